/// A little of a longer text, on one line.
enum Excerpt {
    /// The first words of `text`.
    static func start(of text: String, most: Int = 60) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > most ? line.prefix(most - 1) + "…" : line
    }
}
