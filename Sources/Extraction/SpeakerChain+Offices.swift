import Prose
import Records

/// Who holds an office at the date of the article.
extension SpeakerChain {
    /// "the Secretary-General of the Pact", "the Karskian foreign minister": an office whose holder the register or the article knows.
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
        if holders.isEmpty, Self.heads.contains(role.lowercased()), isHead(role, of: named, source) {
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

    /// "the Pact chief", "the head of the Pact"; the "Pact human rights chief" is somebody else.
    private func isHead(_ role: String, of named: [Mention], _ source: Range<Int>) -> Bool {
        guard let party = named.last(where: { $0.party.kind != .person }) else { return true }
        let title = vocabulary.roles.matches(in: source, of: tokens).map(\.range).first { words($0) == role }
        guard let title else { return true }
        let between =
            party.range.lowerBound < title.lowerBound
            ? party.range.upperBound..<max(party.range.upperBound, title.lowerBound)
            : title.upperBound..<max(title.upperBound, party.range.lowerBound)
        return between.allSatisfy {
            !tokens[$0].isWord || [English.possessive, "of"].contains(tokens[$0].norm)
                || vocabulary.determiners.contains(tokens[$0].norm)
        }
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

    /// "his office": the office of the last person quoted.
    func ownOffice(_ source: Range<Int>) -> ResolvedSpeaker? {
        guard source.count == 2,
            ["office", "department", "ministry"].contains(tokens[source.upperBound - 1].norm),
            let word = Self.pronouns[tokens[source.lowerBound].norm], word != "it"
        else { return nil }
        let gender: Party.Gender? = word == "he" ? .male : word == "she" ? .female : nil
        let opener = gender.flatMap { sentenceSubject(before: source.lowerBound, gender: $0)?.speaker }
        guard
            let person = opener
                ?? heard.last(where: { speaker in
                    speaker.isPerson && !speaker.isPlural && (gender.map { fits(speaker, $0) } ?? true)
                }), let name = person.names.first
        else { return nil }
        let body = tokens[source.upperBound - 1].norm
        let home = (person.parties + person.affiliations).lazy.compactMap(state).first
        let owner = body == "office" ? nil : home.map(\.adjective)
        return ResolvedSpeaker(
            names: [owner.map { "\($0) \(body)" } ?? "\(body) of \(name)"],
            affiliations: person.parties.isEmpty ? person.affiliations : person.parties,
            reason: "“\(words(source))”: of \(name), named before", confidence: 0.8)
    }

    /// "the Foreign Ministry in Moscow": a body of the register, named in two pieces.
    func officeAtSeat(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard !named.contains(where: { $0.kind == .demonym }), !hasPerson(named),
            let body = vocabulary.bodies.matches(in: source, of: tokens).max(by: { $0.range.count < $1.range.count }),
            body.range.count > 1, tokens[body.range.lowerBound].isCapitalised,
            // "Foreign Ministry spokesman Rin Solu" is he, not it.
            !(body.range.upperBound..<source.upperBound).contains(where: {
                tokens[$0].isCapitalised && fullName(at: $0, in: source)?.count ?? 0 > 1
            })
        else { return nil }
        guard !named.contains(where: { $0.range.overlaps(body.range) }) else { return nil }
        // Named with its seat or state, else of the state that was named last.
        let near = named.filter { $0.party.kind == .state }
        let before = mentions.reversed().filter { $0.range.upperBound <= source.lowerBound }
        for mention in near + before {
            guard let state = register.principal(of: mention.party, on: date), state.kind == .state else { continue }
            let office = state.demonyms.lazy.compactMap { register.lookUp("\($0) \(words(body.range))") }.first
            guard let office, office.kind == .office else { continue }
            return ResolvedSpeaker(
                names: [office.name], parties: [office],
                reason:
                    "“\(words(source))”: the register’s \(office.name), of the \(near.isEmpty ? "last state named" : "state named with it")",
                confidence: near.isEmpty ? 0.75 : 1)
        }
        return nil
    }

    /// "Rin Solu’s office": a body named after a person.
    func officeOf(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard source.count > 2, tokens[source.upperBound - 1].norm == "office",
            tokens[source.upperBound - 2].norm == English.possessive
        else { return nil }
        var owner: String?
        var affiliations = named.map(\.party)
        if let person = named.last(where: { $0.party.kind == .person }) {
            owner = person.party.name
            affiliations = [person.party]
        } else if let name = name(in: source.lowerBound..<source.upperBound - 2, named) {
            owner = words(name)
            if let known = known(name) {
                owner = known.names.first
                affiliations += known.parties + known.affiliations
            }
        }
        guard let owner else { return nil }
        return ResolvedSpeaker(
            names: ["office of \(owner)"], affiliations: affiliations,
            reason: "named in the article: “\(words(source))”")
    }

    /// "His foreign minister", "Its agent, former minister": of the state of the person named before, or of whoever "its" is.
    func agency(before title: Int) -> Party? {
        guard title > 0 else { return nil }
        if let owner = [title, title - 1].first(where: { ["his", "her"].contains(tokens[$0].norm) }) {
            let person = met.last { $0.name.upperBound <= owner }
            let known = mentions.ending(before: owner).last { $0.party.kind == .person }
            // "Karsk's emir thanked them. His foreign minister": of whoever opens the sentence before.
            if let before = sentence(before: owner), let home = ownerOpening(before),
                before.lowerBound > max(person?.name.lowerBound ?? -1, known?.range.lowerBound ?? -1)
            {
                return home
            }
            if let known, known.range.lowerBound > person?.name.lowerBound ?? -1 {
                return register.principal(of: known.party, on: date)
            }
            if let person { return person.speaker.affiliations.first }
        }
        // "Karsk, whose foreign minister, Rin Solu,".
        if title > 2, tokens[title - 1].norm == "whose", tokens[title - 2].text == ",",
            let owner = mentions.at(title - 3)
        {
            return register.principal(of: owner.party, on: date)
        }
        guard title > 3, tokens[title - 1].text == ",",
            let mark = (title - 4..<title - 1).last(where: {
                ["its", "their", English.possessive].contains(tokens[$0].norm)
            }), vocabulary.roles.start(endingAt: title - 1, in: tokens, notBefore: mark + 1) != nil
        else { return nil }
        // "the Pact's chief mediator, former president Rin Solu".
        if tokens[mark].norm == English.possessive {
            return mentions.at(mark - 1).flatMap { register.principal(of: $0.party, on: date) }
        }
        return home(of: mark..<title - 1, place: mark)?.party
    }
}
