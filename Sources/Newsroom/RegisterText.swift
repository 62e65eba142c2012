internal import Yams

/// A register file (`issues.yaml`, `parties.yaml`) as its editors wrote it, changed entry by entry.
///
/// Comments, blank lines and the layout of all that a change does not touch stay byte for byte. The file must be one
/// key that holds a block list of mappings, each with a `name` and written as a block or in braces on one line; what
/// cannot be changed without losing something is refused with its line, before anything is written. Names are compared
/// without letter case.
package struct RegisterText: Sendable {
    /// What a key of an entry holds.
    package enum Value: Hashable, Sendable {
        case text(String)
        case list([String])
        /// A list of mappings, as the roles of a person are.
        case mappings([[Pair]])
    }

    /// A key of an item of ``Value/mappings(_:)``, and what it holds.
    package struct Pair: Hashable, Sendable {
        package var key: String
        package var value: String

        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// As the caller named it.
    package let path: String
    /// The key that holds the list, `issues` or `parties`.
    package let list: String
    /// The whole file with the changes so far. Written by ``RegisterTextFile``.
    package private(set) var text: String
    private var outline: RegisterOutline

    /// `text` is what stands in the file at `path`. Throws ``NewsroomError/badYAML(_:problem:)`` or
    /// ``NewsroomError/cannotEdit(_:problem:)``.
    package init(_ text: String, path: String, list: String) throws(NewsroomError) {
        self.path = path
        self.list = list
        self.text = text
        outline = try RegisterOutline(text, path: path, list: list)
    }

    /// The names of the entries, in the order of the file.
    package var names: [String] { outline.entries.map(\.name) }

    /// Adds an entry behind the last one; `values` in the order they shall stand in, without the name.
    package mutating func append(name: String, _ values: [(key: String, value: Value)]) throws(NewsroomError) {
        let indent = outline.dashColumn.map { String(repeating: " ", count: $0) } ?? "  "
        var added = ["\(indent)- name: \(YAMLWriter.scalar(name))"]
        for (key, value) in values { added += YAMLWriter.lines(key, value, indent: indent + "  ") }
        var lines = outline.lines
        if let place = outline.opening {
            // An empty list: `issues:` or `issues: []`.
            lines[place] = list + ":"
            lines.insert(contentsOf: added, at: place + 1)
        } else if let last = outline.entries.last {
            lines.insert(contentsOf: added, at: last.lines.upperBound)
        } else {
            if lines.last == "" { lines.removeLast() }
            lines += [list + ":"] + added + [""]
        }
        try adopt(lines)
    }

    /// Sets one key of an entry, or adds it in front of the first of the keys `before`, else behind the entry's last one.
    package mutating func set(
        _ key: String, of name: String, to value: Value, before: [String] = []
    ) throws(NewsroomError) {
        let entry = try entry(name)
        let indent = String(repeating: " ", count: entry.keyColumn)
        var lines = outline.lines
        if entry.isBraced {
            guard var values = entry.braced else {
                throw .cannotEdit(FilePlace(path, line: entry.lines.lowerBound + 1), problem: .flowStyle)
            }
            if let index = values.firstIndex(where: { $0.key == key }) {
                values[index].value = value
            } else {
                values.insert((key, value), at: values.firstIndex { before.contains($0.key) } ?? values.count)
            }
            let head = lines[entry.lines.lowerBound].prefix(entry.keyColumn)
            lines[entry.lines.lowerBound] = head + YAMLWriter.braced(values)
        } else if let old = entry.keys.first(where: { $0.name == key }) {
            if let line = outline.comment(in: old) {
                throw .cannotEdit(FilePlace(path, line: line + 1), problem: .commentInside(key: key))
            }
            var new = YAMLWriter.lines(key, value, indent: indent, isBlock: old.isBlockList)
            // The first key stands behind the dash of its entry.
            if old.lines.lowerBound == entry.lines.lowerBound {
                new[0] = String(lines[old.lines.lowerBound].prefix(entry.keyColumn)) + new[0].dropFirst(indent.count)
            }
            lines.replaceSubrange(old.lines, with: new)
        } else {
            // A comment over the next key is that key's: what is new goes right behind the last.
            let end = (entry.keys.prefix { !before.contains($0.name) }.last ?? entry.keys.last)?.lines.upperBound
            lines.insert(
                contentsOf: YAMLWriter.lines(key, value, indent: indent), at: end ?? entry.lines.upperBound)
        }
        try adopt(lines)
    }

    /// Takes an entry out, with the comments inside it; comments above it stay.
    package mutating func delete(_ name: String) throws(NewsroomError) {
        let entry = try entry(name)
        var lines = outline.lines
        lines.removeSubrange(entry.lines)
        try adopt(lines)
    }

    private func entry(_ name: String) throws(NewsroomError) -> RegisterOutline.Entry {
        guard let entry = outline.entries.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw .cannotEdit(FilePlace(path), problem: .noEntry(name: name))
        }
        return entry
    }

    /// Reads the changed text again: what cannot be read back is never handed out.
    private mutating func adopt(_ lines: [String]) throws(NewsroomError) {
        let changed = lines.joined(separator: "\n")
        outline = try RegisterOutline(changed, path: path, list: list)
        text = changed
    }
}
