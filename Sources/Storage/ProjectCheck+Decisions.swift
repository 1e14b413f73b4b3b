import Model

extension ProjectCheck {
  /// Packets and transitions must name each other, and every packet be as it was sealed.
  mutating func checkDecisions() throws(FileFault) {
    findings += try Verification(of: project, in: folder, workspace: workspace).allFindings
  }
}
