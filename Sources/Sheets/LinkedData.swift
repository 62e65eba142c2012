internal import Prose

/// JSON-LD that may be pasted between `<script>` tags: no character of it can end the script or start a comment.
enum LinkedData {
    static func line(_ value: JSONValue) -> String {
        SheetText.replacing(["<": "\\u003c", ">": "\\u003e", "&": "\\u0026"], in: value.line)
    }

    /// `{"head": …, name: [` items, one a line, `]}`, handed over piece by piece.
    struct List {
        private var isFirst = true
        private let put: (String) throws -> Void

        init(opening: String, put: @escaping (String) throws -> Void) throws {
            self.put = put
            try put(opening)
        }

        mutating func add(_ value: JSONValue) throws {
            try put((isFirst ? "\n" : ",\n") + LinkedData.line(value))
            isFirst = false
        }

        func close(_ closing: String) throws { try put((isFirst ? "" : "\n") + closing + "\n") }
    }
}
