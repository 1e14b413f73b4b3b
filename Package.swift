// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

// What most tests spend their time in is optimised in debug builds too: they take half the time, and the build a third
// more. With DEBUG=1 a debugger can follow it line by line.
let core: [SwiftSetting] =
  strict
  + (Context.environment["DEBUG"] == nil ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])

var targets: [Target] = [
  // The records and what reads, writes, compares and shows them by one table of fields. Imports nothing.
  .target(name: "Model", swiftSettings: core),
  // The state machine: where each site is, and what a gate would decide.
  .target(name: "Process", dependencies: ["Model"], swiftSettings: core),
  // A project with its history, changed by named changes; undo, merging, what may leave.
  .target(name: "Changes", dependencies: ["Model", "Process"], swiftSettings: core),
  // What is told of a project: agenda, portfolio, weekly round, news, status, answers that come back.
  .target(name: "Reports", dependencies: ["Model", "Process", "Changes"], swiftSettings: strict),
  // The files under data/, embedded in the program.
  .target(
    name: "ReferenceData", path: "data", exclude: ["make", "frameworks", "catalogue", "demo", "templates"],
    sources: ["embedded.c"],
    publicHeadersPath: "include"),
  // The only code that touches the disk.
  .target(
    name: "Storage", dependencies: ["Model", "Process", "Changes", "ReferenceData", "CDigest"],
    swiftSettings: strict),
  // Sharing by git: sync, the merge driver, and what a clone without it left.
  .target(
    name: "GitSync", dependencies: ["Model", "Process", "Changes", "Reports", "Storage"],
    swiftSettings: strict),
  // SHA-256 of libmd and XXH3 of xxHash, Debian's, inside the program: nothing is needed where it runs.
  .target(name: "CDigest", linkerSettings: [.linkedLibrary(":libmd.a"), .linkedLibrary(":libxxhash.a")]),
  // The office libraries of the system: their headers here, themselves opened when first needed.
  .target(name: "CWorkbooks", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
  // Workbooks as bytes, in and out; knows no table and no disk.
  .target(name: "Workbooks", dependencies: ["Model", "CWorkbooks"], swiftSettings: strict),
  // One Snapshot in, one small file a format out.
  .target(
    name: "Formats", dependencies: ["Model", "Process", "Changes", "Reports", "Workbooks"],
    swiftSettings: strict),
  // What is done with a workspace, once for the commands and the screens: snapshots, export, consent, changes, import.
  .target(
    name: "Tracker",
    dependencies: ["Model", "Process", "Changes", "Reports", "Storage", "GitSync", "Formats", "Workbooks"],
    swiftSettings: strict),
  // Pictures of characters and what was pressed; knows nothing of projects.
  .target(name: "Drawing", dependencies: ["Model"], swiftSettings: strict),
  // Every screen as a function from state to text; knows no terminal and no disk.
  .target(
    name: "Screens", dependencies: ["Model", "Process", "Changes", "Reports", "Drawing"],
    swiftSettings: strict),
  .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  // The only code that knows a terminal.
  .target(name: "Ncurses", dependencies: ["Model", "Drawing", "CNcurses"], swiftSettings: strict),
  // What is typed behind the name of the program; knows no screen.
  .target(
    name: "Commands",
    dependencies: [
      "Model", "Process", "Changes", "Reports", "Storage", "GitSync", "Formats", "Workbooks", "Tracker",
      "Drawing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),
  .executableTarget(
    name: "brygga",
    dependencies: [
      "Model", "Process", "Changes", "Reports", "Storage", "GitSync", "Formats", "Workbooks", "Tracker",
      "Drawing", "Screens", "Ncurses", "Commands",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: strict),

  // Other spellings of the same words, for tests of what reads alike.
  .target(name: "Spellings", path: "Tests/Spellings", swiftSettings: strict),
  // What tests of several modules need: folders of their own, what is kept beside them, numbers, words.
  .target(
    name: "TestSupport", dependencies: ["Model", "Changes", "Storage"], path: "Tests/TestSupport",
    swiftSettings: core),
  .testTarget(
    name: "CoreTests",
    dependencies: ["Spellings", "TestSupport", "Model", "Process", "Changes", "Reports", "Storage"],
    exclude: ["Framework/coverage.md", "Framework/two-years.md", "Process/process.md"],
    swiftSettings: strict),
  .testTarget(
    name: "ReferenceDataTests",
    dependencies: ["ReferenceData", "Model", "Process", "Changes", "Reports", "Storage"],
    swiftSettings: strict),
  .testTarget(
    name: "StorageTests",
    dependencies: ["TestSupport", "Model", "Process", "Changes", "Reports", "Storage", "GitSync"],
    swiftSettings: strict),
  .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "Model"], swiftSettings: strict),
  .testTarget(
    name: "FormatsTests",
    dependencies: [
      "Spellings", "TestSupport", "Model", "Process", "Changes", "Reports", "Formats", "Storage",
      "Workbooks",
    ],
    exclude: ["Golden"],
    swiftSettings: strict),
  .testTarget(
    name: "ScreensTests",
    dependencies: [
      "TestSupport", "Model", "Process", "Changes", "Reports", "Drawing", "Screens", "Storage", "Commands",
      "Tracker",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    exclude: ["Golden"],
    swiftSettings: strict),
  .testTarget(name: "NcursesTests", dependencies: ["Model", "Ncurses", "Drawing"], swiftSettings: strict),
  .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  .testTarget(
    name: "EndToEndTests",
    dependencies: [
      "Spellings", "TestSupport", "brygga", "Commands", "Model", "Process", "Changes", "Reports", "Storage",
    ],
    exclude: ["papers", "story", "validate.py"],
    swiftSettings: strict),
]

// A program for people carries neither what only a debugger reads nor a table of its own names: `make build DEBUG=1`
// keeps both.
if Context.environment["DEBUG"] == nil {
  for target in targets where target.name == "brygga" {
    target.linkerSettings = [
      .unsafeFlags(["-Xlinker", "-s", "-Xlinker", "--no-export-dynamic"], .when(configuration: .release))
    ]
  }
}

// libFuzzer renames main, so the target exists only when asked for: `make fuzz`.
if Context.environment["FUZZ"] != nil {
  targets.append(
    .executableTarget(
      name: "FuzzJSON", dependencies: ["Model"], path: "Tests/FuzzJSON",
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
