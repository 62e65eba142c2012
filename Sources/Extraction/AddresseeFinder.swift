import Prose
import Records

/// To whom the claims of one article are addressed: whom the cue names, else whom the words are about, else the other
/// side of the dispute.
struct AddresseeFinder {
    typealias Found = (names: [String], why: String)

    private let draft: ExtractionDraft
    private let register: PartyRegister
    private let alliances: [Party]
    private let date: CalendarDate?
    /// How often each party is named.
    private var weights: [String: Int] = [:]
    private var parties: [String: Party] = [:]
    /// Whose words the article reports.
    private let speaking: Set<String>
    /// The two the article is about, where there are two.
    private let disputants: [String]
    /// Those it lists together.
    private let coalitions: Coalitions

    /// `draft` has its claims, each with the party it speaks for.
    init(draft: ExtractionDraft, register: PartyRegister, alliances: [Party]) {
        self.draft = draft
        self.register = register
        self.alliances = alliances
        date = draft.article.published
        coalitions = Coalitions(in: draft, register: register)
        for mention in draft.mentions where !mention.isPlace {
            guard let principal = register.principal(of: mention.party, on: draft.article.published) else { continue }
            parties[principal.name] = principal
            weights[principal.name, default: 0] += 1
        }
        var standing = weights
        for name in draft.claims.flatMap(\.speaksFor) {
            parties[name] = parties[name] ?? register.party(named: name)
            standing[name, default: 0] += 2
        }
        let parties = parties
        let speaking = Set(draft.claims.flatMap(\.speaksFor))
        self.speaking = speaking
        let actors = standing.filter { $0.value >= 3 && Self.isActor(parties[$0.key], register, speaking) }
        let main = actors.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
        disputants = main.count == 2 ? main : []
    }

    /// Who turns to whom by name: the likeliest where a claim names nobody.
    private struct Turns {
        /// By party how often it turns to each other.
        var targets: [String: [String: Int]] = [:]
        /// How often each is turned against.
        var reproached: [String: Int] = [:]

        /// The one of two parties that others turn against far more often than against the other.
        func blamed(of parties: [String]) -> String? {
            let counts = parties.map { reproached[$0, default: 0] }
            guard let most = counts.max(), let least = counts.min(), most > 1, most >= 2 * least else { return nil }
            return parties[counts.firstIndex(of: most)!]
        }
    }

    /// For each claim the parties it is addressed to, and why; `nil` where it is told to nobody in particular.
    func addressees() -> [Found?] {
        var found = draft.claims.map(named)
        var turns = Turns()
        for (claim, found) in zip(draft.claims, found) {
            guard let names = found?.names else { continue }
            for name in claim.speaksFor {
                for target in names { turns.targets[name, default: [:]][target, default: 0] += 1 }
            }
            if Self.reproaching.contains(claim.kind), names.count == 1 { turns.reproached[names[0], default: 0] += 1 }
        }
        var before: Claim?
        for (i, claim) in draft.claims.enumerated() {
            if found[i] == nil { found[i] = unnamed(claim, before, turns) }
            if i + 1 < draft.claims.count, draft.claims[i + 1].speakers != claim.speakers { before = claim }
        }
        return found
    }

    /// Whom the cue or the words name.
    private func named(_ claim: Claim) -> Found? {
        let attribution = draft.attributions[claim.attribution]
        if let addressed = attribution.addressee ?? object(of: attribution), !isPress(addressed),
            let name = others(in: addressed, claim, places: true).first
        {
            return ([name], "spoken to: “\(draft.words(addressed))”")
        }
        if let home = ownGovernment(claim, attribution) { return home }
        let ranges = claim.content.map { draft.text.tokenIndices(in: $0) }
        let both = disputants.filter { !claim.speaksFor.contains($0) }
        if !both.isEmpty, ranges.contains(where: speaksOfBoth) { return (both, "both parties this article is about") }
        if let all = ranges.lazy.compactMap({ coalitions.named(in: $0, of: draft.tokens) }).first,
            all.allSatisfy({ !claim.speaksFor.contains($0) })
        {
            return (all, "those whom the article lists together")
        }
        let named = ranges.flatMap { others(in: $0, claim, places: false) }
        if both.count == 2, both.allSatisfy(named.contains), claim.kind == .call {
            return (both, "its words name both parties this article is about")
        }
        if let name = named.first(where: isActor) ?? named.first(where: { weights[$0, default: 0] >= 3 }) {
            if let partner = ranges.lazy.compactMap({ joined(to: name, in: $0, claim) }).first, isActor(partner) {
                return ([name, partner], "the other parties its words name")
            }
            return ([name], "the other party its words name")
        }
        return nil
    }

