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
        for i in draft.claims.indices {
            // Apart from the draft while that is read, or all claims would be copied for each.
            var claim = draft.claims[i]
            let speaker = draft.speakers[claim.attribution]
            let date = claim.saidOn?.date ?? draft.article.published
            if speaker.hasRegisterRole, let party = speaker.parties.first {
                claim.role = register.roles(of: party, on: date).first?.title
            }
            readSpeaksFor(&claim, speaker, date)
            readRelay(&claim, draft)
            draft.claims[i] = claim
        }
        let found = AddresseeFinder(draft: draft, register: register, alliances: alliances).addressees()
        for (i, found) in found.enumerated() {
            guard let found else { continue }
            draft.claims[i].addressees = found.names
            draft.claims[i].reasons.append(.init(.addressee, found.why))
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
