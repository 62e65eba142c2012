import Testing

/// One reason to open a file, and its name says which.
@Suite struct FileShapeTests {
    static let sources = SourceTree.files(in: "Sources")

    @Test func filesAreNamedForTheirType() throws {
        for file in Self.sources {
            let parts = file.stem.split(separator: "+")
            let main = String(parts[0])
            let pattern =
                if parts.count > 1 {
                    try Regex(#"(?m)^\s*(?:(?:package|public|fileprivate|private)\s+)?extension (?:\w+\.)*\#(main)\b"#)
                } else {
                    try Regex(#"(?m)^\s*(?:[@\w()]+\s+)*(?:struct|class|enum|actor|protocol|typealias) \#(main)\b"#)
                }
            #expect(file.text.contains(pattern), "\(file) declares no \(main)")
        }
    }

    @Test func noFileIsACatchAll() {
        for file in Self.sources + SourceTree.files(in: "Tests") {
            let isCatchAll = ["Util", "Helper", "Manager", "Misc", "Common"].contains { file.stem.contains($0) }
            #expect(!isCatchAll, "\(file): name it for what it does")
        }
    }

    @Test func filesStayReadable() {
        for file in Self.sources {
            #expect(file.lines.count <= 400, "\(file) has \(file.lines.count) lines")
        }
    }
}
