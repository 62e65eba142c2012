import Prose

/// Words that count something.
enum Figures {
    /// The first figure or number word, as the text has it.
    static func first(in tokens: [Token]) -> String? {
        tokens.first { $0.kind == .number || words.contains($0.norm) }?.text
    }

    private static let words: Set<String> = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands",
    ]
}
