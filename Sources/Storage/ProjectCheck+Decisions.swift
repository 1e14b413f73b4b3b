import Model

extension ProjectCheck {
  /// Checks that packets and transitions name each other, and that every packet is as it was sealed.
  mutating func checkDecisions() throws(FileFault) {
    findings += try Verification(of: project, in: folder, workspace: workspace).allFindings
  }
}
