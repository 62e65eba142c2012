package import Records

/// What the word of `flag 12 WORD` means: a status or a verdict, each on its own axis.
package enum FlagWord: Hashable, Sendable {
    case status(ReviewStatus)
    case verdict(String)
    case clearVerdict

    /// Reads a status or verdict word, whole or a beginning that fits only one of them, letter case ignored; `none` and
    /// `clear` empty the verdict. Where the desk uses a status word as a verdict, the word is the status.
    package init(_ word: String, settings: DeskSettings) throws(FlagWordError) {
        let known: [(word: String, meaning: FlagWord)] =
            ReviewStatus.allCases.map { ($0.rawValue, .status($0)) } + settings.verdicts.map { ($0, .verdict($0)) }
            + [("none", .clearVerdict), ("clear", .clearVerdict)]
        let wanted = word.lowercased()
        if let exact = known.first(where: { $0.word.lowercased() == wanted }) {
            self = exact.meaning
            return
        }
        let begun = wanted.isEmpty ? [] : known.filter { $0.word.lowercased().hasPrefix(wanted) }
        let words = known.map(\.word)
        guard let first = begun.first else {
            throw .unknown(found: word, nearest: NearestWords.of(word, in: words), words: words)
        }
        guard begun.allSatisfy({ $0.meaning == first.meaning }) else {
            throw .ambiguous(found: word, meanings: begun.map(\.word))
        }
        self = first.meaning
    }
}

/// Why a word is no flag.
package enum FlagWordError: Error, Equatable, Sendable {
    /// `words` are all that a flag can be; `nearest` those it may have been meant for, best first.
    case unknown(found: String, nearest: [String], words: [String])
    /// A beginning of several words.
    case ambiguous(found: String, meanings: [String])
}
