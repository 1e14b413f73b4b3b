package import Coproduction

extension Workspace {
  /// What the program brings with it, and the workspace's own `frameworks` and `catalogue` over that.
  package func reference() throws(FileFault) -> Reference {
    let (reference, faults) = try readReference()
    if let fault = faults.first { throw fault }
    return reference
  }

  /// The same without the files that cannot be read, each of which is a fault.
  func readReference() throws(FileFault) -> (Reference, faults: [FileFault]) {
    var reference = Reference()
    var faults: [FileFault] = []
    do throws(UnreadableReference) {
      reference = try Reference.embedded()
    } catch { faults.append(fault(error)) }
    for folder in ["frameworks", "catalogue"] {
      for name in try Folder.namesIfThere(in: path / folder) where Workspace.isJSON(name) {
        do throws(FileFault) {
          let bytes = try DurableFile.read(path / folder / name, within: path)
          do throws(UnreadableReference) {
            reference = try reference.adding(path: folder + "/" + name, bytes: bytes)
          } catch { throw fault(error) }
        } catch { faults.append(error) }
      }
    }
    return (reference, faults)
  }

  private func fault(_ error: UnreadableReference) -> FileFault {
    FileFault(
      .invalid, path / error.path, error.words,
      advice: Phrase("Rätta filen eller ta bort den.", "Mend the file or remove it."), line: error.line,
      column: error.column)
  }
}
