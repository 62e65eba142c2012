internal import Prose
package import Records

/// The words that tell how firm a position is.
package struct ShiftLanguage: Sendable {
    let strict: PhraseSet
    let mild: PhraseSet
    let conditions: PhraseSet
    let negators: PhraseSet
    let deadlines: Set<String>
    let functionWords: Set<String>

    /// Reads the lists `strict-words`, `mild-words`, `conditionals`, `words-conditional`, `negators`, `deadline-words` and
    /// `function-words`; one that is not there is empty.
    package init(_ lexicons: Lexicons) {
        strict = PhraseSet(lexicons.list("strict-words"))
        mild = PhraseSet(lexicons.list("mild-words"))
        conditions = PhraseSet(lexicons.list("conditionals") + lexicons.list("words-conditional"))
        negators = PhraseSet(lexicons.list("negators"))
        deadlines = Set(lexicons.list("deadline-words"))
        functionWords = Set(lexicons.list("function-words"))
    }
}
