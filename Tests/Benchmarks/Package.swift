// swift-tools-version: 6.3

// Benchmarks are a package of their own, so that nobody who only uses the program builds them.

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
  ],
  targets: [
    // The least that a program on libedit can do; what ours is compared with.
    .executableTarget(
      name: "BareLineEditor",
      linkerSettings: [.linkedLibrary("edit")]
    ),
    .executableTarget(name: "EchoBenchmark", dependencies: ["BareLineEditor", "TestSupport"]),
    .executableTarget(
      name: "ExploreBenchmark",
      dependencies: [
        "CheckInAuthoring", "YarnAuthoring", "YarnCompiler", "YarnProgram", "YarnRuntime",
        "YarnSyntax",
      ]
    ),
    .executableTarget(
      name: "JournalBenchmark",
      dependencies: ["CheckIn", "JournalStore"]
    ),
    .executableTarget(
      name: "LanguageBenchmark",
      dependencies: ["YarnCompiler", "YarnProgram", "YarnRuntime", "YarnSyntax"]
    ),
    // The same sources as the main package's targets, so that what is measured is what is shipped.
    .systemLibrary(
      name: "CSodium",
      pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"])]
    ),
    .target(
      name: "CheckIn",
      dependencies: ["PlainText", "Understanding", "YarnProgram", "YarnRuntime"]
    ),
    .target(
      name: "CheckInAuthoring",
      dependencies: [
        "CheckIn", "PlainText", "Understanding", "YarnAuthoring", "YarnCompiler", "YarnMarkup",
        "YarnProgram", "YarnRuntime", "YarnSyntax",
      ]
    ),
    .target(
      name: "JournalStore",
      dependencies: [
        "CSodium", "CheckIn", "PlainText", "Understanding",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(name: "PlainText"),
    .target(name: "Understanding", dependencies: ["PlainText"]),
    .target(
      name: "YarnAuthoring",
      dependencies: ["YarnCompiler", "YarnMarkup", "YarnProgram", "YarnRuntime", "YarnSyntax"]
    ),
    .target(name: "YarnCompiler", dependencies: ["YarnMarkup", "YarnProgram", "YarnSyntax"]),
    .target(name: "YarnMarkup", dependencies: ["YarnProgram"]),
    .target(name: "YarnProgram"),
    .target(name: "YarnRuntime", dependencies: ["YarnMarkup", "YarnProgram"]),
    .target(name: "YarnSyntax"),
    // The same sources as the main package's target, of which only the terminal is wanted here.
    .target(
      name: "TestSupport",
      dependencies: ["PlainText"],
      sources: [
        "ChildProcess.swift", "Descriptors.swift", "ProcessError.swift", "PseudoTerminal.swift",
        "ScreenEmulator+Bytes.swift", "ScreenEmulator.swift", "SpawnedProcess.swift",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

let cTargets: Set = ["BareLineEditor", "CSodium"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
