/// A `package` declaration as it stands in a source file: found by line and indentation, which the formatter keeps even.
struct PackageDeclaration {
    enum Kind: String {
        case type, function, initialiser, storedProperty, computedProperty
    }

    let kind: Kind
    let name: String
    /// Counted from 0.
    let line: Int
    let hasComment: Bool
    /// In `extension X: P`, where `P` says what its members are.
    let isInConformance: Bool
    /// An initialiser that does nothing but fill properties of the same name.
    let isMemberwise: Bool

    /// Whether a reader in another module needs a sentence here. Properties of a documented type, memberwise
    /// initialisers, operators and what a protocol asks for speak for themselves.
    var needsComment: Bool {
        if isInConformance && kind != .type { return false }
        switch kind {
        case .type: return true
        case .function: return name.first.map { $0.isLetter || $0 == "_" } ?? false
        case .initialiser: return !isMemberwise
        case .storedProperty, .computedProperty: return false
        }
    }

    /// The declarations of a file, in its order.
    static func all(in file: SourceTree.File) -> [PackageDeclaration] {
        let lines = file.lines.map(String.init)
        return lines.indices.compactMap { PackageDeclaration(at: $0, in: lines) }
    }

    private init?(at line: Int, in lines: [String]) {
        var words = lines[line].split(separator: " ")[...]
        while let first = words.first, first.hasPrefix("@") { words.removeFirst() }
        guard words.first == "package" else { return nil }
        words.removeFirst()
        let modifiers: Set<Substring> = [
            "static", "final", "mutating", "nonmutating", "indirect", "override", "convenience", "required",
            "nonisolated",
            "nonisolated(unsafe)", "isolated", "consuming", "borrowing", "lazy", "private(set)", "fileprivate(set)",
        ]
        while let first = words.first, modifiers.contains(first) { words.removeFirst() }
        guard let keyword = words.first?.prefix(while: { $0.isLetter }) else { return nil }
        let declared = words.dropFirst().first ?? ""
        switch keyword {
        case "struct", "enum", "class", "actor", "protocol", "typealias": kind = .type
        case "func", "subscript": kind = .function
        case "init": kind = .initialiser
        case "let": kind = .storedProperty
        case "var": kind = lines[line].hasSuffix("{") ? .computedProperty : .storedProperty
        default: return nil
        }
        name =
            keyword == "subscript"
            ? "subscript" : keyword == "init" ? "init" : String(declared.prefix { $0 != "(" && $0 != ":" })
        self.line = line
        hasComment = Self.hasComment(above: line, in: lines)
        isInConformance = Self.encloser(of: line, in: lines)?.contains(/\bextension [\w.]+:/) ?? false
        isMemberwise = keyword == "init" && Self.isMemberwise(at: line, in: lines)
    }

    private static func hasComment(above line: Int, in lines: [String]) -> Bool {
        for above in lines[..<line].reversed() {
            let text = above.drop { $0 == " " }
            if text.hasPrefix("///") { return true }
            guard text.hasPrefix("@") || text.hasPrefix("//") else { return false }
        }
        return false
    }

    private static func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }

    /// The nearest line above that is indented less: what the declaration stands in.
    private static func encloser(of line: Int, in lines: [String]) -> String? {
        let own = indentation(lines[line])
        return lines[..<line].last { text in
            guard let first = text.first(where: { $0 != " " }) else { return false }
            return indentation(text) < own && first != ")" && first != "}" && first != "/"
        }
    }

    private static func isMemberwise(at line: Int, in lines: [String]) -> Bool {
        var body = ""
        var depth = 0
        var hasBody = false
        scan: for text in lines[line...] {
            for character in text {
                if character == "}" { depth -= 1 }
                if depth > 0 { body.append(character) }
                if character == "{" {
                    depth += 1
                    hasBody = true
                }
                if hasBody && depth == 0 { break scan }
            }
            body.append("\n")
        }
        return body.split(separator: "\n").allSatisfy { statement in
            statement.allSatisfy { $0 == " " } || statement.wholeMatch(of: /\s*(?:self\.)?\w+ = \w+\s*/) != nil
        }
    }
}
