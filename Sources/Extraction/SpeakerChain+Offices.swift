import Prose
import Records

/// Who holds an office at the date of the article.
extension SpeakerChain {
    /// "the Secretary-General of NATO", "the Russian foreign minister": an office whose holder the register or the article knows.
    func holder(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard let party = named.last(where: { $0.party.kind != .person })?.party ?? allianceNamed(in: source) else {
            return nil
        }
        let roles = vocabulary.roles.matches(in: source, of: tokens).map { words($0.range) }
        guard let role = roles.max(by: { $0.count < $1.count }) else { return nil }
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) else { return nil }
        let wanted = PartyRegister.words(of: role)
        let principal = register.principal(of: party, on: date)?.name ?? party.name
        func belongs(_ person: Party) -> Bool {
            register.roles(of: person, on: date).contains { held in
                held.of == party.name
                    || register.party(named: held.of).flatMap { register.principal(of: $0, on: date) }?.name
                        == principal
            }
        }
        func hasTitle(_ person: Party) -> Bool {
            register.roles(of: person, on: date).contains { Self.matches(PartyRegister.words(of: $0.title), wanted) }
        }
        if let person = recentPersons(before: source.lowerBound).first(where: {
            belongs($0) && (hasTitle($0) || Self.generic.contains(role.lowercased()))
        }) {
            return person.asSpeaker(
                role: role, reason: "“\(words(source))”: \(person.name) was named before and holds this office")
        }
        var holders = register.parties.filter {
            $0.kind == .person && hasExactOffice($0, wanted, party.name, principal)
        }
        if holders.isEmpty, Self.heads.contains(role.lowercased()) {
            // "the head of the alliance": whoever leads it, where the register knows one.
            holders = register.parties.filter { person in
                person.kind == .person
                    && register.roles(of: person, on: date).contains {
                        $0.of == party.name && Self.leading.contains($0.title.lowercased())
                    }
            }
        }
        guard holders.count == 1 else { return nil }
        return holders[0].asSpeaker(
            role: role, reason: "“\(words(source))”: the register names \(holders[0].name) for this office at that date"
        )
    }

    /// "the alliance’s chief": the last alliance or organisation named.
    func allianceNamed(in source: Range<Int>) -> Party? {
        guard
            source.contains(where: {
                ["alliance", "bloc", "union", "pact"].contains(tokens[$0].norm) && !tokens[$0].isCapitalised
            })
        else { return nil }
        let wanted: Party.Kind = source.contains { tokens[$0].norm == "union" } ? .organisation : .alliance
        return mentions.last { $0.range.upperBound <= source.lowerBound && $0.party.kind == wanted }?.party
    }

    static let heads: Set<String> = ["chief", "head", "leader", "boss"]
    static let leading: Set<String> = [
        "secretary-general", "secretary general", "president", "chairman", "chair", "chairperson", "director general",
        "director-general",
    ]

    func hasExactOffice(_ person: Party, _ wanted: [String], _ party: String, _ principal: String) -> Bool {
        register.roles(of: person, on: date).contains { held in
            PartyRegister.words(of: held.title) == wanted
                && (held.of == party
                    || register.party(named: held.of).flatMap { register.principal(of: $0, on: date) }?.name
                        == principal)
        }
    }

    /// Whether a register's title answers to the words of the article: the same, or its end ("Minister" for "Foreign Minister").
    static func matches(_ title: [String], _ wanted: [String]) -> Bool {
        title == wanted || title.suffix(wanted.count) == wanted[...]
    }
}
