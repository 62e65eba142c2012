import Encoder

/// Turns words into the pieces that the networks read; `training/pieces.py` computes the same.
struct PieceReader: Sendable {
    /// Pieces of a word that a network reads.
    private static let mostPieces = 8

    let tokenizer: WordPieceTokenizer

    /// Pieces, places and sentences of `words`, without features.
    func sequence(of words: TaggerWords) -> PieceSequence {
        var sequence = PieceSequence()
        for i in 0..<words.count {
            if words.quotes[i] == .newline {
                sequence.ids.append(WordPieceTokenizer.end)
            } else {
                let plain = Self.plainForm(words.forms[i])
                tokenizer.append(plain[...].utf8, limit: Self.mostPieces, to: &sequence.ids)
            }
            sequence.starts.append(sequence.ids.count)
        }
        sequence.sentences = words.sentences
        return sequence
    }

    /// One kind of quotation mark and apostrophe.
    private static func plainForm(_ form: Substring) -> String {
        switch form {
        case "“", "”", "``", "''": return "\""
        case "‘": return "'"
        default:
            guard form.utf8.contains(0xE2) else { return String(form) }
            return String(String.UnicodeScalarView(form.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
        }
    }
}
