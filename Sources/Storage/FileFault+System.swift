import Glibc
package import Model

extension FileFault {
  /// The fault of a system call that failed on a path, in words and with advice; `number` is its `errno`.
  package static func system(_ path: Path, _ doing: Phrase, error number: Int32) -> FileFault {
    switch number {
    case ENOENT, ENOTDIR:
      FileFault(
        .notFound, path, doing + Phrase(": finns inte", ": does not exist"),
        advice: Phrase("Kontrollera namnet.", "Check the name."))
    case EACCES, EPERM:
      FileFault(
        .failed, path, doing + Phrase(": inte tillåtet", ": not permitted"),
        advice: Phrase(
          "Be den som äger mappen om rättighet.", "Ask whoever owns the folder for permission."))
    case EROFS:
      FileFault(
        .failed, path, doing + Phrase(": filsystemet är skrivskyddat", ": the file system is read-only"),
        advice: Phrase(
          "Kopiera mappen till en plats där du får skriva.", "Copy the folder to where you may write."))
    case ENOSPC, EDQUOT:
      FileFault(
        .failed, path, doing + Phrase(": disken är full", ": the disk is full"),
        advice: Phrase(
          "Gör plats och försök igen; det gamla är kvar.", "Make room and try again; what was there still is."
        ))
    case EFBIG:
      FileFault(
        .failed, path, doing + Phrase(": filen blir för stor", ": the file grows too large"),
        advice: Phrase("Höj gränsen (ulimit -f).", "Raise the limit (ulimit -f)."))
    case EMFILE, ENFILE:
      FileFault(
        .failed, path, doing + Phrase(": för många öppna filer", ": too many open files"),
        advice: Phrase("Stäng något och försök igen.", "Close something and try again."))
    case ELOOP:
      FileFault(
        .invalid, path, doing + Phrase(": en symbolisk länk", ": a symbolic link"),
        advice: Phrase("Lägg den riktiga filen här.", "Put the real file here."))
    default:
      FileFault(
        .failed, path, doing + (": " + Phrase(String(cString: strerror(number)))),
        advice: Phrase("Försök igen; det gamla är kvar.", "Try again; what was there still is."))
    }
  }

  package static let reading = Phrase("kan inte läsas", "cannot be read")
  package static let writing = Phrase("kan inte skrivas", "cannot be written")
  package static let creating = Phrase("kan inte skapas", "cannot be made")
  package static let listing = Phrase("mappen kan inte läsas", "the folder cannot be read")
}

private func + (left: String, right: Phrase) -> Phrase { Phrase(left) + right }
