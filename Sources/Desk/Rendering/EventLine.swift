import Records

/// One event of the audit trail as a line: `17  2022-01-10 09:30  anna  flag  claim 3: new → checking`.
enum EventLine {
    static func print(_ event: AuditEvent, console: Console) throws {
        let time = event.at.prefix(16).replacing("T", with: " ")
        let head = "\(event.id)  \(time)  \(event.actor)  \(event.action)  "
        let undone = event.undoneBy.map { " (taken back by event \($0))" } ?? ""
        let text = TextWrapper.hanging(
            TerminalText.escaped(head + event.summary + undone), columns: console.width - 2, indent: "      ")
        try console.print("  " + text)
    }
}
