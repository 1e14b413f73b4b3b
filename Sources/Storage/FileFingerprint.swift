import Glibc

/// The identity, size and times of a file, found without reading it; a file with the same mark was not written since.
///
/// The time of the last change to the inode is among it, which no program can set back.
package struct FileFingerprint: Equatable, Sendable {
  private let device: UInt
  private let inode: UInt
  let size: Int
  private let seconds: [Int]
  private let nanoseconds: [Int]

  /// Looks at the file that a path leads to; nil where there is none.
  init?(_ path: Path) {
    var found = stat()
    guard stat(path.text, &found) == 0 else { return nil }
    device = UInt(found.st_dev)
    inode = UInt(found.st_ino)
    size = Int(found.st_size)
    seconds = [found.st_mtim.tv_sec, found.st_ctim.tv_sec]
    nanoseconds = [found.st_mtim.tv_nsec, found.st_ctim.tv_nsec]
  }

  /// The whole mark as a text, for a file that remembers it.
  var text: String {
    let times = zip(seconds, nanoseconds).map { "\($0).\($1)" }
    return (["\(device)", "\(inode)", "\(size)"] + times).joined(separator: " ")
  }

  /// True where it is the same file, whatever was written to it.
  func isOfSameFile(as other: FileFingerprint) -> Bool { device == other.device && inode == other.inode }

  /// True where every time in it is so much older than a look at the file that a later change would show.
  ///
  /// `instant` is the look, in seconds since 1970. It holds however coarse the file system's clock is.
  func isSettled(at instant: Int) -> Bool { seconds.allSatisfy { $0 < instant - FileFingerprint.coarsest } }

  /// The coarsest resolution of a file system's times, in seconds.
  private static let coarsest = 2
}
