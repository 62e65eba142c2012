internal import Prose
internal import Yams

/// One mapping of a YAML file, read strictly; every complaint names the file and line.
///
/// Scalars are taken as the text that stands in the file: `NO` is Norway's code, `false` a verdict and `2014-10-01`
/// a date as written. A key with nothing after it counts as absent.
struct YAMLMapping {
    let place: FilePlace
    private var values: [String: (key: FilePlace, node: Node)] = [:]

    /// Text and where it stands.
    struct Text {
        var value: String
        var place: FilePlace
    }

    /// The top mapping of the file at `path`; empty for a file without a value.
    init(file path: String, allowing keys: [String]) throws(NewsroomError) {
        let bytes = try RegularFile(path: path).readAll(limit: 20_000_000)
        let node: Node?
        do throws(NewsroomError) {
            node = try Self.compose(PlainText.read(bytes, at: FilePlace(path)), path: path)
        } catch .empty {
            node = nil
        }
        guard let node else {
            self.init(emptyFile: path)
            return
        }
        try self.init(node, path: path, describedAs: "the file", allowing: keys)
    }

    /// The top mapping of `text`, which stands in the file at `path` or is to stand there.
    init(_ text: String, path: String, allowing keys: [String]) throws(NewsroomError) {
        guard let node = try Self.compose(text, path: path) else {
            self.init(emptyFile: path)
            return
        }
        try self.init(node, path: path, describedAs: "the file", allowing: keys)
    }

    private init(emptyFile path: String) { place = FilePlace(path) }

    private init(_ node: Node, path: String, describedAs what: String, allowing keys: [String]) throws(NewsroomError) {
        place = FilePlace(path, line: node.mark?.line)
        guard case .mapping(let mapping) = node else {
            throw .badValue(
                place, key: what, found: Self.describe(node), expected: "a mapping of " + keys.joined(separator: ", "))
        }
        for (key, value) in mapping {
            let keyPlace = FilePlace(path, line: key.mark?.line)
            guard case .scalar(let scalar) = key else {
                throw .badValue(keyPlace, key: what, found: Self.describe(key), expected: "a key")
            }
            guard keys.contains(scalar.string) else {
                let nearest = NearestWord.nearest(to: scalar.string, among: keys)
                throw .unknownKey(keyPlace, key: scalar.string, known: keys, nearest: nearest)
            }
            if case .scalar(let empty) = value, empty.string.isEmpty, empty.style == .plain || empty.style == .any {
                continue
            }
            values[scalar.string] = (keyPlace, value)
        }
    }

    /// Where `key` stands, or `nil` where it is absent.
    func place(of key: String) -> FilePlace? { values[key]?.key }

    func text(_ key: String) throws(NewsroomError) -> Text? {
        guard let (_, node) = values[key] else { return nil }
        return try text(node, key: key)
    }

    func requiredText(_ key: String) throws(NewsroomError) -> Text {
        guard let text = try text(key) else { throw .missingKey(place, key: key) }
        return text
    }

    /// The entries of a list of texts; empty where the key is absent.
    func texts(_ key: String) throws(NewsroomError) -> [Text] {
        guard let (_, node) = values[key] else { return [] }
        guard case .sequence(let sequence) = node else { throw mismatch(node, key: key, expected: "a list") }
        var texts: [Text] = []
        for item in sequence { texts.append(try text(item, key: key)) }
        return texts
    }

    /// The entries of a list of mappings; empty where the key is absent.
    func mappings(_ key: String, allowing keys: [String]) throws(NewsroomError) -> [YAMLMapping] {
        guard let (_, node) = values[key] else { return [] }
        guard case .sequence(let sequence) = node else { throw mismatch(node, key: key, expected: "a list") }
        var mappings: [YAMLMapping] = []
        for item in sequence {
            mappings.append(try YAMLMapping(item, path: place.path, describedAs: key, allowing: keys))
        }
        return mappings
    }

    /// A date as `2014-10-01`, `2014-10` or `2014`.
    func date(_ key: String) throws(NewsroomError) -> CalendarDate? {
        guard let text = try text(key) else { return nil }
        guard let date = CalendarDate(iso: text.value) else { throw .badDate(text.place, key: key, found: text.value) }
        return date
    }

    /// The dates of `from` and `to`, in order.
    func period() throws(NewsroomError) -> (from: CalendarDate?, to: CalendarDate?) {
        let (from, to) = (try date("from"), try date("to"))
        if let from, let to, from.firstDay > to.lastDay {
            throw .datesReversed(self.place(of: "to") ?? place, from: from, to: to)
        }
        return (from, to)
    }

    /// A word of the fixed vocabulary of `Word`.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, of _: Word.Type
    ) throws(NewsroomError) -> Word? {
        guard let text = try text(key) else { return nil }
        if let word = Word(rawValue: text.value) { return word }
        let words = Word.allCases.map(\.rawValue)
        throw .unknownWord(
            text.place, key: key, found: text.value, expected: words,
            nearest: NearestWord.nearest(to: text.value, among: words))
    }

    private func text(_ node: Node, key: String) throws(NewsroomError) -> Text {
        guard case .scalar(let scalar) = node else { throw mismatch(node, key: key, expected: "a text") }
        let place = FilePlace(place.path, line: node.mark?.line)
        guard scalar.string.contains(where: { !$0.isWhitespace }) else {
            throw .badValue(place, key: key, found: "an empty text", expected: "a text")
        }
        return Text(value: scalar.string, place: place)
    }

    private func mismatch(_ node: Node, key: String, expected: String) -> NewsroomError {
        .badValue(
            FilePlace(place.path, line: node.mark?.line), key: key, found: Self.describe(node), expected: expected)
    }

    private static func describe(_ node: Node) -> String {
        switch node {
        case .scalar(let scalar): "“\(scalar.string.prefix(80))”"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    /// The value of a YAML text; complaints name the line.
    static func compose(_ text: String, path: String) throws(NewsroomError) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw .badYAML(FilePlace(path, line: mark.line), problem: problem)
            case .duplicatedKeysInMapping(let keys, let context):
                throw .duplicateKey(
                    FilePlace(path, line: context.mark.line), key: keys.sorted().joined(separator: ", "))
            case .reader(let problem, let offset, _, _):
                let line = offset.map { text.utf8.prefix($0).count { $0 == 0x0A } + 1 }
                throw .badYAML(FilePlace(path, line: line), problem: problem)
            default: throw .badYAML(FilePlace(path), problem: "\(error)")
            }
        } catch {
            throw .badYAML(FilePlace(path), problem: "\(error)")
        }
    }
}
