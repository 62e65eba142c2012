import Sheets

/// Prints a table in any output mode.
struct TableRenderer {
    var mode: OutputMode
    let console: Console

    func print(_ table: Table) throws {
        switch mode {
        case .box:
            guard let box = BoxTable(table, width: console.width, console: console) else { return try lines(of: table) }
            try box.lines.forEach(console.print)
        case .line: try lines(of: table)
        case .csv: try commaSeparated(table)
        case .json: try array(of: table)
        case .jsonl: for row in table.rows { try console.print(table.object(of: row).line) }
        case .markdown: try markdown(table)
        case .html: try html(table)
        }
    }

    /// One `name: value` a line, a blank line between rows.
    private func lines(of table: Table) throws {
        let nameWidth = table.columns.map { DisplayWidth.of($0.name) }.max() ?? 0
        for (index, row) in table.rows.enumerated() {
            if index > 0 { try console.print() }
            for (column, cell) in zip(table.columns, row.cells) where !cell.isEmpty {
                let name = DisplayWidth.padded(column.name, to: nameWidth, right: true)
                try console.print(console.styled(name, .quiet) + "  " + TerminalText.escaped(cell))
            }
        }
    }

    /// One object a line between brackets: a valid array that can still be read and cut by line.
    private func array(of table: Table) throws {
        guard !table.rows.isEmpty else { return try console.print("[]") }
        for (index, row) in table.rows.enumerated() {
            let isLast = index == table.rows.count - 1
            try console.print((index == 0 ? "[" : " ") + table.object(of: row).line + (isLast ? "]" : ","))
        }
    }

    /// RFC 4180, but lines end as Unix tools expect.
    private func commaSeparated(_ table: Table) throws {
        try console.print(table.columns.map { Self.field($0.name, isNumeric: false) }.joined(separator: ","))
        for row in table.rows {
            let fields = zip(row.cells, table.columns).map { Self.field($0, isNumeric: $1.isNumeric) }
            try console.print(fields.joined(separator: ","))
        }
    }

    /// A spreadsheet would run a text that starts like a formula; an apostrophe in front keeps it text.
    private static func field(_ text: String, isNumeric: Bool) -> String {
        var text = TerminalText.escaped(text)
        // A mark on a character makes it another one for the eye, and none for a program that reads code points.
        if !isNumeric, let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
            text = "'" + text
        }
        let needsQuotes =
            text.unicodeScalars.contains { ",\"\n".unicodeScalars.contains($0) } || text.hasPrefix(" ")
            || text.hasSuffix(" ")
        return needsQuotes ? "\"" + SheetText.replacing(["\"": "\"\""], in: text) + "\"" : text
    }

    /// A table to put into a page.
    private func html(_ table: Table) throws {
        func row(_ cells: [String], _ tag: String) -> String {
            let cells = zip(cells, table.columns).map { cell, column in
                "<\(tag)\(column.isNumeric ? " class=\"number\"" : "")>\(SheetText.html(TerminalText.escaped(cell)))</\(tag)>"
            }
            return "<tr>" + cells.joined() + "</tr>"
        }
        try console.print("<table>")
        try console.print("<thead>" + row(table.columns.map(\.name), "th") + "</thead>")
        try console.print("<tbody>")
        for line in table.rows { try console.print(row(line.cells, "td")) }
        try console.print("</tbody>")
        try console.print("</table>")
    }

    private func markdown(_ table: Table) throws {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        try console.print(row(table.columns.map { Self.cell($0.name) }))
        try console.print(row(table.columns.map { $0.isNumeric ? "---:" : "---" }))
        for line in table.rows {
            let cells = zip(table.columns, line.cells).map { column, cell in
                column.paragraphs(of: cell).map(Self.cell).joined(separator: "<br>")
            }
            try console.print(row(cells))
        }
    }

    /// Characters that Markdown or HTML would act on are escaped.
    private static func cell(_ text: String) -> String {
        SheetText.replacing(
            [
                "\\": "\\\\", "|": "\\|", "*": "\\*", "_": "\\_", "`": "\\`", "[": "\\[", "]": "\\]", "#": "\\#",
                "<": "&lt;",
                ">": "&gt;", "&": "&amp;",
            ], in: TerminalText.escaped(text))
    }
}
