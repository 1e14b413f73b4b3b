package import Model

extension Standing {
  /// What is to be settled at the site, or was by its last transition.
  package func unsettled(at site: ID<Site>) -> Unsettled? {
    guard let state = state(of: site) else { return nil }
    return state.unsettled ?? state.settledLast
  }
}
