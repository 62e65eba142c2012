import Prose
import Records

/// Where an act puts its speaker on what its words name.
struct StanceReader {
    let kind: ClaimKind
    let reading: ClauseReading
    let isNegativeCue: Bool
    /// What the claim is about, by the register; the stance is towards this.
    var issues: [String] = []

    /// The stance and why; none for acts that take no side, nor for asking others to explain themselves or looking at what
    /// they have put forward.
    func stance() -> (stance: Stance, why: String)? {
        switch kind {
        case .assertion, .prediction, .announcement, .denial, .other: nil
        case .condition: (.conditional, "it hangs on a condition")
        case .opposition:
            isAgainstEnding || namesEnding ? (.for, "against ending it") : (.against, "takes sides against it")
        case .concern: namesEnding ? (.for, "worried that it ends") : (.against, "worried by it")
        case .warning:
            warnsOfLack || namesEnding ? (.for, "warns of what its lack would bring") : (.against, "warns of it")
        case .refusal: refusal
        case .demand where asksForWords, .call where asksForWords: nil
        case .offer where reading.does(.examining), .pledge where reading.does(.examining): nil
        case .demand, .call, .offer, .support, .pledge, .threat: wanted
        }
    }

    /// "To publish a list of its raids" takes no side on raids.
    private var asksForWords: Bool {
        !issues.isEmpty
            && (reading.does(.explaining) || reading.form == .phrase && reading.says(.explaining))
    }

    /// Ending something, or keeping it from being. What others are asked to give up ends as well.
    private var isEnding: Bool {
        let isAsked = (kind == .demand || kind == .call) && !reading.isNegated
        return reading.deeds.contains(.ending) && (isAsked || !reading.deeds.contains(.scheduled))
            || isAsked && reading.does(.surrendering, .forsaking)
            || (reading.form == .phrase || reading.verbWord.hasPrefix("demand")) && reading.says[.ending] != nil
    }

    private var issueWords: [String] { issues.flatMap { Tokenizer().tokens(of: $0).map(\.norm) } }

    /// A closure or a ban is the end of the issue, unless the issue is the closure itself.
    private var namesEnding: Bool {
        guard !issues.isEmpty else { return false }
        let about = Set(issueWords.map { $0.prefix(5) })
        let isSubject = kind != .refusal && reading.subjectSays.contains(.endingNoun)
        let subject = isSubject ? reading.anywhere[.endingNoun] : nil
        let named = [reading.says[.closed], reading.says[.endingNoun], subject].compactMap { $0 }
        return named.contains { word in !word.split(separator: " ").contains { about.contains($0.prefix(5)) } }
    }

    /// "Lift the ban": what is wanted is the end of an ending. In a phrase the word is named once and counts once.
    private var endsAnEnding: Bool { namesEnding && !(reading.form == .phrase && reading.says[.ending] != nil) }

    private var isAgainstEnding: Bool { isEnding || reading.says[.ending] != nil && reading.form != .statement }

    /// "In the absence of guarantees it would have to respond".
    private var warnsOfLack: Bool {
        reading.isNegated && reading.condition == nil && !reading.shows(.doom)
            || reading.has("absence", "lack")
    }

    /// What is wanted ends. An issue that is an end itself, a ceasefire, is wanted by whoever wants an end.
    private var wantsEnd: Bool {
        guard isEnding else { return false }
        let ends = issueWords.filter(Self.ends.contains)
        return ends.isEmpty || ends.contains(where: reading.norms.contains)
    }

    private static let ends: Set<String> = [
        "ceasefire", "cease-fire", "truce", "armistice", "withdrawal", "disarmament", "disengagement", "de-escalation",
    ]

    /// "There would be no war", "to be sure that it would never join": negated in the clause or in one that hangs on it.
    private var isNo: Bool {
        if reading.isNegated || reading.who == .there && reading.norms.contains("no") { return true }
        return (kind == .demand || kind == .call || kind == .condition) && reading.norms.contains("never")
    }

    private var wanted: (stance: Stance, why: String) {
        if reading.condition != nil, kind == .offer || kind == .support || kind == .pledge {
            return (.conditional, "it hangs on a condition")
        }
        if kind == .threat, let condition = reading.condition, condition.isStrict {
            return (.conditional, "it hangs on a condition")
        }
        if kind == .pledge, reading.isNegated, reading.deeds.contains(.forsaking) { return (.for, "stands by it") }
        if isNo != (wantsEnd != endsAnEnding), kind != .support, kind != .threat, kind != .offer {
            return (.against, "wants that it ends or does not come to be")
        }
        return (.for, "wants it")
    }

    private var refusal: (stance: Stance, why: String) {
        if !isNegativeCue, !reading.isMust, reading.deeds.contains(.surrendering) {
            return (.for, "will not give it up")
        }
        if reading.norms.first == "only" { return (.for, "keeps it to itself") }
        if namesEnding, !isEnding { return (.for, "will not have it ended") }
        if isNegativeCue || reading.says[.unacceptable] != nil || reading.deeds.contains(.yielding) && !isEnding {
            return (.against, "turns it down")
        }
        return isEnding ? (.for, "will not end it") : (.against, "turns it down")
    }
}
