import Testing

/// A command is its file, a help line, a README line and a line of the man page.
@Suite struct CommandNamesTests {
    static let commands: [String] = SourceTree.files(in: "Sources/Desk/Commands").flatMap { file in
        file.text.matches(of: /commandName:\s*"([a-z-]+)"/).map { String($0.1) }
    }

    @Test func readmeNamesEveryCommand() throws {
        let readme = try #require(SourceTree.text("README.md"))
        for command in Self.commands {
            let isNamed = readme.split(separator: "\n").contains { $0.hasPrefix("| `\(command)") }
            #expect(isNamed, "README.md has no row for \(command)")
        }
    }

    @Test func manPageNamesEveryCommand() throws {
        let page = try #require(SourceTree.text("packaging/claimdesk.1"))
        for command in Self.commands {
            let isNamed = page.split(separator: "\n").contains { ".It Cm \(command)".isPrefix(ofWords: $0) }
            #expect(isNamed, "packaging/claimdesk.1 has no item for \(command)")
        }
    }

    @Test func nothingIsNamedThatIsNoCommand() throws {
        try #require(!Self.commands.isEmpty || SourceTree.files(in: "Sources/Desk/Commands").isEmpty)
        guard !Self.commands.isEmpty else { return }
        let readme = try #require(SourceTree.text("README.md"))
        let table = readme.split(separator: "\n").compactMap { $0.firstMatch(of: /^\| `([a-z-]+)[ `]/)?.1 }
        let page = try #require(SourceTree.text("packaging/claimdesk.1"))
        let items = page.split(separator: "\n").compactMap { $0.firstMatch(of: /^\.It Cm ([a-z-]+)/)?.1 }
        for name in table + items where name != "help" {
            #expect(Self.commands.contains(String(name)), "\(name) is documented, and no command")
        }
    }
}

extension String {
    fileprivate func isPrefix(ofWords line: Substring) -> Bool { line == self || line.hasPrefix(self + " ") }
}
