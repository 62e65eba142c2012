// swift-tools-version: 6.1
import PackageDescription

/// The module map: a target may import only what stands before it in this list.
let package = Package(
    name: "claimdesk",
    products: [.executable(name: "claimdesk", targets: ["claimdesk"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // Libraries of the system.
        .systemLibrary(name: "CEditSystem", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .systemLibrary(name: "CHTMLParser", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CXMLReader", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CSheetWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZipArchive", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .target(name: "CLineEdit", dependencies: ["CEditSystem"]),
        .target(name: "CLanguageGuess", linkerSettings: [.linkedLibrary("cld2")]),

        // Text and values.
        .target(name: "Prose"),
        .target(name: "Records", dependencies: ["Prose", "CMessageDigest"]),

        // The small networks: their inner loops (fast in debug builds too, or tests would take minutes), and weights.
        .target(
            name: "CTensorKernels", cSettings: [.unsafeFlags(["-O2"])], linkerSettings: [.linkedLibrary("m")]
        ),
        .target(name: "Encoder", dependencies: ["CTensorKernels"]),
        .target(
            name: "TaggerModel",
            exclude: ["tagger.bin", "fast.bin", "checkworthiness.bin", "embedding.bin", "acts.bin"]),

        // Which claims say the same: from two texts or many, knowing neither articles nor desks.
        .target(name: "Linking", dependencies: ["Prose", "Records", "Encoder", "TaggerModel", "CStemmer"]),

        // The middle: none of these knows another, but Sheets, which shows what Review derives.
        .target(
            name: "Newsroom",
            dependencies: [
                "Prose", "Records", "CHTMLParser", "CLanguageGuess", .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "Extraction", dependencies: ["Prose", "Records", "Encoder", "TaggerModel"]),
        .target(name: "Review", dependencies: ["Prose", "Records"]),
        .target(name: "Store", dependencies: ["Prose", "Records", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Sheets",
            dependencies: [
                "Prose", "Records", "Review", "CSheetWriter", "CZipArchive", "CXMLReader",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),

        // Use cases, and the program.
        .target(
            name: "Desk",
            dependencies: [
                "Prose", "Records", "Encoder", "Linking", "Newsroom", "Extraction", "Review", "Store", "Sheets",
                "CLineEdit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "claimdesk", dependencies: ["Desk"]),

        // Tests.
        .target(name: "TestSupport", dependencies: ["Prose", "Records"], path: "Tests/TestSupport"),
        .testTarget(name: "ProseTests", dependencies: ["Prose", "TestSupport"]),
        .testTarget(name: "RecordsTests", dependencies: ["Prose", "Records"]),
        .testTarget(name: "NewsroomTests", dependencies: ["Prose", "Records", "Newsroom", "TestSupport"]),
        .testTarget(
            name: "EncoderTests", dependencies: ["Prose", "Records", "Encoder", "TaggerModel", "Extraction"],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "LinkingTests", dependencies: ["Prose", "Records", "Encoder", "Linking"]),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Prose", "Records", "Newsroom", "Extraction", "TestSupport"],
            exclude: ["Fixtures", "MadeUpWorld"]),
        .testTarget(name: "ReviewTests", dependencies: ["Prose", "Records", "Review"]),
        .testTarget(name: "StoreTests", dependencies: ["Prose", "Records", "Store"]),
        .testTarget(
            name: "SheetsTests", dependencies: ["Prose", "Records", "Review", "Sheets", "CZipArchive", "TestSupport"],
            exclude: ["Snapshots"]),
        .testTarget(
            name: "DeskTests", dependencies: ["Prose", "Records", "Linking", "Store", "Desk", "TestSupport"],
            exclude: ["Errors", "Positions", "Transcripts"]),
        .testTarget(name: "HouseTests"),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzz target needs libFuzzer's main and instrumentation, so only `make fuzz` sees it.
if Context.environment["CLAIMDESK_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "extraction-fuzzer", dependencies: ["Prose", "Records", "Newsroom", "Extraction"], path: "Fuzz",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}

// Benchmarks are no part of the program, and `package` declarations are not visible from another package: only `make bench`
// sees them.
if Context.environment["CLAIMDESK_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "extraction-benchmark", dependencies: ["Encoder", "Extraction", "Newsroom", "Records"],
            path: "Benchmarks/Extraction", exclude: ["torch_speed.py"],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
    package.targets.append(
        .executableTarget(
            name: "linking-benchmark",
            dependencies: ["Prose", "Records", "Encoder", "Linking", "Newsroom", "Store", "Desk"],
            path: "Benchmarks/Linking", swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}

// A bare `import` stays inside its file's module; what shows in signatures says `package import`.
for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + [.enableUpcomingFeature("InternalImportsByDefault")]
}
