/// A file that is written for others, wherever a person wants it.
package enum ExportedFile {
  /// After a failure what stood there before still does.
  package static func write(_ bytes: [UInt8], to path: Path) throws(FileFault) {
    guard let folder = path.folder else { return }
    try DurableFile.write(bytes, to: path, within: folder)
  }
}
