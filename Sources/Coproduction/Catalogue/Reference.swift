/// Everything that stands in the files of reference: the frameworks to choose from and the catalogue.
package struct Reference: Sendable {
  package var frameworks: [Framework] = []
  package var catalogue = Catalogue()

  package init() {}

  package func framework(_ id: Code<Framework>) -> Framework? {
    frameworks.first { $0.id == id }
  }

  /// With the framework of another file, which replaces one of the same id.
  package func adding(_ framework: Framework) -> Reference {
    var reference = self
    if let index = reference.frameworks.firstIndex(where: { $0.id == framework.id }) {
      reference.frameworks[index] = framework
    } else {
      reference.frameworks.append(framework)
    }
    return reference
  }
}
