import Testing

/// What one module gives another is documented where it is declared; see ``PackageDeclaration/needsComment``.
@Suite struct DocumentationTests {
    static let modules = ["Prose", "Records", "Newsroom", "Extraction", "Review", "Store", "Sheets", "Desk"]

    @Test(arguments: modules)
    func packageDeclarationsAreDocumented(module: String) {
        for file in SourceTree.files(in: "Sources/\(module)") {
            for declaration in PackageDeclaration.all(in: file)
            where declaration.needsComment && !declaration.hasComment {
                Issue.record("\(file.line(declaration.line)): \(declaration.name) has no /// comment")
            }
        }
    }

    @Test func declarationsAreRead() {
        let file = SourceTree.File(
            path: "Sample.swift",
            text: """
                // swift-format-ignore
                /// Documented.
                @frozen
                package struct Sample: Sendable {
                    package var count: Int
                    package init(count: Int) {
                        self.count = count
                    }
                    package init(text: String) { self.count = text.count }
                    package static func make() -> Sample { Sample(count: 1) }
                    package static func < (a: Sample, b: Sample) -> Bool { true }
                    package enum Nested { case one }
                }
                extension Sample: CustomStringConvertible {
                    package var description: String {
                        "sample"
                    }
                    package func stated() {}
                }
                """)
        let declarations = PackageDeclaration.all(in: file)
        #expect(
            declarations.map(\.name) == [
                "Sample", "count", "init", "init", "make", "<", "Nested", "description", "stated",
            ])
        #expect(declarations.filter { $0.needsComment }.map(\.name) == ["Sample", "init", "make", "Nested"])
        #expect(declarations.filter { $0.hasComment }.map(\.name) == ["Sample"])
        #expect(declarations.filter { $0.isMemberwise }.map(\.line) == [5])
    }
}
