import Changes
import Glibc
import Model
package import Storage

/// The merge driver that git calls when both sides changed a file: three versions in, one out in the place of one's
/// own.
package struct MergeDriver {
  let base: Path
  let ours: Path
  let theirs: Path
  /// The file's path from the top of the repository; nil where git does not say.
  let name: String?
  /// The folder that it is called in: the top of the work tree.
  let folder: Path

  package init(base: Path, ours: Path, theirs: Path, name: String?, in folder: Path) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.name = name
    self.folder = folder
  }

  /// The kind of workspace file that is merged.
  enum Kind {
    case project, settings, log

    /// Tells the kind by the file's name, else by its contents.
    init(_ name: String?, _ bytes: [UInt8]) {
      switch name?.lastPart {
      case Workspace.projectFile?: self = .project
      case Workspace.file?: self = .settings
      case let name? where History.isLog(name): self = .log
      default:
        do throws(ParseError) {
          self = try JSONReader.read(bytes, as: JSONValue.self)["id"] == nil ? .settings : .project
        } catch { self = .log }
      }
    }
  }

  /// Merges the file and puts the result in the place of `ours`; where it throws, `ours` is as it was.
  ///
  /// Reads the logs of the project on both sides. Throws a ``FileFault`` where a version cannot be read or merged, and
  /// where the disk refuses.
  package func run() throws(FileFault) {
    let left = try read(ours)
    let right = try read(theirs)
    let merged = try FileMerge(
      base: try read(base), left, right, as: Kind(name, left), reference: reference,
      history: { () throws(FileFault) in try history }
    )
    .bytes
    let prepared = try DurableFile.prepare(merged, for: ours, within: place(of: ours))
    // What cannot be read again never takes the place of what could.
    do throws(FileFault) {
      let again = try DurableFile.read(prepared.temporary, within: place(of: ours))
      guard again == merged else { throw .system(ours, FileFault.writing, error: EIO) }
    } catch {
      unlink(prepared.temporary.text)
      throw error
    }
    try DurableFile.replace(prepared)
  }

  private func place(of file: Path) -> Path { file.folder ?? folder }

  private func read(_ file: Path) throws(FileFault) -> [UInt8] {
    try DurableFile.read(file, within: place(of: file))
  }

  private var projectFolder: Path { folder / (name?.folderName ?? "") }

  /// The reference data of the workspace; without a workspace around the file, what the program itself brings.
  private var reference: Reference {
    do throws(FileFault) {
      return try Workspace.find(from: projectFolder).reference()
    } catch {
      do throws(UnreadableReference) { return try Reference.embedded() } catch { return Reference() }
    }
  }

  /// The history of both sides: the lines of the work tree, and those of the commits that are brought in.
  private var history: [HistoryEntry] {
    get throws(FileFault) {
      guard let name else { return [] }
      var git = Git(in: folder)
      git.isInsideGit = true
      var logs = try History(in: projectFolder / "history", within: folder).logs
      if logs.isEmpty { logs = [.init("HEAD", try git.history(in: "HEAD", of: name.folderName))] }
      for head in try MergeHeads(git, file: name, theirs: theirs).commits {
        logs.append(.init(head, try git.history(in: head, of: name.folderName)))
      }
      return History(logs: logs).entries
    }
  }
}
