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

/// The owner, group, mode and access list of a file that the program makes: as closed and as open as what it lies
/// beside.
///
/// A replaced file keeps its owner where the system allows it, its group, its mode and its access list. A new one is as
/// the project that it belongs to; in a folder that hands its group on (setgid) and lets it write, the group writes what
/// is new as well, whatever the umask says, since otherwise a colleague could not save. What a folder keeps from others,
/// what is made in it keeps from them too.
struct FileRights {
  private let mode: mode_t
  private let owner: uid_t
  private let group: gid_t
  /// The access list as the system keeps it; empty where there is none.
  private let accessList: [UInt8]

  private static let accessListName = "system.posix_acl_access"
  private static let inheritedListName = "system.posix_acl_default"

  /// Reads the rights of a file that is about to be replaced.
  init(of file: Path, _ status: stat) {
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    accessList = FileRights.list(FileRights.accessListName, of: file)
  }

  /// Gives them to the file that takes its place; false where it would not be as it was.
  func give(to file: borrowing FileDescriptor) -> Bool {
    // Only an administrator can give a file away; a group can be given by its members.
    let isStillTheirs = fchown(file.number, owner, group) == 0
    if !isStillTheirs { _ = fchown(file.number, uid_t.max, group) }
    // Whoever owned it must not be locked out by a colleague's save.
    let list = isStillTheirs ? accessList : AccessList.allowing(owner, in: accessList)
    if list.isEmpty {
      _ = fremovexattr(file.number, FileRights.accessListName)
    } else if fsetxattr(file.number, FileRights.accessListName, list, list.count, 0) != 0 {
      return false
    }
    return fchmod(file.number, mode) == 0
  }

  /// The mode of a new folder in a folder; nil where the folder's inherited list decides.
  private static func ofNewFolder(in parent: Path) -> mode_t? {
    guard let status = status(parent), list(inheritedListName, of: parent).isEmpty else { return nil }
    let asked = mode_t(0o777) & ~FileRights.mask
    let shared = hasSharedGroup(status) ? asked | 0o070 : asked
    return shared & (status.st_mode | 0o700) & 0o777 | status.st_mode & S_ISGID
  }

  /// The mode of a new file in a folder; nil where the folder's inherited list decides.
  ///
  /// Of a project's folder and of those in it the project's own file says more.
  private static func ofNewFile(in folder: Path) -> mode_t? {
    guard let status = status(folder), list(inheritedListName, of: folder).isEmpty else { return nil }
    if let project = project(of: folder) { return project.st_mode & 0o666 }
    let asked = mode_t(0o666) & ~FileRights.mask
    let shared = hasSharedGroup(status) ? asked | 0o060 : asked
    return shared & (status.st_mode | 0o600) & 0o666
  }

  /// Gives a new file in a folder its rights; false where the system refuses.
  @discardableResult
  static func giveNew(to file: borrowing FileDescriptor, in folder: Path) -> Bool {
    if let mode = ofNewFile(in: folder) {
      // A folder that does not hand its group on may still be shared by it.
      if let shared = (project(of: folder) ?? status(folder)), shared.st_mode & S_IWGRP != 0 {
        _ = fchown(file.number, uid_t.max, shared.st_gid)
      }
      return fchmod(file.number, mode) == 0
    }
    letOwner(of: folder, use: file, [accessListName])
    return true
  }

  /// Gives a new folder its rights, as ``giveNew(to:in:)`` does a file.
  static func giveNew(toFolder path: Path, in parent: Path) {
    if var mode = ofNewFolder(in: parent) {
      if let shared = status(parent), shared.st_mode & S_IWGRP != 0,
        chown(path.text, uid_t.max, shared.st_gid) == 0
      {
        mode |= shared.st_mode & 0o070
      }
      chmod(path.text, mode)
    } else if let folder = FileDescriptor(path, O_RDONLY | O_DIRECTORY) {
      letOwner(of: parent, use: folder, [accessListName, inheritedListName])
    }
  }

  /// Lets the owner of the folder use what was made in it.
  ///
  /// A list that was inherited knows with whom the folder is shared, but not whose it is.
  private static func letOwner(of folder: Path, use made: borrowing FileDescriptor, _ names: [String]) {
    guard let owner = status(folder)?.st_uid, owner != geteuid(), let path = made.path else { return }
    for name in names {
      let inherited = list(name, of: path)
      if inherited.isEmpty { continue }
      let allowed = AccessList.allowing(owner, in: inherited)
      _ = fsetxattr(made.number, name, allowed, allowed.count, 0)
    }
  }

  /// The status of the project's file that stands in the folder or the one above.
  private static func project(of folder: Path) -> stat? {
    [folder, folder.folder].firstNonNil { $0.flatMap { FileRights.status($0 / Workspace.projectFile) } }
  }

  /// True where what is made in the folder belongs to its group, which may write there.
  static func hasSharedGroup(_ status: stat) -> Bool {
    status.st_mode & S_ISGID != 0 && status.st_mode & S_IWGRP != 0
  }

  /// The status of what a path leads to (`stat`); nil where there is nothing.
  static func status(_ path: Path) -> stat? {
    var found = stat()
    return stat(path.text, &found) == 0 ? found : nil
  }

  /// The mask of this process for new files, which the system tells only when it is set.
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

/// A POSIX access list in the form in which Linux keeps it: a version, then entries of a tag, rights and an id.
///
/// Every number is little-endian.
enum AccessList {
  /// One entry of the list: its tag, its rights and the id of the user or group.
  private struct Entry {
    var tag: UInt16
    var rights: UInt16
    var id: UInt32
  }

  private static let (owner, user, mask): (UInt16, UInt16, UInt16) = (0x01, 0x02, 0x10)

  /// The list with the rights of the owner for a user as well; an empty list, or one of another make, as it is.
  static func allowing(_ id: uid_t, in list: [UInt8]) -> [UInt8] {
    guard list.count > 4, (list.count - 4) % 8 == 0, list[0] == 2 else { return list }
    var entries = stride(from: 4, to: list.count, by: 8).map { start in
      Entry(
        tag: UInt16(number(list[start..<start + 2])), rights: UInt16(number(list[start + 2..<start + 4])),
        id: number(list[start + 4..<start + 8]))
    }
    guard let rights = entries.first(where: { $0.tag == owner })?.rights else { return list }
    if let index = entries.firstIndex(where: { $0.tag == user && $0.id == id }) {
      entries[index].rights |= rights
    } else {
      let place = entries.lastIndex { $0.tag == owner || $0.tag == user && $0.id < id } ?? 0
      entries.insert(Entry(tag: user, rights: rights, id: id), at: place + 1)
    }
    for index in entries.indices where entries[index].tag == mask { entries[index].rights |= rights }
    // A list with a name in it must have a mask; without one it is let be.
    guard entries.contains(where: { $0.tag == mask }) else { return list }
    return list[..<4]
      + entries.flatMap { bytes(UInt32($0.tag), 2) + bytes(UInt32($0.rights), 2) + bytes($0.id, 4) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32($0 * 8)) }
  }
}
