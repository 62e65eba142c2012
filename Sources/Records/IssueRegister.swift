/// What a position is about, and the phrases that point to it.
package struct Issue: Hashable, Sendable, Codable {
    package var name: String
    package var phrases: [String]

    package init(name: String, phrases: [String] = []) {
        self.name = name
        self.phrases = phrases
    }
}

/// The issues a newsroom follows.
package struct IssueRegister: Sendable {
    package let issues: [Issue]
    /// Labels in lower case that must not be suggested again.
    package let dropped: Set<String>

    /// A register of `issues`; the letter case of labels in `dropped` does not matter.
    package init(_ issues: [Issue] = [], dropped: [String] = []) {
        self.issues = issues
        self.dropped = Set(dropped.map { $0.lowercased() })
    }

    /// The issue of this name, letter case ignored.
    package func issue(named name: String) -> Issue? {
        let wanted = name.lowercased()
        return issues.first { $0.name.lowercased() == wanted }
    }
}
