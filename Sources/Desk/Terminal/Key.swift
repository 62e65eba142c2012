/// A key that was pressed.
enum Key: Hashable {
    case character(Character)
    case enter, tab, backspace, escape, left, right, up, down
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D, or the keyboard is gone.
    case end
    /// No key: the window has another size.
    case resized

    /// What a list of keys calls it.
    var name: String {
        switch self {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .enter: "enter"
        case .tab: "tab"
        case .backspace: "backspace"
        case .escape: "esc"
        case .left: "←"
        case .right: "→"
        case .up: "↑"
        case .down: "↓"
        case .interrupt: "Ctrl-C"
        case .end: "Ctrl-D"
        case .resized: ""
        }
    }
}

/// Where keys come from, and lines where a key asks for one.
protocol KeySource: AnyObject {
    /// Waits for a key.
    func next() -> Key
    /// Asks for a line after `prompt`, with `begun` already typed; `nil` where it is given up.
    func line(prompt: String, begun: String) -> String?
}
