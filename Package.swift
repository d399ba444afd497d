// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableExperimentalFeature("Lifetimes"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Overlapping accesses are looked for wherever tests run; what ships does not look again.
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
  name: "myolyte",
  products: [.executable(name: "myolyte", targets: ["myolyte"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // The system's libxml2; only Formats may see it.
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    // The system's zlib; only Formats may see it.
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // How the system's allocator is told what to do, which Glibc's module leaves out.
    .systemLibrary(name: "CMalloc", path: "Sources/CMalloc"),
    // Which cores a thread may run on, which Glibc's module leaves out too.
    .target(name: "CAffinity"),
    // 64 bytes compared at once, which Swift cannot do yet; one header.
    .target(name: "CByteMasks"),
    // Bytes to records and back. Must not know what a laboratory is.
    .target(
      name: "Formats", dependencies: ["CByteMasks", "CLibXML2", "CZlib"], swiftSettings: settings),
    // The vocabulary. Must not know files, guidelines or articles.
    .target(name: "Laboratory", swiftSettings: settings),
    // What a laboratory director edits: tables, embedded as they stand.
    .target(
      name: "ReferenceRanges", path: "ReferenceRanges", exclude: ["README.md"],
      resources: [
        .embedInCode("analytes.csv"), .embedInCode("loinc.csv"), .embedInCode("names.csv"),
        .embedInCode("units.csv"), .embedInCode("intervals.csv"), .embedInCode("critical.csv"),
        .embedInCode("profiles.csv"), .embedInCode("ctcae.csv"), .embedInCode("rcv.csv"),
        .embedInCode("gaps.csv"), .embedInCode("sources.csv"),
      ], swiftSettings: settings),
    // Records to observations. Must not judge.
    .target(
      name: "Intake", dependencies: ["Formats", "Laboratory"],
      resources: [
        .embedInCode("Layouts/generic-codes.csv"),
        .embedInCode("Layouts/generic-long.csv"),
        .embedInCode("Layouts/generic-people.csv"),
        .embedInCode("Layouts/generic-wide.csv"),
        .embedInCode("Layouts/generic-xml.csv"),
        .embedInCode("Layouts/mimic-labevents.csv"),
        .embedInCode("Layouts/mimic-labitems.csv"),
        .embedInCode("Layouts/mimic-patients.csv"),
        .embedInCode("Layouts/nhanes-demographics.csv"),
        .embedInCode("Layouts/nhanes.csv"),
        .embedInCode("Layouts/omop-concept.csv"),
        .embedInCode("Layouts/omop-measurement.csv"),
        .embedInCode("Layouts/omop-other.csv"),
        .embedInCode("Layouts/omop-person.csv"),
        .embedInCode("Layouts/sdtm-dm.csv"),
        .embedInCode("Layouts/sdtm-lb.csv"),
        .embedInCode("Layouts/sdtm-lb-standardised.csv"),
        .embedInCode("Layouts/synthea-observations.csv"),
        .embedInCode("Layouts/synthea-other.csv"),
        .embedInCode("Layouts/synthea-patients.csv"),
        .embedInCode("Vocabulary/diet.csv"),
        .embedInCode("Vocabulary/history.csv"),
        .embedInCode("Vocabulary/medicines.csv"),
        .embedInCode("Vocabulary/symptoms.csv"),
        .embedInCode("Vocabulary/words.csv"),
      ],
      swiftSettings: settings),
    // What the five articles say, as tables. Must not know patients.
    .target(name: "Articles", dependencies: ["Laboratory"], swiftSettings: settings),
    // Chart to findings. Must not know files, clocks or wording.
    .target(
      name: "Assessment", dependencies: ["Laboratory", "Articles"], swiftSettings: settings),
    // Findings to bytes. Must not compute.
    .target(name: "Reports", dependencies: ["Formats", "Laboratory"], swiftSettings: settings),
    // Arguments, threads, files, messages, exit status.
    .executableTarget(
      name: "myolyte",
      dependencies: [
        "CAffinity", "CMalloc", "Formats", "Laboratory", "ReferenceRanges", "Intake", "Articles",
        "Assessment", "Reports", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    // What one step of each part costs; see Benchmarks/README.md.
    .executableTarget(
      name: "microbenchmarks",
      dependencies: [
        "Formats", "Laboratory", "ReferenceRanges", "Intake", "Assessment", "Reports",
      ], path: "Benchmarks/Micro", swiftSettings: settings),
    // Files that others published, beside the repository. Only tests may see them.
    .target(name: "PublishedFiles", path: "Tests/PublishedFiles", swiftSettings: settings),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "PublishedFiles"], swiftSettings: settings),
    .testTarget(
      name: "LaboratoryTests", dependencies: ["Laboratory", "Formats", "PublishedFiles"],
      swiftSettings: settings),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Formats", "Laboratory", "ReferenceRanges"],
      exclude: ["Reference/recorded-limits.txt"], swiftSettings: settings),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "Laboratory"], swiftSettings: settings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "Articles", "Formats", "Laboratory", "Intake", "ReferenceRanges", "Reports",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Formats", "Intake", "Laboratory"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["myolyte", "Formats", "Intake", "Laboratory"], exclude: ["Golden"],
      swiftSettings: settings),
  ]
)

// Readers and parsers under libFuzzer; `Scripts/fuzz` builds it. It has no `main` of its own, so an ordinary
// build could not link it.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Formats", "Laboratory", "ReferenceRanges", "Intake", "Articles", "Assessment", "Reports",
      ], path: "Fuzz/Targets", swiftSettings: settings))
}

// What sanitizers look at is optimised, which makes up for some of what they cost; tests compile sooner as they are.
if Context.environment["SANITIZE"] != nil {
  for target in package.targets where target.type == .regular || target.type == .executable {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-O"])]
  }
}
