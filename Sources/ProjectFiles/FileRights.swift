import Glibc
import Model

// Extended attributes of the C library, which Swift's module of it does not show.
@_silgen_name("getxattr")
private func getxattr(
  _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
) -> Int
@_silgen_name("fsetxattr")
private func fsetxattr(
  _ file: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int, _ flags: Int32
) -> Int32
@_silgen_name("fremovexattr")
private func fremovexattr(_ file: Int32, _ name: UnsafePointer<CChar>) -> Int32

/// Who may read and write what the program makes: as closed and as open as what it lies beside.
///
/// A replaced file keeps its owner where the system allows it, its group, its mode and its access list. A new one is as
/// the project that it belongs to; in a folder that hands its group on (setgid) and lets it write, the group writes what
/// is new as well, whatever the umask says, since otherwise a colleague could not save. What a folder keeps from others,
/// what is made in it keeps from them too.
struct FileRights {
  private let mode: mode_t
  private let owner: uid_t
  private let group: gid_t
  /// As the system keeps it; empty where there is none.
  private let accessList: [UInt8]

  private static let accessListName = "system.posix_acl_access"
  private static let inheritedListName = "system.posix_acl_default"

  /// Those of a file that is about to be replaced.
  init(of file: Path, _ status: stat) {
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    accessList = FileRights.list(FileRights.accessListName, of: file)
  }

  /// Gives them to the file that takes its place; false where it would not be as it was.
  func give(to file: borrowing Descriptor) -> Bool {
    // Only an administrator can give a file away; a group can be given by its members.
    if fchown(file.number, owner, group) != 0 { _ = fchown(file.number, uid_t.max, group) }
    if accessList.isEmpty {
      _ = fremovexattr(file.number, FileRights.accessListName)
    } else if fsetxattr(file.number, FileRights.accessListName, accessList, accessList.count, 0) != 0 {
      return false
    }
    return fchmod(file.number, mode) == 0
  }

  /// The mode of a new folder in a folder; nil where the folder's inherited list decides.
  static func ofNewFolder(in parent: Path) -> mode_t? {
    guard let status = status(parent), list(inheritedListName, of: parent).isEmpty else { return nil }
    let asked = mode_t(0o777) & ~FileRights.mask
    let shared = hasSharedGroup(status) ? asked | 0o070 : asked
    return shared & (status.st_mode | 0o700) & 0o777 | status.st_mode & S_ISGID
  }

  /// The mode of a new file in a folder; nil where the folder's inherited list decides.
  ///
  /// Of a project's folder and of those in it the project's own file says more.
  static func ofNewFile(in folder: Path) -> mode_t? {
    guard let status = status(folder), list(inheritedListName, of: folder).isEmpty else { return nil }
    let project = [folder, folder.folder].lazy.compactMap(\.self)
      .compactMap { FileRights.status($0 / Workspace.projectFile) }.first
    if let project { return project.st_mode & 0o666 }
    let asked = mode_t(0o666) & ~FileRights.mask
    let shared = hasSharedGroup(status) ? asked | 0o060 : asked
    return shared & (status.st_mode | 0o600) & 0o666
  }

  /// Whether what is made in the folder belongs to its group, which may write there.
  static func hasSharedGroup(_ status: stat) -> Bool {
    status.st_mode & S_ISGID != 0 && status.st_mode & S_IWGRP != 0
  }

  static func status(_ path: Path) -> stat? {
    var found = stat()
    return stat(path.text, &found) == 0 ? found : nil
  }

  /// The system tells it only when it is set.
  private static var mask: mode_t {
    let mask = umask(0o077)
    _ = umask(mask)
    return mask
  }

  private static func list(_ name: String, of path: Path) -> [UInt8] {
    let size = getxattr(path.text, name, nil, 0)
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, getxattr(path.text, name, buffer.baseAddress, size))
    }
  }
}
