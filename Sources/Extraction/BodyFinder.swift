import Prose
import Records

/// Finds the bodies that speak for themselves and that the register lacks: parties, unions, firms, rebel groups.
///
/// A name is taken for such a body's where the article says what it is ("the carmaker Ostra", "the Reed Party", "Ostra,
/// a rebel group") or whom somebody speaks for ("director general of Ostra"). From then on it is a party of this article,
/// under the first name it got, wherever it is named.
struct BodyFinder: Stage {
    let register: PartyRegister
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.mentions]
    let gives = Layer.bodies

    func run(_ draft: inout ExtractionDraft) {
        let names = BodyNames(draft: draft, vocabulary: vocabulary)
        // What the register knows by another name stays the register's.
        let parties = names.found.filter { register.lookUp($0.names[0]) == nil }.map { found in
            (found.names, Party(name: found.names[0], kind: .organisation, aliases: Array(found.names.dropFirst())))
        }
        for found in names.found { draft.bodyNouns[found.names[0]] = found.nouns }
        let book = Phrasebook(parties.flatMap { names, party in names.map { ($0, party) } })
        var added: [Mention] = []
        for (i, token) in draft.tokens.enumerated()
        where token.isCapitalised && i >= (added.last?.range.upperBound ?? 0) {
            guard let match = book.match(at: i, in: draft.tokens, limit: draft.tokens.count),
                match.range.allSatisfy({
                    draft.tokens[$0].isCapitalised || !draft.tokens[$0].isWord || isJoint(draft.tokens[$0])
                        || $0 == match.range.upperBound - 1 && vocabulary.ownBodies.match(draft.tokens[$0].norm)
                })
            else { continue }
            added.append(Mention(range: match.range, party: match.value, kind: .alias, isPlace: false))
        }
        merge(added, into: &draft.mentions)
        merge(regimes(in: draft, named: armedGroup(parties.map(\.1), draft)), into: &draft.mentions)
    }

    private func isJoint(_ token: Token) -> Bool { ["of", "for", "the", "to", "and"].contains(token.norm) }

    /// New mentions take the place of shorter ones inside them and give way to longer ones.
    private func merge(_ added: [Mention], into mentions: inout [Mention]) {
        let kept = added.filter { new in
            !mentions.contains { $0.range.overlaps(new.range) && $0.range.count >= new.range.count }
        }
        mentions.removeAll { old in kept.contains { $0.range.overlaps(old.range) } }
        mentions = (mentions + kept).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whom "the rebels" stands for: the body named most of which nothing says that it is a firm, a party or a union.
    private func armedGroup(_ parties: [Party], _ draft: ExtractionDraft) -> Party? {
        let armed = parties.filter { party in
            let nouns = draft.bodyNouns[party.name] ?? []
            return nouns.isEmpty ? party.name == party.name.uppercased() : !nouns.isDisjoint(with: Self.armed)
        }
        func count(_ party: Party) -> Int { draft.mentions.count { $0.party.name == party.name } }
        return armed.max { (count($0), $1.name) < (count($1), $0.name) }
    }

    private static let armed: Set<String> = [
        "army", "front", "militia", "guerrillas", "group", "faction", "movement", "force", "insurgency",
    ]

    /// "the junta", "Norden’s military rulers": a power without a name, kept under what it is and the state it is in.
    private func regimes(in draft: ExtractionDraft, named group: Party?) -> [Mention] {
        var counts: [String: Int] = [:]
        for mention in draft.mentions where mention.party.kind == .state { counts[mention.party.name, default: 0] += 1 }
        guard let main = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return [] }
        return vocabulary.regimes.matches(in: draft.tokens.indices, of: draft.tokens).compactMap { match in
            let i = match.range.lowerBound
            guard i > 0, !draft.tokens[i].isCapitalised || vocabulary.determiners.contains(draft.tokens[i - 1].norm),
                !vocabulary.anonymous.contains(draft.tokens[i - 1].norm)
            else { return nil }
            let near = draft.mentions.starting(in: max(0, i - 4)..<i).last { mention in
                mention.party.kind == .state
                    && (mention.range.upperBound == i && mention.kind == .demonym
                        || mention.range.upperBound == i - 1 && draft.tokens[i - 1].norm == English.possessive)
            }
            if let group, match.value == "rebels" {
                return Mention(range: match.range, party: group, kind: .alias, isPlace: false)
            }
            let party = Party(name: "\(near?.party.name ?? main) \(match.value)", kind: .organisation)
            return Mention(range: match.range, party: party, kind: .alias, isPlace: false)
        }
    }
}
