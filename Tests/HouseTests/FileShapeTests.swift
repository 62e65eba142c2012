import Testing

/// One reason to open a file, and its name says which.
@Suite struct FileShapeTests {
    static let sources = SourceTree.files(in: "Sources")

    /// A file has the name of a type it declares. One that declares none extends others, and its name says with what:
    /// `X+Y.swift` or the concern.
    @Test func filesAreNamedForTheirType() {
        let declaration = /(?m)^ *(?:[@\w()]+ +)*(?:struct|class|enum|actor|protocol|typealias) (\w+)/
        let extending = /(?m)^(?:[@\w()]+ +)*extension \w/
        for file in Self.sources {
            let types = Set(file.text.matches(of: declaration).map { String($0.1) })
            if types.isEmpty {
                #expect(file.text.contains(extending), "\(file) neither declares nor extends a type")
            } else {
                let name = file.stem.split(separator: "+").first.map(String.init) ?? ""
                let isExtension = file.stem.contains("+") && file.text.contains("extension \(name)")
                #expect(types.contains(name) || isExtension, "\(file) declares no \(name)")
            }
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