    /// The other parties named in `range`; with `places`, also those that words are directed "to".
    private func others(in range: Range<Int>, _ claim: Claim, places: Bool) -> [String] {
        draft.mentions(in: range).filter { mention in
            !isCompounded(mention) && (!mention.isPlace || places && isDirection(mention))
        }.compactMap { register.principal(of: $0.party, on: claim.saidOn?.date ?? date)?.name }
            .filter { !claim.speaksFor.contains($0) && !claim.speakers.contains($0) }
    }

    /// "appealed to Velin", "called on Velin".
    private func isDirection(_ mention: Mention) -> Bool {
        mention.range.lowerBound > 0 && ["to", "on"].contains(draft.tokens[mention.range.lowerBound - 1].norm)
    }

    /// "told a Karskian channel": the press passes it on.
    private func isPress(_ range: Range<Int>) -> Bool { range.contains { Self.press.contains(draft.tokens[$0].norm) } }

    private static let press: Set<String> = [
        "channel", "television", "tv", "radio", "station", "newspaper", "daily", "broadcaster", "magazine", "agency",
        "paper", "podcast", "network", "reporters", "journalists", "press",
    ]

    /// "Norden-led", "Karskian-made": a quality of something else.
    private func isCompounded(_ mention: Mention) -> Bool {
        let hyphen = mention.range.upperBound
        return hyphen + 1 < draft.tokens.count && draft.tokens[hyphen].text == "-"
            && !draft.tokens[hyphen + 1].isCapitalised
    }

    /// "Karsk and Norden": the one named together with a party.
    private func joined(to name: String, in range: Range<Int>, _ claim: Claim) -> String? {
        let mentions = draft.mentions(in: range)
        return zip(mentions, mentions.dropFirst()).lazy.compactMap { first, second -> String? in
            let between = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
            guard between.first.map({ draft.tokens[$0].norm }) == "and",
                between.dropFirst().allSatisfy({ draft.tokens[$0].norm == "the" }), !first.isPlace, !second.isPlace
            else { return nil }
            let names = [first, second].compactMap { register.principal(of: $0.party, on: date)?.name }
            guard names.count == 2, names[0] == name, !claim.speaksFor.contains(names[1]) else { return nil }
            return names[1]
        }.first
    }

    /// "accused the government of", "called on ministers to": an opposition speaks to those who govern its state.
    private func ownGovernment(_ claim: Claim, _ attribution: AttributionDraft) -> Found? {
        let speaker = draft.speakers[claim.attribution]
        guard claim.speaksFor.allSatisfy({ !(parties[$0]?.isPower ?? false) && parties[$0]?.kind != .alliance }),
            let cue = attribution.cue, let content = attribution.content.first,
            let home = ownState(of: speaker)
        else { return nil }
        let start = draft.text.tokenIndices(in: content).lowerBound
        let said = cue.lowerBound..<min(draft.tokens.count, max(start, cue.upperBound) + Self.objectLength)
        let addressed = said.first { i in
            let word = draft.tokens[i].norm
            // "urged ministers to", not "said that ministers had".
            return word == "ministers" && i < start
                || Self.governing.contains(word) && i > 0 && ["the", "prime"].contains(draft.tokens[i - 1].norm)
        }
        return addressed.map { ([home], "those who govern the speaker’s state: “\(draft.tokens[$0].text)”") }
    }

    /// Those against whom an opposition is one.
    private func ruled(_ claim: Claim) -> Found? {
        let speaker = draft.speakers[claim.attribution]
        let words = PartyRegister.words(of: ([speaker.role ?? ""] + speaker.names).joined(separator: " "))
        guard words.contains("opposition") else { return nil }
        return ownState(of: speaker).map { ([$0], "those who govern where the speaker is in opposition") }
    }

    /// The state that a speaker is of, who does not speak for it; where that is not known the one that the article is about.
    private func ownState(of speaker: ResolvedSpeaker) -> String? {
        speaker.affiliations.lazy.compactMap { register.principal(of: $0, on: date) }.first { $0.kind == .state }?.name
            ?? mainState
    }

    /// The state that the article names at least twice as often as any other.
    private var mainState: String? {
        let states = weights.filter { parties[$0.key]?.kind == .state }
        guard let main = states.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            states.allSatisfy({ $0.key == main.key || 2 * $0.value <= main.value })
        else { return nil }
        return main.key
    }

    /// In tokens, from the words on.
    private static let objectLength = 6
    private static let governing: Set<String> = ["government", "cabinet", "minister", "president", "administration"]

