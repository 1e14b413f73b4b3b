// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

var targets: [Target] = [
  // What is tracked, and its rules: pure values. Imports nothing.
  .target(name: "Coproduction", swiftSettings: strict),
  // The files under data/, embedded in the program.
  .target(
    name: "ReferenceData", path: "data", exclude: ["make", "frameworks", "catalogue", "demo", "templates"],
    sources: ["embedded.c"],
    publicHeadersPath: "include"),
  // The only code that touches the disk.
  .target(
    name: "ProjectFiles",
    dependencies: ["Coproduction", "ReferenceData", "CDigest"],
    swiftSettings: strict),
  // SHA-256 of Debian's libmd, inside the program: nothing is needed where it runs.
  .target(name: "CDigest", linkerSettings: [.linkedLibrary(":libmd.a")]),
  // The office libraries of the system: their headers here, themselves opened when first needed.
  .target(name: "CWorkbooks", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
  // Workbooks as bytes, in and out; knows no table and no disk.
  .target(name: "Workbooks", dependencies: ["Coproduction", "CWorkbooks"], swiftSettings: strict),
  // One Snapshot in, one small file a format out.
  .target(name: "Exports", dependencies: ["Coproduction", "Workbooks"], swiftSettings: strict),
  // Every screen as a function from state to text; knows no terminal and no disk.
  .target(name: "Screens", dependencies: ["Coproduction"], swiftSettings: strict),
  .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  // The only code that knows a terminal.
  .target(name: "Ncurses", dependencies: ["Coproduction", "Screens", "CNcurses"], swiftSettings: strict),
  .executableTarget(
    name: "brygga",
    dependencies: [
      "Coproduction", "ProjectFiles", "Exports", "Workbooks", "Screens", "Ncurses",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),

  .testTarget(
    name: "CoproductionTests", dependencies: ["Coproduction", "ProjectFiles"],
    exclude: ["Framework/coverage.md", "Framework/two-years.md", "Process/process.md"],
    swiftSettings: strict),
  .testTarget(
    name: "ReferenceDataTests", dependencies: ["ReferenceData", "Coproduction", "ProjectFiles"],
    swiftSettings: strict),
  .testTarget(name: "ProjectFilesTests", dependencies: ["ProjectFiles"], swiftSettings: strict),
  .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "Coproduction"], swiftSettings: strict),
  .testTarget(
    name: "ExportsTests", dependencies: ["Exports", "ProjectFiles", "Workbooks"], exclude: ["Golden"],
    swiftSettings: strict),
  .testTarget(
    name: "ScreensTests", dependencies: ["Screens", "ProjectFiles"], exclude: ["Golden"],
    swiftSettings: strict),
  .testTarget(name: "NcursesTests", dependencies: ["Ncurses", "Screens"], swiftSettings: strict),
  .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  .testTarget(
    name: "EndToEndTests", dependencies: ["brygga", "Coproduction", "ProjectFiles"],
    exclude: ["papers", "story", "validate.py"],
    swiftSettings: strict),
]

// libFuzzer renames main, so the target exists only when asked for: `make fuzz`.
if Context.environment["FUZZ"] != nil {
  targets.append(
    .executableTarget(
      name: "FuzzJSON", dependencies: ["Coproduction"], path: "Tests/FuzzJSON",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}

let package = Package(
  name: "brygga",
  products: [.executable(name: "brygga", targets: ["brygga"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: targets,
  swiftLanguageModes: [.v6]
)
