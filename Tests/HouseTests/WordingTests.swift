import Testing

/// The project speaks of itself alone, and its changelog of the version that is being built.
@Suite struct WordingTests {
    @Test func filesSpeakOfTheProjectAlone() throws {
        // Spelled in parts, so that this file doesn't find itself.
        let foreign = try Regex(
            "/wor" + #"k/|\.\./share"# + #"d/|\b(?:issue|ticket|task) #?\d|\bAPI\.m"# + "d|DESIGN\\.m" + "d")
        let endings: Set<String> = ["swift", "md", "txt", "yaml", "sh", "c", "h", "1", ""]
        for file in SourceTree.files(in: "", endings: endings) where !file.path.hasPrefix("claims/articles/") {
            for (index, line) in file.lines.enumerated() where line.contains(foreign) {
                Issue.record("\(file.line(index)): \(line)")
            }
        }
    }

    @Test func changelogHasWhatIsUnreleased() throws {
        let changelog = try #require(SourceTree.text("CHANGELOG.md"))
        let first = changelog.split(separator: "\n").first { $0.hasPrefix("## ") }
        #expect(first?.hasPrefix("## Unreleased") == true)
    }

    @Test func changelogMatchesTheProgramsVersion() throws {
        let changelog = try #require(SourceTree.text("CHANGELOG.md"))
        let headings = changelog.split(separator: "\n").filter { $0.hasPrefix("## ") }
        let versions = headings.compactMap { $0.firstMatch(of: /\d+\.\d+\.\d+/)?.0 }
        let newest = try #require(versions.first)
        let program = SourceTree.files(in: "Sources/Desk") + SourceTree.files(in: "Sources/claimdesk")
        for file in program {
            for match in file.text.matches(of: /\b[vV]ersion\w*\s*[:=](?:\s*String\s*=)?\s*"[^"\n]*?(\d+\.\d+\.\d+)"/) {
                #expect(match.1 == newest, "\(file) and CHANGELOG.md name different versions")
            }
        }
    }
}
