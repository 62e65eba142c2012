/// The words extraction is driven by: what `claims/lexicons/` holds, one file a list.
///
/// Entries are lower case with straight apostrophes. A multi-word entry is its words joined by single spaces.
package struct Lexicons: Hashable, Sendable {
    /// A word or phrase that reports speech, in all its forms.
    package struct Cue: Hashable, Sendable {
        /// What can follow or surround the cue.
        package enum Frame: String, CaseIterable, Hashable, Sendable {
            /// A clause: "said (that) …".
            case clause
            /// Words in quotation marks: "“…”, he added".
            case quote
            /// A person addressed first: "told reporters (that) …", "warned Moscow that …".
            case addressee
            /// A noun phrase: "rejected the demands".
            case noun
            /// A gerund: "denied planning …".
            case gerund
            /// An infinitive: "demanded to see …", "called on Russia to …".
            case infinitive
            /// A noun phrase with "as …": "described the talks as useful".
            case asPhrase = "as"
        }

        /// The forms, past and present, each a phrase.
        package var forms: [String]
        package var frames: Set<Frame>
        package var kind: ClaimKind
        /// Whether the cue turns its content round ("denied", "rejected").
        package var isNegative: Bool
        /// Prepositions that lead to the content of a noun frame: "warned of", "complained about".
        package var prepositions: [String]

        package init(
            forms: [String], frames: Set<Frame>, kind: ClaimKind, isNegative: Bool = false, prepositions: [String] = []
        ) {
            self.forms = forms
            self.frames = frames
            self.kind = kind
            self.isNegative = isNegative
            self.prepositions = prepositions
        }
    }

    package var speechVerbs: [Cue]
    /// Nouns that carry a report: "a warning that …", "the claim that …".
    package var speechNouns: [Cue]
    /// Further lists by file name without `.txt`: `titles`, `abbreviations`, `hedges`, `role-nouns`, ….
    package var lists: [String: [String]]

    package init(speechVerbs: [Cue] = [], speechNouns: [Cue] = [], lists: [String: [String]] = [:]) {
        self.speechVerbs = speechVerbs
        self.speechNouns = speechNouns
        self.lists = lists
    }

    /// The entries of a list; empty where the newsroom has no such file.
    package func list(_ name: String) -> [String] { lists[name] ?? [] }
}
