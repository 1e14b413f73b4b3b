import Glibc
import Model
import Storage
import Testing

@Test
func `a file of evidence is measured where it lies`() throws {
  let scratch = try Scratch()
  let workspace = try Workspace.create(at: scratch.path, organisation: "Region Halland", language: .en)
  try #require(mkdir((scratch.path / "projects/heart").text, 0o777) == 0)
  try scratch.write("hi\n", "projects/heart/dpia.txt")
  let file = try workspace.evidenceFile(at: "dpia.txt", of: "heart")
  #expect(file?.size == 3)
  #expect(file?.sha256 == "98ea6e4f216f2fb4b69fff9b3a44842c38686ca685f3f55dc48c5d3fb1107be4")
  let absent = try workspace.evidenceFile(at: "nothere.pdf", of: "heart")
  #expect(absent == nil)
}

@Test(arguments: ["/etc/passwd", "../brygga.json", "../../brygga.json", "a/../../b"])
func `evidence outside the project's folder is refused`(place: String) throws {
  let scratch = try Scratch()
  let workspace = try Workspace.create(at: scratch.path, organisation: "Region Halland", language: .en)
  #expect(throws: FileFault.self) { try workspace.evidenceFile(at: place, of: "heart") }
}
