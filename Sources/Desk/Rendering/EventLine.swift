import Records

/// One event of the audit trail as a line: `17  2022-01-10 09:30  anna  flag  claim 3: new → checking`.
enum EventLine {
    static func print(_ event: AuditEvent, console: Console) throws {
        let time = event.at.prefix(16).replacing("T", with: " ")
        let head = TerminalText.escaped("  \(event.id)  \(time)  \(event.actor)  \(event.action)  ")
        let undone = event.undoneBy.map { " (taken back by event \($0))" } ?? ""
        let summary = TerminalText.escaped(event.summary + undone)
        let lines = TextWrapper.lines(of: summary, columns: max(20, console.width - DisplayWidth.of(head)))
        try console.print(console.styled(head, .quiet) + (lines.first ?? ""))
        for line in lines.dropFirst() { try console.print(String(repeating: " ", count: DisplayWidth.of(head)) + line) }
    }
}
