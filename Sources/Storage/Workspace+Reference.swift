package import Model

extension Workspace {
  /// The program's own reference data, and the workspace's own `frameworks` and `catalogue` over that.
  ///
  /// A framework with errors is left out with its reason, since only the projects that follow it are concerned. Throws
  /// a ``FileFault`` where another file of reference cannot be read.
  package func reference() throws(FileFault) -> Reference {
    let (reference, faults, _) = try readReference()
    if let fault = faults.first { throw fault }
    return reference
  }

  /// Reads the reference data without the files that cannot be read, each of which is a fault, and checks frameworks.
  ///
  /// The program's own files are all decoded at once where they are `checked`.
  func readReference(
    checked: Bool = false
  ) throws(FileFault) -> (Reference, faults: [FileFault], findings: [Finding]) {
    var reference = Reference()
    var faults: [FileFault] = []
    do throws(UnreadableReference) {
      reference = try checked ? Reference.checked() : Reference.embedded()
    } catch { faults.append(fault(error)) }
    reference.catalogue.jurisdiction = settings.jurisdiction?.known ?? .se
    for name in try Folder.namesIfThere(in: path / "catalogue") where Workspace.isJSON(name) {
      do throws(FileFault) {
        let bytes = try DurableFile.read(path / "catalogue" / name, within: path)
        do throws(UnreadableReference) {
          reference = try reference.adding(path: "catalogue/" + name, bytes: bytes)
        } catch { throw fault(error) }
      } catch { faults.append(error) }
    }
    let frameworks = path / "frameworks"
    let builtIn = reference.frameworks
    var findings: [Finding] = []
    for name in try Folder.namesIfThere(in: frameworks) where Workspace.isJSON(name) {
      let file = FrameworkFile(frameworks / name, within: path, among: builtIn, reference.catalogue)
      findings += file.findings
      if let framework = file.framework {
        reference = reference.adding(framework)
      } else if let why = file.findings.first(where: { $0.severity == .error })?.fault {
        reference = reference.lacking(file.id, because: why.reason)
      }
    }
    return (reference, faults, findings)
  }

  private func fault(_ error: UnreadableReference) -> FileFault {
    FileFault(
      .invalid, path / error.path, error.words,
      advice: Phrase("Rätta filen eller ta bort den.", "Fix the file or remove it."), line: error.line,
      column: error.column)
  }
}

/// A team's own framework, read from its file.
struct FrameworkFile {
  /// The id of the framework; that of the file's name where the file cannot be read.
  private(set) var id: Code<Framework>
  /// The framework; nil where it has errors.
  private(set) var framework: Framework?
  private(set) var findings: [Finding] = []

  init(_ path: Path, within workspace: Path, among builtIn: Frameworks, _ catalogue: Catalogue) {
    let name = String(decoding: path.name.utf8.dropLast(".json".utf8.count), as: UTF8.self)
    id = Code(name)
    do throws(FileFault) {
      let bytes = try DurableFile.read(path, within: workspace)
      let written = try JSONReader.read(bytes, as: Framework.self, of: path)
      id = written.id
      let whole = written.completed(from: builtIn)
      for fault in whole.faults(in: catalogue) { find(fault, in: bytes, of: path) }
      if !id.text.same(as: name) {
        let words = Phrase(
          "filen heter \(name) men ramverket \(id.text)",
          "the file is called \(name) but the framework \(id.text)")
        let advice = Phrase("Ge dem samma namn.", "Give them the same name.")
        find(FrameworkFault(.error, "id", words, advice: advice), in: bytes, of: path)
      }
      if !findings.contains(where: { $0.severity == .error }) { framework = whole }
    } catch { findings.append(Finding(.error, error)) }
  }

  private mutating func find(_ fault: FrameworkFault, in bytes: [UInt8], of path: Path) {
    let place = FileFault.place(of: JSONReader.offset(of: fault.field, in: bytes), in: bytes)
    var found = FileFault(
      .invalid, path, fault.words, advice: fault.advice, line: place.line, column: place.column)
    found.field = fault.field
    findings.append(Finding(fault.severity, found))
  }
}

extension FileFault {
  /// The place and the reason of a fault, without its advice.
  fileprivate var reason: Phrase {
    Phrase(place + ": ") + (field.map { $0.isEmpty ? "" : $0 + ": " } ?? "") + words
  }
}
