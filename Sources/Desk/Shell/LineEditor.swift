import CLineEdit
import Foundation

/// Reads lines from the terminal: editing, history, search (Ctrl-R) and completion (Tab) are libedit's.
final class LineEditor {
    enum Event: Equatable {
        case line(String)
        /// Ctrl-C: the line is given up.
        case interrupted
        /// Ctrl-D on an empty line, or the terminal went away.
        case end
    }

    /// What Tab should do at the end of `line`.
    typealias Completer = (_ line: String) -> Completion.Answer

    private let editor: OpaquePointer
    private var completer: Completer?

    /// `nil` where the terminal cannot be had. A history file is made, with its folder, readable by its owner only.
    init?(program: String, historyPath: String?) {
        if let historyPath {
            let folder = (historyPath as NSString).deletingLastPathComponent
            try? FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        guard let editor = line_editor_open(program, historyPath, 5000) else { return nil }
        self.editor = editor
        line_editor_set_completer(
            editor,
            { context, line, reply in
                // Called while `read` waits, on its thread.
                guard let context else { return }
                let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
                let answer = editor.completer?(String(cString: line)) ?? Completion.Answer()
                if !answer.choices.isEmpty { line_completion_show(reply, answer.choices) }
                if answer.erased > 0 || !answer.insertion.isEmpty {
                    line_completion_insert(reply, CInt(answer.erased), answer.insertion)
                }
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { line_editor_close(editor) }

    func setCompleter(_ completer: @escaping Completer) { self.completer = completer }

    /// Waits for a line. `prompt` is plain text, shown in `style`'s colours where there is one; `begun` is typed already.
    func read(prompt: String, style: Style?, begun: String = "") -> Event {
        if !begun.isEmpty { line_editor_begin(editor, begun) }
        // libedit counts what stands between \1 marks as taking no room.
        let shown = style.map { style in
            let parts = style.applied(to: "\u{1}").split(separator: "\u{1}", omittingEmptySubsequences: false)
            return "\u{1}\(parts[0])\u{1}\(prompt)\u{1}\(parts[1])\u{1} "
        }
        var line: UnsafePointer<CChar>?
        switch Int(line_editor_read(editor, shown ?? prompt + " ", &line)) {
        case LINE_READ: return line.map { .line(String(cString: $0)) } ?? .end
        case LINE_INTERRUPTED: return .interrupted
        default: return .end
        }
    }

    func remember(_ line: String) { line_editor_remember(editor, line) }
}
