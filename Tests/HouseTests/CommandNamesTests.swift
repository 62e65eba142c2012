import Testing

/// A command is its file, a help line, a README line and a line of the man page.
@Suite struct CommandNamesTests {
    static let commands: [String] = SourceTree.files(in: "Sources/Desk/Commands").compactMap { file in
        // A subcommand stands in the table of its command: `IssueCommand+Merge.swift` is `issue merge`.
        guard file.text.contains("CommandConfiguration("), !file.stem.contains("+") else { return nil }
        if let named = file.text.firstMatch(of: /commandName:\s*"([a-z-]+)"/) { return String(named.1) }
        // The parser's own rule: a type without a name of its own is called by its words.
        guard let type = file.text.firstMatch(of: /struct (\w+): \w*Command\b/)?.1 else { return nil }
        return type.reduce(into: "") { $0 += $1.isUppercase && !$0.isEmpty ? "-\($1.lowercased())" : $1.lowercased() }
    }
    /// The README's section on commands, which the table stands in.
    static let readmeTable: [Substring] = {
        let lines = (SourceTree.text("README.md") ?? "").split(separator: "\n")
        let section = lines.drop { $0 != "## Commands" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        return section.filter { $0.hasPrefix("| `") }
    }()

    @Test func readmeNamesEveryCommand() {
        for command in Self.commands {
            let isNamed = Self.readmeTable.contains { $0.hasPrefix("| `\(command)`") || $0.hasPrefix("| `\(command) ") }
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
        guard !Self.commands.isEmpty else { return }
        let rows = Self.readmeTable.compactMap { $0.firstMatch(of: /^\| `([a-z-]+)[ `]/)?.1 }
        let page = try #require(SourceTree.text("packaging/claimdesk.1"))
        let items = page.split(separator: "\n").compactMap { $0.firstMatch(of: /^\.It Cm ([a-z-]+)/)?.1 }
        for name in rows + items {
            #expect(Self.commands.contains(String(name)), "\(name) is documented, and no command")
        }
    }
}

extension String {
    fileprivate func isPrefix(ofWords line: Substring) -> Bool { line == self || line.hasPrefix(self + " ") }
}
