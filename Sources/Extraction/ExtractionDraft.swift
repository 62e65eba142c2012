import Prose
import Records

/// Where an attribution stands in the text while it is being read.
struct AttributionDraft {
    /// How the content was found, in words for an editor.
    var rule: String
    var cueEntry: Vocabulary.CueEntry?
    /// Token ranges; the source is `nil` where the article gives none here.
    var cue: Range<Int>?
    var source: Range<Int>?
    /// Byte spans, without outer quotation marks and white space.
    var content: [TextSpan]
    /// What is claimed, where that is not ``content``: the clause that a rule read round the same cue.
    var claimContent: [TextSpan]?
    /// Who speaks, where that is not ``source``: the subject that a relative pronoun or an agency stands for.
    var speakerSource: Range<Int>?
    /// Who is spoken to, where the cue says so ("told reporters").
    var addressee: Range<Int>?
    /// Who passes the words on ("the agency quoted her as saying"), where the sentence says so.
    var relay: Range<Int>?
    /// Index of the attribution whose speaker goes on here.
    var continues: Int?
    var isInsideQuotation = false
    /// Whether the cue has a named subject of its own rather than a pronoun or another cue's.
    var hasOwnSource = true
    var confidence: Double
}

/// What the stages pass on: each reads what earlier ones gave and adds its own.
struct ExtractionDraft {
    let article: Article
    let text: ArticleText
    var mentions: [Mention] = []
    /// What the bodies are that the register lacks, by their names: "union", "carmaker".
    var bodyNouns: [String: Set<String>] = [:]
    /// Names of papers, agencies and broadcasters.
    var outlets: [Range<Int>] = []
    var attributions: [AttributionDraft] = []
    var speakers: [ResolvedSpeaker] = []
    var claims: [Claim] = []
    /// Log-odds by a network that evidence could settle a claim, by its place.
    var checkableOdds: [Int: Double] = [:]
    /// Fields of claims, by place, that stand as they are while others are read anew; none in an extraction.
    var fixed: [Int: Set<Claim.Field>] = [:]

    var tokens: [Token] { text.tokens }

    /// The mentions that begin in a token range.
    func mentions(in range: Range<Int>) -> ArraySlice<Mention> { mentions.starting(in: range) }

    /// The bytes of a token range.
    func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }

    /// The words of a token range.
    func words(_ range: Range<Int>) -> String { text.slice(span(range)) }
}
