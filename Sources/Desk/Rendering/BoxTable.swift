/// A table drawn with lines, as wide as the terminal at most.
struct BoxTable {
    private let table: Table
    private let console: Console
    private let widths: [Int]
    private let cells: [[String]]

    init(_ table: Table, width: Int, console: Console) {
        self.table = table
        self.console = console
        cells = table.rows.map { $0.cells.map { TerminalText.escaped($0) } }
        widths = Self.widths(of: table, cells: cells, total: width)
    }

    /// Every column as wide as its widest cell; what is too much is taken from the widest ones, wrapping ones first.
    private static func widths(of table: Table, cells: [[String]], total: Int) -> [Int] {
        var widths = table.columns.map { DisplayWidth.of($0.name) }
        for row in cells {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell)) }
        }
        let available = total - 3 * widths.count - 1
        func shrink(_ indices: [Int], to smallest: Int) {
            while widths.reduce(0, +) > available {
                guard let widest = indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > smallest else { return }
                let second = indices.filter { $0 != widest }.map { widths[$0] }.max() ?? smallest
                let excess = widths.reduce(0, +) - available
                widths[widest] -= min(excess, max(1, widths[widest] - max(second, smallest)))
            }
        }
        shrink(widths.indices.filter { table.columns[$0].wraps }, to: 24)
        shrink(widths.indices.filter { !table.columns[$0].isNumeric }, to: 8)
        shrink(Array(widths.indices), to: 3)
        return widths
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

    private func broken(_ row: [String]) -> [[String]] {
        zip(row, table.columns.indices).map { cell, index in
            table.columns[index].wraps
                ? TextWrapper.lines(of: cell, columns: widths[index])
                : [DisplayWidth.truncated(cell, to: widths[index])]
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
