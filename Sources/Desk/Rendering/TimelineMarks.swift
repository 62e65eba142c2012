import Records

/// The signs of stances on a line of time.
struct TimelineMarks {
    let usesASCII: Bool

    /// Signs beyond ASCII only where the terminal can be trusted with them.
    init(asked: Bool, environment: [String: String]) {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let isUTF8 = locale.isEmpty || locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
        usesASCII = asked || !isUTF8 || environment["TERM"] == "dumb"
    }

    func mark(of stance: Stance?) -> Character {
        switch stance {
        case .for: usesASCII ? "+" : "▲"
        case .against: usesASCII ? "-" : "▼"
        case .conditional: usesASCII ? "?" : "◆"
        case .unclear, nil: usesASCII ? "o" : "●"
        }
    }

    var line: Character { usesASCII ? "." : "·" }

    var legend: String {
        "\(mark(of: .for)) for   \(mark(of: .against)) against   \(mark(of: .conditional)) conditional   "
            + "\(mark(of: nil)) no side"
    }
}