    /// Where the words name nobody else: the other side, both sides, or whoever is answered.
    private func unnamed(_ claim: Claim, _ before: Claim?, _ turns: Turns) -> Found? {
        guard let own = claim.speaksFor.first else { return ruled(claim) }
        let isDisputant = claim.speaksFor.contains(where: disputants.contains)
        let turnedTo = turns.targets[own] ?? [:]
        let others = disputants.filter { !claim.speaksFor.contains($0) }
        if !isDisputant {
            if [.denial, .refusal, .opposition].contains(claim.kind), turnedTo.isEmpty, let before,
                !before.speaksFor.isEmpty, before.speaksFor != claim.speaksFor,
                !before.speaksFor.contains(where: { name in claim.speaksFor.contains { areAllied($0, name) } })
            {
                return (before.speaksFor, "an answer to what was said before")
            }
            if turnedTo.isEmpty, others.count == 2 {
                let opposed = others.filter { !areAllied($0, own) }
                if opposed.count == 1 { return (opposed, "the side that \(own) is not allied with") }
                if Self.reproaching.contains(claim.kind), let blamed = turns.blamed(of: others) {
                    return ([blamed], "the side that is blamed and called on in this article")
                }
                return (others, "both parties this article is about")
            }
        }
        let main = weights.filter { name, weight in
            weight >= 3 && isActor(name) && !claim.speaksFor.contains { $0 == name || areAllied($0, name) }
        }
        .map { (name: $0.key, weight: $0.value + 3 * (turnedTo[$0.key] ?? 0) + (others.contains($0.key) ? 1 : 0)) }
        return main.max { ($0.weight, $1.name) < ($1.weight, $0.name) }.map { other in
            if let all = coalitions.with(other.name), all.allSatisfy({ !claim.speaksFor.contains($0) }) {
                return (all, "the other parties this article is about, which it lists together")
            }
            return ([other.name], "the other party this article is about")
        }
    }

    /// Acts that turn against somebody.
    private static let reproaching: Set<ClaimKind> = [.opposition, .demand, .concern, .threat, .warning]

    /// "pressed Brev to change it", "called on Norden": the party that stands between the cue and what is said.
    private func object(of attribution: AttributionDraft) -> Range<Int>? {
        guard let cue = attribution.cue, let content = attribution.content.first else { return nil }
        let start = draft.text.tokenIndices(in: content).lowerBound
        guard start > cue.upperBound, start - cue.upperBound <= 8,
            let mention = draft.mentions(in: cue.upperBound..<start).first(where: { !$0.isPlace || isDirection($0) }),
            mention.range.lowerBound <= cue.upperBound + 2, mention.range.upperBound <= start,
            attribution.source.map({ !$0.overlaps(mention.range) }) ?? true
        else { return nil }
        return mention.range
    }

    /// "both sides", "the two governments": whoever the dispute is between.
    private func speaksOfBoth(_ range: Range<Int>) -> Bool {
        range.contains { i in
            guard i + 1 < range.upperBound else { return false }
            switch draft.tokens[i].norm {
            case "both", "two", "either", "neither": return Self.sides.contains(draft.tokens[i + 1].norm)
            case "the", "all": return ["parties", "sides"].contains(draft.tokens[i + 1].norm)
            default: return false
            }
        }
    }

    private static let sides: Set<String> = [
        "sides", "side", "parties", "party", "countries", "country", "governments", "government", "neighbours",
        "neighbors", "nations", "states", "capitals", "armies", "leaders",
    ]

    /// A member and its alliance, or two members of one: they do not address each other in public by default, unless the
    /// article is about the two of them.
    private func areAllied(_ a: String, _ b: String) -> Bool {
        if disputants.contains(a), disputants.contains(b) { return false }
        func has(_ alliance: Party, _ name: String) -> Bool {
            alliance.members.contains { $0.party == name && $0.holds(on: date) }
        }
        // An organisation that is a side of the dispute has its members with it.
        let unions = disputants.compactMap { parties[$0] }.filter { $0.kind == .organisation }
        return (alliances + unions).contains { alliance in
            (alliance.name == a || has(alliance, a)) && (alliance.name == b || has(alliance, b))
        }
    }

    private func isActor(_ name: String) -> Bool { Self.isActor(parties[name], register, speaking) }

    /// A party of its own: a state, an alliance, a bloc of states, a body that the register lacks or that speaks here;
    /// not a forum that the others only turn to.
    private static func isActor(_ party: Party?, _ register: PartyRegister, _ speaking: Set<String>) -> Bool {
        guard let party else { return false }
        switch party.kind {
        case .state, .alliance: return true
        case .organisation:
            return !party.members.isEmpty || party.isPower || speaking.contains(party.name)
                || register.party(named: party.name) == nil
        default: return false
        }
    }
}
