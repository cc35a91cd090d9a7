// swift-tools-version: 6.3

import PackageDescription

/// The whole of the dialogue language, which its tests use from end to end.
let yarn: [Target.Dependency] = [
  "YarnAuthoring", "YarnCompiler", "YarnMarkup", "YarnProgram", "YarnRuntime", "YarnSyntax",
]

let package = Package(
  name: "aftercare",
  dependencies: [
    // Commands, options, help and usage errors; costs a clean build about twenty seconds.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Migrations, transactions and errors over SQLite; costs a clean build about forty seconds.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // MARK: The program

    .executableTarget(name: "aftercare", dependencies: ["AftercareCLI"]),
    .target(
      name: "AftercareCLI",
      dependencies: [
        "CheckIn",
        "CheckInAuthoring",
        "Dialogues",
        "JournalStore",
        "PlainText",
        "Terminal",
        "Understanding",
        "YarnAuthoring",
        "YarnCompiler",
        "YarnProgram",
        "YarnSyntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "Dialogues",
      path: "Dialogues",
      exclude: [
        "Conversations", "Lexicon", "README.md", "Shared", "Template", "Wording", "support.tsv",
      ],
      cSettings: [.treatAllWarnings(as: .error)]
    ),

    // MARK: Authoring

    .target(
      name: "CheckInAuthoring",
      dependencies: [
        "CheckIn", "Understanding", "YarnAuthoring", "YarnCompiler", "YarnProgram", "YarnRuntime",
        "YarnSyntax",
      ]
    ),
    .target(
      name: "YarnAuthoring",
      dependencies: ["YarnCompiler", "YarnMarkup", "YarnProgram", "YarnRuntime", "YarnSyntax"]
    ),

    // MARK: The check-in

    .target(
      name: "CheckIn",
      dependencies: ["PlainText", "Understanding", "YarnProgram", "YarnRuntime"]
    ),
    .target(name: "Understanding", dependencies: ["PlainText"]),

    // MARK: Saved conversations

    .target(
      name: "JournalStore",
      dependencies: [
        "CSodium", "CheckIn", "PlainText", "Understanding", "YarnProgram",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .systemLibrary(
      name: "CSodium",
      pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"])]
    ),

    // MARK: The dialogue language

    .target(name: "YarnCompiler", dependencies: ["YarnMarkup", "YarnProgram", "YarnSyntax"]),
    .target(name: "YarnMarkup", dependencies: ["YarnProgram"]),
    .target(name: "YarnProgram"),
    .target(name: "YarnRuntime", dependencies: ["YarnMarkup", "YarnProgram"]),
    .target(name: "YarnSyntax"),

    // MARK: Text of others

    .target(name: "PlainText"),

    // MARK: The terminal

    .target(name: "Terminal", dependencies: ["CLineEditor", "PlainText"]),
    .target(
      name: "CLineEditor",
      cSettings: [
        .enableWarning("all"),
        .enableWarning("extra"),
        .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("edit")]
    ),

    // MARK: Tests

    .target(
      name: "TestSupport",
      dependencies: yarn + ["CheckIn", "CheckInAuthoring", "PlainText", "Understanding"]
    ),
    .executableTarget(
      name: "fuzz",
      dependencies: yarn + ["TestSupport"],
      path: "Tests/Fuzz"
    ),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Terminal"],
      path: "Tests/TerminalProbe"
    ),
    .testTarget(
      name: "AftercareCLITests",
      dependencies: ["AftercareCLI", "CheckIn", "Terminal", "TestSupport"]
    ),
    .testTarget(
      name: "CheckInTests",
      dependencies: [
        "CheckIn", "CheckInAuthoring", "PlainText", "TestSupport", "Understanding",
        "YarnAuthoring", "YarnCompiler", "YarnProgram", "YarnRuntime", "YarnSyntax",
      ]
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CheckIn", "JournalStore", "TestSupport", "YarnRuntime", "aftercare"]
    ),
    .testTarget(
      name: "JournalStoreTests",
      dependencies: [
        "CheckIn", "JournalStore", "PlainText", "TestSupport", "Understanding",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["PlainText", "TerminalProbe", "Terminal", "TestSupport"]
    ),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: ["TestSupport", "Understanding", "YarnRuntime"]
    ),
    .testTarget(
      name: "YarnAuthoringTests",
      dependencies: yarn + ["CheckIn", "CheckInAuthoring", "TestSupport"]
    ),
    .testTarget(name: "YarnCompilerTests", dependencies: yarn + ["TestSupport"]),
    .testTarget(name: "YarnProgramTests", dependencies: yarn + ["TestSupport"]),
    .testTarget(name: "YarnRuntimeTests", dependencies: yarn + ["TestSupport"]),
    .testTarget(name: "YarnSyntaxTests", dependencies: yarn + ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let cTargets: Set = ["CLineEditor", "CSodium", "Dialogues"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + swiftSettings
}

// The tests compile scripts and read the lexicon thousands of times, in the programs that they start
// as well; without optimisation that would be nearly all of their time.
let optimizedTargets: Set = [
  "CheckIn", "CheckInAuthoring", "PlainText", "TestSupport", "Understanding", "YarnAuthoring",
  "YarnCompiler", "YarnMarkup", "YarnProgram", "YarnRuntime", "YarnSyntax",
]
for target in package.targets where optimizedTargets.contains(target.name) {
  target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
