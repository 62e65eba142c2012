import Prose
import Records

/// The lexicons, made ready for looking up in tokens.
struct Vocabulary: Sendable {
    struct CueEntry: Sendable {
        var cue: Lexicons.Cue
        /// The form as the lexicon has it.
        var form: String
    }

    let verbs: Phrasebook<CueEntry>
    let nouns: Phrasebook<CueEntry>
    let nounForms: Set<String>
    let roles: Phrasebook<String>
    let bodies: Phrasebook<String>
    let groups: Phrasebook<String>
    let documents: Phrasebook<String>
    let outlets: Phrasebook<String>
    /// Words that make a name an outlet's: "Courier", "Radio".
    let outletNouns: Set<String>
    /// Bodies and people of a town: "the University of X".
    let localNouns: Phrasebook<String>
    /// Analysts, papers, unions, candidates: nobody's voice.
    let independent: Phrasebook<String>
    /// Offices whose holder speaks for a state.
    let stateOffices: Phrasebook<String>
    let bodyOffices: Phrasebook<String>
    /// Bodies that are a state's, whoever writes "the ministry" alone.
    let stateBodies: Phrasebook<String>
    /// Bodies that speak for themselves: parties, unions, firms.
    let ownBodies: Phrasebook<String>
    /// Posts in such bodies.
    let ownRoles: Phrasebook<String>
    /// Last words of firms' names.
    let firmWords: Set<String>
    /// Rulers and movements without a name, with the word they are kept under.
    let regimes: Phrasebook<String>
    /// What a minister may be minister of.
    let portfolios: Phrasebook<String>
    let hedges: Set<String>
    let determiners: Set<String>
    let anonymous: Set<String>
    let finiteVerbs: Set<String>
    let subordinators: Set<String>
    let abbreviations: Set<String>
    let acts: ActWords
    let checkable: Phrasebook<String>
    let uncheckable: Phrasebook<String>
    /// Words for what goes on in somebody's mind.
    let minds: Set<String>
    let pastForms: Set<String>
    let writtenNouns: Set<String>
    let genericNouns: [String]
    let matters: MatterList
    let inflection: Inflection

    init(_ lexicons: Lexicons) {
        func entries(_ cues: [Lexicons.Cue]) -> [(String, CueEntry)] {
            cues.flatMap { cue in cue.forms.map { ($0, CueEntry(cue: cue, form: $0)) } }
        }
        verbs = Phrasebook(entries(lexicons.speechVerbs))
        nouns = Phrasebook(entries(lexicons.speechNouns))
        nounForms = Set(lexicons.speechNouns.flatMap(\.forms))
        roles = Phrasebook(list: lexicons.list("role-nouns"))
        bodies = Phrasebook(list: lexicons.list("body-nouns"))
        groups = Phrasebook(list: lexicons.list("group-nouns"))
        documents = Phrasebook(list: lexicons.list("document-nouns"))
        outlets = Phrasebook(list: lexicons.list("news-outlets"))
        outletNouns = Set(lexicons.list("outlet-nouns"))
        localNouns = Phrasebook(list: lexicons.list("local-nouns"))
        independent = Phrasebook(list: lexicons.list("independent-nouns"))
        stateOffices = Phrasebook(list: lexicons.list("state-offices"))
        bodyOffices = Phrasebook(list: lexicons.list("body-offices"))
        stateBodies = Phrasebook(list: lexicons.list("state-bodies"))
        ownBodies = Phrasebook(list: lexicons.list("own-bodies"))
        ownRoles = Phrasebook(list: lexicons.list("own-roles"))
        firmWords = Set(lexicons.list("firm-words"))
        regimes = Phrasebook(lexicons.list("regimes").flatMap(Self.grouped))
        portfolios = Phrasebook(list: lexicons.list("portfolios"))
        hedges = Set(lexicons.list("hedges"))
        determiners = Set(lexicons.list("determiners"))
        anonymous = Set(lexicons.list("anonymous"))
        finiteVerbs = Set(lexicons.list("verb-forms")).union(English.finiteAuxiliaries)
        subordinators = Set(lexicons.list("subordinators"))
        abbreviations = Set(lexicons.list("abbreviations"))
        checkable = Phrasebook(list: lexicons.list("checkable"))
        uncheckable = Phrasebook(list: lexicons.list("uncheckable"))
        minds = Set(lexicons.list("minds"))
        pastForms = Set(lexicons.list("past-forms"))
        writtenNouns = Set(lexicons.list("written-nouns"))
        genericNouns = lexicons.list("generic-nouns")
        matters = MatterList(lines: lexicons.list("matters"))
        inflection = Inflection(irregular: lexicons.list("irregular-verbs"))
        acts = ActWords(lexicons, inflection)
    }

    /// "junta ; military rulers, ruling generals": each phrase with the word before the semicolon.
    private static func grouped(_ line: String) -> [(phrase: String, value: String)] {
        func plain(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }
        let parts = line.split(separator: ";", maxSplits: 1)
        guard parts.count == 2 else { return [] }
        return parts[1].split(separator: ",").map { (plain($0), plain(parts[0])) }
    }

    /// Whether a noun for a speaker (role, body, group or document) ends before token `end`.
    func speakerNounStart(endingAt end: Int, in tokens: [Token], notBefore lower: Int) -> Int? {
        roles.start(endingAt: end, in: tokens, notBefore: lower) ?? bodies.start(
            endingAt: end, in: tokens, notBefore: lower)
            ?? groups.start(endingAt: end, in: tokens, notBefore: lower)
            ?? documents.start(endingAt: end, in: tokens, notBefore: lower)
    }
}

/// Closed classes of English that no editor needs to change.
enum English {
    static let masculine: Set<String> = ["he", "him", "his", "himself"]
    static let feminine: Set<String> = ["she", "her", "hers", "herself"]
    static let subjectPronouns: Set<String> = ["he", "she", "they", "it", "we", "i", "you"]
    static let firstPerson: Set<String> = ["i", "we", "me", "us", "my", "our", "myself", "ourselves"]
    static let prepositions: Set<String> = [
        "of", "for", "to", "at", "in", "from", "with", "on", "by", "about", "over", "after", "before", "during",
        "under",
        "into", "onto", "through", "against", "between", "among", "amid", "without", "within", "toward", "towards",
        "upon",
        "since", "until", "near", "around", "across", "following", "despite", "via", "per", "as", "than", "like",
        "beyond",
    ]
    static let conjunctions: Set<String> = [
        "and", "but", "or", "nor", "yet", "so", "while", "whereas", "because", "if", "when",
    ]
    static let relatives: Set<String> = ["who", "which", "that", "whom", "whose", "where"]
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will",
        "would", "can", "could", "may", "might", "must", "shall", "should", "cannot", "not", "n't", "isn't", "aren't",
        "wasn't", "weren't", "won't", "wouldn't", "can't", "couldn't", "doesn't", "don't", "didn't", "hasn't",
        "haven't",
    ]
    static let finiteAuxiliaries: Set<String> = auxiliaries.subtracting(["be", "been", "being", "having", "not", "n't"])
    static let passives: Set<String> = ["is", "are", "was", "were", "be", "been", "being"]
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    static let possessive = "'s"
}
