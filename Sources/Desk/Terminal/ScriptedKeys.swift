/// Keys written down: `c space : {flag 3 false} q`. Words are names of keys or the characters themselves; what stands in
/// braces is typed where a line is asked for, in the place of what was begun.
final class ScriptedKeys: KeySource {
    private enum Item: Equatable {
        case key(Key)
        case line(String)
    }

    private static let names: [String: Key] = [
        "space": .character(" "), "enter": .enter, "tab": .tab, "backspace": .backspace, "esc": .escape, "left": .left,
        "right": .right, "up": .up, "down": .down,
    ]

    private var items: [Item] = []
    /// Called with every key, so that what is printed can be read like a session.
    private let echo: (String) -> Void

    /// Throws ``DeskError/unreadableKeys(_:column:)``.
    init(_ text: String, echo: @escaping (String) -> Void) throws(DeskError) {
        self.echo = echo
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "{" {
                guard let end = rest.firstIndex(of: "}") else {
                    throw .unreadableKeys("{", column: text.distance(from: text.startIndex, to: rest.startIndex) + 1)
                }
                items.append(.line(String(rest[rest.index(after: rest.startIndex)..<end])))
                rest = rest[rest.index(after: end)...]
            } else {
                let word = rest.prefix { !$0.isWhitespace && $0 != "{" }
                if let key = Self.names[word.lowercased()] {
                    items.append(.key(key))
                } else if word.count == 1 {
                    items.append(.key(.character(first)))
                } else {
                    throw .unreadableKeys(
                        String(word), column: text.distance(from: text.startIndex, to: rest.startIndex) + 1)
                }
                rest = rest.dropFirst(word.count)
            }
        }
        items.reverse()
    }

    func next() -> Key {
        while let item = items.popLast() {
            guard case .key(let key) = item else { continue }
            echo(key.name)
            return key
        }
        return .end
    }

    func line(prompt: String, begun: String) -> String? {
        guard case .line(let text)? = items.last else { return nil }
        items.removeLast()
        echo(prompt + " " + text)
        return text
    }
}
