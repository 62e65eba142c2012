/// What a piece of text is, so that a terminal with colours can show it.
enum Style: Sendable {
    /// Headings and the names of columns.
    case heading
    /// Frames, explanations, whatever steps back.
    case quiet
    /// The words of a claim inside its paragraph.
    case claim
    /// A hit of a search.
    case hit
    case good, warning, bad

    /// The SGR parameters that turn it on.
    private var parameters: String {
        switch self {
        case .heading: "1"
        case .quiet: "2"
        case .claim: "1;33"
        case .hit: "1;36"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }

    /// `text` between the sequences that turn the style on and off.
    func applied(to text: String) -> String { text.isEmpty ? text : "\u{1B}[\(parameters)m\(text)\u{1B}[0m" }
}

/// When to use colours.
enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never

    /// What `choice` comes to on an output: https://no-color.org holds, and so does `TERM=dumb`.
    func isOn(terminal: Bool, environment: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: terminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }
}
