internal import Yams

/// Which lines of a register file hold which entry and which key, as the YAML parser sees them.
struct RegisterOutline: Sendable {
    struct Key: Sendable {
        var name: String
        var lines: Range<Int>
        /// Whether its value is a list with one item a line.
        var isBlockList: Bool
    }

    struct Entry: Sendable {
        var name: String
        /// Without the blank lines and comments that follow.
        var lines: Range<Int>
        var keys: [Key]
        /// Characters before its keys.
        var keyColumn: Int
        /// What an entry in braces holds, `- {name: fishing}`; `nil` for a block, and where it holds more than
        /// lists of texts and of plain mappings, or has more than itself on its line.
        var braced: [(key: String, value: RegisterText.Value)]?
        var isBraced = false
    }

    /// The lines of the text without their ends; line 1 of the file is index 0.
    let lines: [String]
    private(set) var entries: [Entry] = []
    /// Characters before the dashes of the list; `nil` without entries.
    private(set) var dashColumn: Int?
    /// The line of the list's key where the list is empty.
    private(set) var opening: Int?

    private let path: String

    init(_ text: String, path: String, list: String) throws(NewsroomError) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let line = lines.firstIndex(where: { $0.utf8.contains(0x0D) }) { throw refusal(line, .carriageReturn) }
        guard let root = try YAMLMapping.compose(text, path: path) else { return }
        if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
        guard case .mapping(let top) = root, top.count == 1, let (key, value) = top.first, key.scalar?.string == list,
            let keyLine = key.mark.map({ $0.line - 1 }), lines[keyLine].hasPrefix(list + ":")
        else { throw refusal(root.mark.map { $0.line - 1 }, .notOneList(key: list)) }
        switch value {
        case .scalar(let scalar) where scalar.string.isEmpty: opening = keyLine
        case .sequence(let items) where items.isEmpty:
            guard lines[keyLine].filter({ $0 != " " }) == list + ":[]" else { throw refusal(keyLine, .flowStyle) }
            opening = keyLine
        case .sequence(let items):
            guard !isBraced(value) else { throw refusal(keyLine, .flowStyle) }
            try read(Array(items), listLine: keyLine)
        default: throw refusal(keyLine, .notOneList(key: list))
        }
    }

    private mutating func read(_ items: [Node], listLine: Int) throws(NewsroomError) {
        var starts: [Int] = []
        for item in items {
            guard case .mapping(let mapping) = item, let mark = isBraced(item) ? item.mark : mapping.first?.key.mark
            else { throw refusal(item.mark.map { $0.line - 1 }, .notAnEntry) }
            let line = mark.line - 1
            guard mapping.anchor == nil else { throw refusal(line, .flowStyle) }
            let head = lines[line].unicodeScalars.prefix(mark.column - 1)
            let dash = head.prefix { $0 == " " }.count
            guard head.dropFirst(dash).first == "-", head.dropFirst(dash + 1).allSatisfy({ $0 == " " }),
                dash == dashColumn ?? dash
            else { throw refusal(line, .notAnEntry) }
            dashColumn = dash
            starts.append(line)
        }
        for (index, item) in items.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1] : lines.count
            let range = starts[index]..<trimmed(next, after: starts[index])
            let mapping = item.mapping!
            entries.append(try isBraced(item) ? braced(mapping, in: range) : entry(mapping, in: range))
        }
    }

    private func braced(_ mapping: Node.Mapping, in range: Range<Int>) throws(NewsroomError) -> Entry {
        let line = lines[range.lowerBound]
        guard let mark = mapping.mark else { throw refusal(range.lowerBound, .flowStyle) }
        // More than the braces on one line: it stays as it is, or goes as a whole.
        let isAlone = range.count == 1 && line.last == "}"
        let values = mapping.compactMap { key, value -> (key: String, value: RegisterText.Value)? in
            guard let name = key.scalar?.string, let value = self.value(of: value) else { return nil }
            return (name, value)
        }
        return Entry(
            name: try name(of: mapping, in: range), lines: range, keys: [], keyColumn: mark.column - 1,
            braced: isAlone && values.count == mapping.count ? values : nil, isBraced: true)
    }

    /// What stands at a key, where it is of the shapes that can be written back.
    private func value(of node: Node) -> RegisterText.Value? {
        guard node.anchor == nil else { return nil }
        if let text = node.scalar?.string { return .text(text) }
        guard let items = node.sequence.map(Array.init) else { return nil }
        let texts = items.compactMap { $0.scalar?.string }
        if texts.count == items.count { return .list(texts) }
        let mappings = items.compactMap { item -> [RegisterText.Pair]? in
            guard let mapping = item.mapping, mapping.anchor == nil else { return nil }
            let pairs = mapping.compactMap { key, value -> RegisterText.Pair? in
                guard let key = key.scalar?.string, let value = value.scalar?.string else { return nil }
                return RegisterText.Pair(key, value)
            }
            return pairs.count == mapping.count ? pairs : nil
        }
        return mappings.count == items.count ? .mappings(mappings) : nil
    }

    private func entry(_ mapping: Node.Mapping, in range: Range<Int>) throws(NewsroomError) -> Entry {
        var keys: [Key] = []
        let pairs = Array(mapping)
        let column = pairs[0].key.mark!.column - 1
        for (index, (key, value)) in pairs.enumerated() {
            guard let mark = key.mark, let name = key.scalar?.string, mark.column - 1 == column,
                value.anchor == nil, value.alias == nil,
                index == 0 || lines[mark.line - 1].prefix(column).allSatisfy({ $0 == " " })
            else { throw refusal(key.mark.map { $0.line - 1 }, .notAnEntry) }
            let start = mark.line - 1
            let next = index + 1 < pairs.count ? pairs[index + 1].key.mark!.line - 1 : range.upperBound
            let isBlockList = value.sequence != nil && !isBraced(value)
            keys.append(Key(name: name, lines: start..<trimmed(next, after: start), isBlockList: isBlockList))
        }
        return Entry(name: try name(of: mapping, in: range), lines: range, keys: keys, keyColumn: column)
    }

    private func name(of mapping: Node.Mapping, in range: Range<Int>) throws(NewsroomError) -> String {
        guard let name = mapping.first(where: { $0.key.scalar?.string == "name" })?.value.scalar?.string else {
            throw .missingKey(FilePlace(path, line: range.lowerBound + 1), key: "name")
        }
        return name
    }

    /// Whether a list or mapping stands in brackets or braces; the parser's own word for it is not to be relied on.
    private func isBraced(_ node: Node) -> Bool {
        guard let mark = node.mark else { return false }
        let scalar = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
        return scalar == "[" || scalar == "{"
    }

    /// The end of what starts at line `start` and reaches at most to `end`, without trailing blank lines and comments.
    private func trimmed(_ end: Int, after start: Int) -> Int {
        var end = end
        while end > start + 1 {
            let line = lines[end - 1].drop { $0 == " " || $0 == "\t" }
            guard line.isEmpty || line.first == "#" else { break }
            end -= 1
        }
        return end
    }

    /// The first line of a key that holds a comment. A `#` inside quotation marks counts too: better refused than lost.
    func comment(in key: Key) -> Int? {
        key.lines.first { line in
            var before: Character = " "
            for character in lines[line] {
                if character == "#", before == " " || before == "\t" { return true }
                before = character
            }
            return false
        }
    }

    private func refusal(_ line: Int?, _ problem: NewsroomError.EditProblem) -> NewsroomError {
        .cannotEdit(FilePlace(path, line: line.map { $0 + 1 }), problem: problem)
    }
}
