import Glibc

/// Where the program's words go: data on standard output, messages on standard error.
final class Console {
    /// Takes text, and whether it is a message. Gives back the error number of a failed write.
    typealias Writer = (_ text: String, _ isMessage: Bool) -> CInt?

    /// Whether standard output is a terminal.
    let isTerminal: Bool
    /// Whether standard error is a terminal.
    let messagesAreOnTerminal: Bool
    var usesColor: Bool
    private let writer: Writer
    private let fixedWidth: Int?
    private var pending = ""
    /// Lines of a command that go through the pager should they be more than the screen holds.
    private var held: Held?

    private struct Held {
        /// More than this goes out as it comes: nobody pages through a book.
        static let limit = 8 << 20

        var pager: Pager
        var messages: [String] = []
    }

    init(
        isTerminal: Bool, messagesAreOnTerminal: Bool, usesColor: Bool, width: Int? = nil, writer: @escaping Writer
    ) {
        self.isTerminal = isTerminal
        self.messagesAreOnTerminal = messagesAreOnTerminal
        self.usesColor = usesColor
        fixedWidth = width
        self.writer = writer
    }

    /// The console of this process. `$COLUMNS` sets the width where there is no terminal to ask.
    static func standard(environment: [String: String], color: ColorChoice = .auto) -> Console {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let columns = isTerminal ? nil : environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }
        return Console(
            isTerminal: isTerminal, messagesAreOnTerminal: isatty(STDERR_FILENO) == 1,
            usesColor: color.isOn(terminal: isTerminal, environment: environment),
            width: isTerminal ? nil : columns ?? 100
        ) { text, isMessage in
            writeAll(text, to: isMessage ? STDERR_FILENO : STDOUT_FILENO)
        }
    }

    /// Columns of the terminal now; 100 where there is none.
    var width: Int {
        if let fixedWidth { return fixedWidth }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return max(20, Int(size.ws_col))
    }

    /// Rows of the terminal now; `nil` where there is none.
    private var height: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
        return Int(size.ws_row)
    }

    /// Runs `body`; what it prints is shown by `pager` where the terminal is too low for it.
    func paged<R>(_ pager: Pager?, _ body: () throws -> R) throws -> R {
        guard let pager, isTerminal, held == nil else { return try body() }
        held = Held(pager: pager)
        do {
            let result = try body()
            try release()
            return result
        } catch {
            try? release()
            throw error
        }
    }

    /// Shows what was held back, and the messages that came meanwhile.
    private func release() throws {
        guard let held else { return }
        self.held = nil
        let lines = pending.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
        if let height, lines + held.messages.count >= height, held.pager.show(pending) { pending = "" }
        try flush()
        for message in held.messages { self.message(message) }
    }

    /// Puts one line of data out; it may wait for ``flush()``.
    func print(_ line: String = "") throws {
        pending += line
        pending += "\n"
        if held != nil {
            if pending.utf8.count > Held.limit { try release() }
        } else if pending.utf8.count >= 1 << 16 {
            try flush()
        }
    }

    /// One line on standard error, after whatever data was waiting.
    func message(_ line: String) {
        if held != nil {
            held?.messages.append(line)
            return
        }
        try? flush()
        _ = writer(line + "\n", true)
    }

    /// Draws on the line of standard error where the cursor is; for progress.
    func draw(_ text: String) { _ = writer(text, true) }

    /// Hands waiting data on. Throws ``DeskError/outputFailed(reason:)``; a closed pipe gives `outputClosed`.
    func flush() throws {
        guard !pending.isEmpty else { return }
        let text = pending
        pending = ""
        guard let code = writer(text, false) else { return }
        throw code == EPIPE ? DeskError.outputClosed : DeskError.outputFailed(reason: String(cString: strerror(code)))
    }

    /// `text` in its style, where colours are used.
    func styled(_ text: String, _ style: Style) -> String { usesColor ? style.applied(to: text) : text }

    private static func writeAll(_ text: String, to descriptor: CInt) -> CInt? {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                if count < 0 { return errno }
                written += count
            }
            return nil
        }
    }
}
