import Glibc

/// The program that shows text longer than the screen.
struct Pager {
    /// A command of the shell.
    let command: String

    /// What `$PAGER` names, else less; `nil` where it names nothing or only passes on, or the terminal can do nothing.
    init?(environment: [String: String]) {
        let command = environment["PAGER"] ?? "less"
        let words = command.split(separator: " ")
        guard let first = words.first, first != "cat", environment["TERM"] != "dumb" else { return nil }
        // Colours as they are, and out at once where all fits: as git asks it to.
        self.command = environment["LESS"] == nil ? "LESS=FRX " + command : command
    }

    /// Shows `text` and waits until its reader has done. `false` where the program cannot be run.
    func show(_ text: String) -> Bool {
        // Who leaves the pager early has read enough: its closed pipe must not end the session.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        guard let pipe = popen(command, "w") else { return false }
        var text = text
        text.withUTF8 { bytes in _ = fwrite(bytes.baseAddress, 1, bytes.count, pipe) }
        // 127: the shell found no such program.
        return pclose(pipe) >> 8 & 0xFF != 127
    }
}
