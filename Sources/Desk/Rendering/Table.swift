/// What a command found, as rows: one value that every output mode can print.
package struct Table {
    package struct Column {
        package var name: String
        /// Numbers stand to the right.
        package var isNumeric: Bool
        /// How narrow it may get, its text then broken into several lines. A column without it is cut short at the last.
        package var narrowest: Int?
        package init(_ name: String, isNumeric: Bool = false, narrowest: Int? = nil) {
            self.name = name
            self.isNumeric = isNumeric
            self.narrowest = narrowest
        }

        package var wraps: Bool { narrowest != nil }
    }

    package struct Row {
        /// One text for each column, unescaped.
        package var cells: [String]
        /// What the JSON modes print; the cells by column name where it is `nil`.
        package var object: JSONValue?
        package init(_ cells: [String], object: JSONValue? = nil) {
            self.cells = cells
            self.object = object
        }
    }

    package var columns: [Column]
    package var rows: [Row]

    package init(_ columns: [Column], rows: [Row] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// The JSON of one row.
    func object(of row: Row) -> JSONValue {
        row.object
            ?? .object(
                zip(columns, row.cells).map { column, cell in
                    let isNumber =
                        column.isNumeric && !cell.isEmpty && cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    return JSONValue.Member(
                        column.name, isNumber ? .number(cell) : cell.isEmpty ? .null : .string(cell))
                })
    }
}
