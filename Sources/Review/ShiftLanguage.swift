internal import Prose
package import Records

/// The words that tell how firm a position is.
package struct ShiftLanguage: Sendable {
    let strict: PhraseList
    let mild: PhraseList
    let conditions: PhraseList
    let negators: PhraseList
    let deadlines: Set<String>
    let functionWords: Set<String>

    /// Reads the lists `strict-words`, `mild-words`, `conditionals`, `words-conditional`, `negators`, `deadline-words` and
    /// `function-words`; one that is not there is empty.
    package init(_ lexicons: Lexicons) {
        func phrases(_ names: String...) -> PhraseList {
            PhraseList(names.flatMap(lexicons.list).map { Tokenizer().tokens(of: $0).map(\.norm) })
        }
        strict = phrases("strict-words")
        mild = phrases("mild-words")
        conditions = phrases("conditionals", "words-conditional")
        negators = phrases("negators")
        deadlines = Set(lexicons.list("deadline-words"))
        functionWords = Set(lexicons.list("function-words"))
    }
}
