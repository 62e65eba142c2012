import Prose
import Records

/// Reads whose position the words count as, and to whom they are addressed.
struct PartyReader: Stage {
    private let register: PartyRegister
    private let alliances: [Party]
    private let vocabulary: Vocabulary

    let needs: Set<Layer> = [.mentions, .speakers, .claims, .acts, .dates]
    let gives = Layer.parties

    init(register: PartyRegister, vocabulary: Vocabulary) {
        self.register = register
        self.vocabulary = vocabulary
        alliances = register.parties.filter { $0.kind == .alliance }
    }

    func run(_ draft: inout ExtractionDraft) {
        let standing = Dictionary(grouping: draft.mentions.filter { !$0.isPlace }) {
            principal($0.party, draft.article.published)?.name ?? ""
        }
        .filter { !$0.key.isEmpty }.mapValues(\.count)
        for i in draft.claims.indices {
            let speaker = draft.speakers[draft.claims[i].attribution]
            let date = draft.claims[i].saidOn?.date ?? draft.article.published
            var claim = draft.claims[i]
            if speaker.hasRegisterRole, let party = speaker.parties.first {
                claim.role = register.roles(of: party, on: date).first?.title
            }
            readSpeaksFor(&claim, speaker, date)
            readAddressee(&claim, draft, standing, date)
            readRelay(&claim, draft)
            draft.claims[i] = claim
        }
    }

    // MARK: Speaks for

    private func readSpeaksFor(_ claim: inout Claim, _ speaker: ResolvedSpeaker, _ date: CalendarDate?) {
        guard !speaker.speaksForNobody else {
            claim.reasons.append(
                .init(.speaksFor, "speaks for nobody: \(speaker.names.joined(separator: ", ")) is no party’s voice"))
            return
        }
        var names: [String] = []
        let isOneEach = speaker.isPlural && speaker.names.count == speaker.affiliations.count
        let affiliations = isOneEach ? speaker.affiliations : Array(speaker.affiliations.prefix(1))
        for party in speaker.parties.isEmpty ? affiliations : speaker.parties {
            if party.kind == .person, !party.roles.isEmpty, register.roles(of: party, on: date).isEmpty {
                claim.reasons.append(.init(.speaksFor, "\(party.name) held no office at that date"))
            }
            guard let principal = principal(party, date), !names.contains(principal.name) else { continue }
            names.append(principal.name)
            let how =
                switch party.kind {
                case .person:
                    register.roles(of: party, on: date).first.map {
                        "\(party.name) is \($0.title) (\($0.of)) at that date"
                    } ?? ""
                case .office: "\(party.name) speaks for \(principal.name)"
                default:
                    party.name == principal.name && speaker.parties.isEmpty
                        ? "named with \(principal.name)" : "\(party.name) itself"
                }
            claim.reasons.append(.init(.speaksFor, how))
        }
        if speaker.parties.isEmpty && speaker.affiliations.isEmpty && !speaker.names.isEmpty {
            claim.reasons.append(
                .init(.speaksFor, "not known: the register has no \(speaker.names.joined(separator: ", "))"))
        }
        claim.speaksFor = names
    }

    private func principal(_ party: Party, _ date: CalendarDate?) -> Party? { register.principal(of: party, on: date) }

    // MARK: Addressee

