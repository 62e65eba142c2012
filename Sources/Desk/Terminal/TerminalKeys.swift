import Glibc

/// The keyboard of this process's terminal, a key at a time.
final class TerminalKeys: KeySource {
    private let console: Console
    private let editor: LineEditor
    private var width: Int

    init(console: Console, editor: LineEditor) {
        self.console = console
        self.editor = editor
        width = console.width
    }

    func next() -> Key {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return .end }
        var raw = before
        // Keys come at once and unshown, Ctrl-C as a key like others.
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
        return key()
    }

    func line(prompt: String, begun: String) -> String? {
        guard case .line(let line) = editor.read(prompt: prompt, style: nil, begun: begun) else { return nil }
        if line.contains(where: { !$0.isWhitespace }) { editor.remember(line) }
        return line
    }

    private func key() -> Key {
        while true {
            // A look at the width now and then, since a signal may reach any thread of the process.
            switch wait(milliseconds: 250) {
            case .nothing:
                if console.width != width {
                    width = console.width
                    return .resized
                }
            case .gone: return .end
            case .byte:
                guard let byte = read() else { return .end }
                return key(startingWith: byte)
            }
        }
    }

    private func key(startingWith byte: UInt8) -> Key {
        switch byte {
        case 3: return .interrupt
        case 4: return .end
        case 9: return .tab
        case 10, 13: return .enter
        case 8, 127: return .backspace
        case 27: return escaped()
        default: return character(startingWith: byte)
        }
    }

    /// Esc alone, or the sequence of an arrow key; other sequences are taken for Esc, whole.
    private func escaped() -> Key {
        guard case .byte = wait(milliseconds: 40), let second = read(), second == 0x5B || second == 0x4F else {
            return .escape
        }
        while case .byte = wait(milliseconds: 40), let byte = read() {
            switch byte {
            case 0x41: return .up
            case 0x42: return .down
            case 0x43: return .right
            case 0x44: return .left
            case 0x40...0x7E: return .escape
            default: continue
            }
        }
        return .escape
    }

    private func character(startingWith byte: UInt8) -> Key {
        var bytes = [byte]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        while bytes.count < length, let next = read() { bytes.append(next) }
        return String(decoding: bytes, as: UTF8.self).first.map { .character($0) } ?? .escape
    }

    private enum Waited { case byte, nothing, gone }

    private func wait(milliseconds: CInt) -> Waited {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        let count = poll(&descriptor, 1, milliseconds)
        if count == 0 || count < 0 && errno == EINTR { return .nothing }
        return descriptor.revents & Int16(POLLIN) != 0 ? .byte : .gone
    }

    private func read() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = Glibc.read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count < 0, errno == EINTR { continue }
            return nil
        }
    }
}
