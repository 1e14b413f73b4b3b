/// A criterion as it is judged: at one site, or for the whole project where the site is nil.
package struct CriterionTarget: Hashable, Sendable {
  package let criterion: Code<Criterion>
  package let site: ID<Site>?

  package init(criterion: Code<Criterion>, site: ID<Site>?) {
    self.criterion = criterion
    self.site = site
  }
}
