import Testing

/// Imports point left: a module sees only what stands before it in the map.
@Suite struct ModuleMapTests {
    /// What each module may import of the package and its dependencies. A new module or arrow is drawn here first.
    static let map: [(module: String, imports: Set<String>)] = [
        ("Prose", []),
        ("Records", ["Prose", "CMessageDigest"]),
        ("Encoder", ["CTensorKernels"]),
        ("Linking", ["Prose", "Records", "Encoder", "TaggerModel", "CStemmer"]),
        ("Newsroom", ["Prose", "Records", "CHTMLParser", "CLanguageGuess", "Yams"]),
        ("Extraction", ["Prose", "Records", "Encoder", "TaggerModel"]),
        ("Review", ["Prose", "Records"]),
        ("Store", ["Prose", "Records", "GRDB"]),
        ("Sheets", ["Prose", "Records", "Review", "CSheetWriter", "CZipArchive", "CXMLReader", "Mustache"]),
        (
            "Desk",
            [
                "Prose", "Records", "Encoder", "Linking", "Newsroom", "Extraction", "Review", "Store", "Sheets",
                "CLineEdit", "ArgumentParser",
            ]
        ),
        ("claimdesk", ["Desk"]),
    ]
    /// What comes with the toolchain.
    static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization", "Swift", "Testing",
    ]

    @Test(arguments: map.map(\.module))
    func importsAreInTheMap(module: String) throws {
        let allowed = try #require(Self.map.first { $0.module == module }).imports.union(Self.system)
        for file in SourceTree.files(in: "Sources/\(module)") {
            for (line, name) in imports(of: file) {
                #expect(allowed.contains(name), "\(file.line(line)): \(module) may not import \(name)")
            }
        }
    }

    @Test func arrowsPointLeft() {
        var seen: Set<String> = []
        let modules = Set(Self.map.map(\.module))
        for (module, imports) in Self.map {
            for name in imports.intersection(modules) {
                #expect(seen.contains(name), "\(module) stands before \(name) and imports it")
            }
            seen.insert(module)
        }
    }

    @Test func packageManifestSaysTheSame() throws {
        let declared = try declaredDependencies()
        for (module, imports) in Self.map {
            #expect(declared[module] == imports, "Package.swift and the module map differ on \(module)")
        }
        let folders = Set(SourceTree.files(in: "Sources").map { String($0.path.split(separator: "/")[1]) })
        #expect(folders.subtracting(Self.map.map(\.module)) == [], "a module is missing from the map")
    }

    @Test func testsImportWhatTheyDeclare() throws {
        for (target, dependencies) in try declaredDependencies() where target.hasSuffix("Tests") {
            for file in SourceTree.files(in: "Tests/\(target)") {
                for (line, name) in imports(of: file) where !Self.system.contains(name) {
                    #expect(dependencies.contains(name), "\(file.line(line)): \(target) does not declare \(name)")
                }
            }
        }
    }

    private func imports(of file: SourceTree.File) -> [(line: Int, name: String)] {
        let pattern =
            /^\s*(?:@\w+\s+)*(?:(?:package|public|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
        return file.lines.enumerated().compactMap { index, line in
            guard line.contains("import"), let match = line.firstMatch(of: pattern) else { return nil }
            return (index, String(match.1))
        }
    }

    /// Target to the names it lists, a product by its own name.
    private func declaredDependencies() throws -> [String: Set<String>] {
        let manifest = try #require(SourceTree.text("Package.swift"))
        let target = /arget\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
        let listed = /\.product\(name: "(\w+)", package: "[^"]+"\)|"(\w+)"/
        var declared: [String: Set<String>] = [:]
        for match in manifest.matches(of: target) {
            let names = (match.2 ?? "").matches(of: listed).map { String($0.1 ?? $0.2 ?? "") }
            declared[String(match.1)] = Set(names)
        }
        return declared
    }
}