    private func readAddressee(
        _ claim: inout Claim, _ draft: ExtractionDraft, _ standing: [String: Int], _ date: CalendarDate?
    ) {
        let attribution = draft.attributions[claim.attribution]
        func parties(in range: Range<Int>) -> [String] {
            draft.mentions(in: range).filter { !$0.isPlace }.compactMap {
                principal($0.party, date)?.name
            }
            .filter { !claim.speaksFor.contains($0) && !claim.speakers.contains($0) }
        }
        if let addressed = attribution.addressee, let name = parties(in: addressed).first {
            claim.addressees = [name]
            claim.reasons.append(.init(.addressee, "spoken to: “\(draft.words(addressed))”"))
            return
        }
        let ranges = claim.content.map { draft.text.tokenIndices(in: $0) }
        let disputants = disputants(standing)
        if ranges.contains(where: { speaksOfBoth($0, draft.tokens) }) {
            let both = disputants.filter { !claim.speaksFor.contains($0) }
            if !both.isEmpty {
                claim.addressees = both
                claim.reasons.append(.init(.addressee, "both parties this article is about"))
                return
            }
        }
        let named = ranges.flatMap { parties(in: $0) }
        if let name = named.first(where: isActor) ?? named.first {
            claim.addressees = [name]
            claim.reasons.append(.init(.addressee, "the other party its words name"))
            return
        }
        let isDisputant = claim.speaksFor.contains(where: disputants.contains)
        guard !claim.speaksFor.isEmpty, ![.prediction, .announcement].contains(claim.kind),
            isDisputant || ![.warning, .concern, .denial].contains(claim.kind)
        else { return }
        let others = standing.filter { name, count in
            count >= 3 && isActor(name)
                && !claim.speaksFor.contains {
                    $0 == name || areAllied($0, name, date) && !(isDisputant && disputants.contains(name))
                }
        }
        if let main = others.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
            claim.addressees = [main.key]
            claim.reasons.append(.init(.addressee, "the other party this article is about"))
        }
    }

    /// The two states or alliances that an article names most, where both are named more than in passing.
    private func disputants(_ standing: [String: Int]) -> [String] {
        let actors = standing.filter { isActor($0.key) && $0.value >= 3 }
        let main = actors.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
        return main.count == 2 ? main : []
    }

    /// "both sides", "the two governments": whoever the dispute is between.
    private func speaksOfBoth(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        range.contains { i in
            guard i + 1 < range.upperBound else { return false }
            switch tokens[i].norm {
            case "both", "two", "either", "neither": return Self.sides.contains(tokens[i + 1].norm)
            case "the", "all": return ["parties", "sides"].contains(tokens[i + 1].norm)
            default: return false
            }
        }
    }

    private static let sides: Set<String> = [
        "sides", "side", "parties", "party", "countries", "country", "governments", "government", "neighbours",
        "neighbors", "nations", "states", "capitals", "armies", "leaders",
    ]

    /// A member and its alliance, or two members of one: they do not address each other in public by default.
    private func areAllied(_ a: String, _ b: String, _ date: CalendarDate?) -> Bool {
        func has(_ alliance: Party, _ name: String) -> Bool {
            alliance.members.contains { $0.party == name && $0.holds(on: date) }
        }
        return alliances.contains { alliance in
            (alliance.name == a || has(alliance, a)) && (alliance.name == b || has(alliance, b))
        }
    }

    private func isActor(_ name: String) -> Bool {
        guard let kind = register.party(named: name)?.kind else { return false }
        return kind == .state || kind == .alliance
    }

    // MARK: Relay

    /// "told TASS", "according to Interfax": the outlet the words came through.
    private func readRelay(_ claim: inout Claim, _ draft: ExtractionDraft) {
        let attribution = draft.attributions[claim.attribution]
        guard let cue = attribution.cue,
            let sentence = draft.text.sentenceIndex(at: draft.tokens[cue.lowerBound].span.start)
        else { return }
        let range = draft.text.tokenIndices(in: draft.text.sentences[sentence])
        for match in vocabulary.outlets.matches(in: range, of: draft.tokens) {
            let span = draft.span(match.range)
            guard draft.tokens[match.range.lowerBound].isCapitalised,
                !attribution.content.contains(where: { $0.overlaps(span) }),
                !(attribution.source.map { $0.overlaps(match.range) } ?? false)
            else { continue }
            claim.relayedBy = draft.words(match.range)
            claim.reasons.append(.init(.relayedBy, "“\(draft.words(match.range))” stands beside the cue"))
            return
        }
    }
}
