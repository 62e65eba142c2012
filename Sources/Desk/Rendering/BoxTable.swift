/// A table drawn with lines, as wide as the terminal at most.
struct BoxTable {
    private let table: Table
    private let console: Console
    private let widths: [Int]
    /// Each as its paragraphs.
    private let cells: [[[String]]]

    /// `nil` where the columns would get too narrow to read; the rows are better told one below the other then.
    init?(_ table: Table, width: Int, console: Console) {
        self.table = table
        self.console = console
        cells = table.rows.map { row in zip(table.columns, row.cells).map { $0.paragraphs(of: $1) } }
        guard let widths = Self.widths(of: table, cells: cells, total: width) else { return nil }
        self.widths = widths
    }

    /// Every column as wide as its widest cell. What is too much is taken from the widest columns: first down to what
    /// each likes, then from wrapping ones, then from other texts.
    private static func widths(of table: Table, cells: [[[String]]], total: Int) -> [Int]? {
        var widths = table.columns.map { DisplayWidth.of($0.name) }
        for row in cells {
            for (index, cell) in row.enumerated() {
                for line in cell { widths[index] = max(widths[index], DisplayWidth.of(line)) }
            }
        }
        let available = total - 3 * widths.count - 1
        var excess = widths.reduce(0, +) - available
        func shrink(_ smallest: (Table.Column) -> Int?) {
            let floors = table.columns.map { smallest($0) ?? .max }
            while excess > 0 {
                let open = widths.indices.filter { widths[$0] > floors[$0] }
                guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return }
                widths[widest] -= 1
                excess -= 1
            }
        }
        shrink { $0.narrowest }
        shrink { $0.narrowest.map { min($0, 18) } }
        shrink { $0.isNumeric ? nil : $0.wraps ? 14 : 8 }
        return excess > 0 ? nil : widths
    }

    var lines: [String] {
        var lines = [rule("┌", "┬", "┐")]
        lines += drawn(table.columns.map(\.name), style: .heading)
        lines.append(rule("├", "┼", "┤"))
        for row in cells { lines += drawn(broken(row), style: nil) }
        lines.append(rule("└", "┴", "┘"))
        return lines
    }

    private func rule(_ left: String, _ middle: String, _ right: String) -> String {
        let parts = widths.map { String(repeating: "─", count: $0 + 2) }
        return console.styled(left + parts.joined(separator: middle) + right, .quiet)
    }

    private func broken(_ row: [[String]]) -> [[String]] {
        zip(row, table.columns.indices).map { cell, index in
            cell.flatMap { line in
                table.columns[index].wraps
                    ? TextWrapper.lines(of: line, columns: widths[index])
                    : [DisplayWidth.truncated(line, to: widths[index])]
            }
        }
    }

    private func drawn(_ names: [String], style: Style?) -> [String] {
        drawn(names.enumerated().map { [DisplayWidth.truncated($1, to: widths[$0])] }, style: style)
    }

    private func drawn(_ row: [[String]], style: Style?) -> [String] {
        let bar = console.styled("│", .quiet)
        return (0..<(row.map(\.count).max() ?? 0)).map { line in
            let parts = row.enumerated().map { index, cell in
                let text = line < cell.count ? cell[line] : ""
                let padded = DisplayWidth.padded(text, to: widths[index], right: table.columns[index].isNumeric)
                return " " + (style.map { console.styled(padded, $0) } ?? padded) + " "
            }
            return bar + parts.joined(separator: bar) + bar
        }
    }
}
