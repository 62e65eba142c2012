/// What a command found, as rows: one value that every output mode can print.
struct Table {
    struct Column {
        var name: String
        /// Numbers stand to the right.
        var isNumeric: Bool
        /// How narrow it may get, its text then broken into several lines. A column without it is cut short at the last.
        var narrowest: Int?
        /// Whether line breaks in its cells are breaks. Text from outside must have none of its own then.
        var hasParagraphs: Bool
        init(_ name: String, isNumeric: Bool = false, narrowest: Int? = nil, hasParagraphs: Bool = false) {
            self.name = name
            self.isNumeric = isNumeric
            self.narrowest = narrowest
            self.hasParagraphs = hasParagraphs
        }

        /// The lines of a cell, escaped for the terminal.
        func paragraphs(of cell: String) -> [String] {
            guard hasParagraphs else { return [TerminalText.escaped(cell)] }
            return cell.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.escaped($0) }
        }

        var wraps: Bool { narrowest != nil }
    }

    struct Row {
        /// One text for each column, unescaped.
        var cells: [String]
        /// What the JSON modes print; the cells by column name where it is `nil`.
        var object: JSONValue?
        init(_ cells: [String], object: JSONValue? = nil) {
            self.cells = cells
            self.object = object
        }
    }

    var columns: [Column]
    var rows: [Row]

    init(_ columns: [Column], rows: [Row] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// The JSON of one row.
    func object(of row: Row) -> JSONValue {
        row.object
            ?? .object(
                zip(columns, row.cells).map { column, cell in
                    let isNumber = column.isNumeric && Self.isNumber(cell)
                    return JSONValue.Member(
                        column.name, isNumber ? .number(cell) : cell.isEmpty ? .null : .string(cell))
                })
    }

    /// Digits, and perhaps a decimal point among them.
    private static func isNumber(_ cell: String) -> Bool {
        let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
