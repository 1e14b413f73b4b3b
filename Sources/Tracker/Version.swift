/// The version of the program, as it tells it and as it stands in what it writes.
package enum Version {
  package static let current = "0.1"
}
