import Prose
import Records

/// Roles, bodies and papers that lead back to who was named before.
extension SpeakerChain {
    /// What "who", "which" or "that" stands for: the noun phrase before it.
    func antecedent(of relative: Int) -> Range<Int>? {
        guard ["who", "which", "that"].contains(tokens[relative].norm),
            let sentence = text.sentenceIndex(at: tokens[relative].span.start)
        else { return nil }
        let start = text.tokenIndices(in: text.sentences[sentence]).lowerBound
        return SourcePhrase(tokens: tokens, vocabulary: vocabulary).before(relative + 1, notBefore: start)
            .flatMap { $0.upperBound <= relative ? $0 : nil }
    }

    /// "the minister", "the ministry", "the statement", "the alliance’s chief".
    func reference(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        let shown = words(source)
        let head = tokens[source.upperBound - 1].norm
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) else { return nil }
        if vocabulary.documents.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil,
            let speaker = heard.last(where: { !$0.names.isEmpty })
        {
            return speaker.again("“\(shown)”: of \(speaker.names.joined(separator: " and ")), quoted before", 0.85)
        }
        if ["two", "both"].contains(head) {
            if let speaker = heard.last, speaker.isPlural {
                return speaker.again("“\(shown)”: \(speaker.names.joined(separator: " and ")), quoted before", 0.8)
            }
            let persons = recentPersons(before: source.lowerBound).prefix(2).reversed()
            guard persons.count == 2 else { return nil }
            return ResolvedSpeaker(
                names: persons.map(\.name), parties: Array(persons), isPerson: true, isPlural: true,
                reason: "“\(shown)”: the last two persons named", confidence: 0.75)
        }
        if vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil {
            guard ["both", "the"].contains(tokens[source.lowerBound].norm) else { return nil }
            if let speaker = resolved.last(where: { $0.isPlural }) {
                return speaker.again("“\(shown)”: \(speaker.names.joined(separator: " and ")), quoted before", 0.7)
            }
            return groupNamed(head, before: source.lowerBound)
        }
        let opensWithRole =
            vocabulary.roles.match(
                at: withoutDeterminer(source).lowerBound, in: tokens, limit: source.upperBound) != nil
        if !opensWithRole,
            vocabulary.bodies.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil
        {
            return body(head, shown, before: source.lowerBound)
        }
        guard
            vocabulary.roles.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil
                || vocabulary.roles.matches(in: withoutApposition(source), of: tokens).first != nil
        else { return nil }
        // "its health minister": of nobody but whom "its" stands for.
        if ["its", "their"].contains(tokens[source.lowerBound].norm), source.count > 1,
            let home = home(of: source, place: source.lowerBound)
        {
            let holder = met.first { newcomer in
                newcomer.speaker.affiliations.first?.name == home.party.name
                    && self.role(of: newcomer.speaker, has: head)
            }
            return holder?.speaker.again("“\(shown)”: of \(home.party.name), \(home.why)", 0.9)
        }
        // "Orr thinks so, his spokesman said": of whom the sentence has just named.
        if ["his", "her"].contains(tokens[source.lowerBound].norm), let sentence = sentence(at: source.lowerBound) {
            let before = sentence.lowerBound..<source.lowerBound
            if let person = mentionsIn(before).last(where: { $0.party.kind == .person })?.party {
                return person.asSpeaker(
                    role: words(withoutDeterminer(source)), reason: "“\(shown)”: of \(person.name), named just before")
            }
            if let person = met.last(where: { before.contains($0.name.lowerBound) }) {
                return person.speaker.again(
                    "“\(shown)”: of \(person.speaker.names.joined(separator: ", ")), named just before", 0.8)
            }
        }
        if let speaker = heard.last(where: { $0.isPerson && !$0.isPlural && self.role(of: $0, has: head) }) {
            return speaker.again(
                "“\(shown)”: \(speaker.names.joined(separator: ", ")), quoted before, holds this office", 0.9)
        }
        if let person = recentPersons(before: source.lowerBound).first(where: { person in
            register.roles(of: person, on: date).contains { PartyRegister.words(of: $0.title).contains(head) }
        }) {
            return person.asSpeaker(
                role: words(withoutDeterminer(source)),
                reason: "“\(shown)”: \(person.name), named before, holds this office")
        }
        if let head = headOfState(source) { return head }
        if let speaker = heard.last(where: { $0.isPerson && !$0.isPlural }), mayBeCalled(head, speaker) {
            return speaker.again("“\(shown)”: the last person quoted is \(speaker.names.joined(separator: ", "))", 0.7)
        }
        return nil
    }

    /// Whether "the prince" may stand for whoever was quoted: not for somebody known by another office.
    private func mayBeCalled(_ head: String, _ speaker: ResolvedSpeaker) -> Bool {
        guard let role = speaker.role, !Self.generic.contains(head) else { return true }
        let offices = vocabulary.stateOffices
        let words = PartyRegister.words(of: role)
        return !(offices.match(head) || Self.courtly.contains(head)) || words.contains(head)
            || head == "premier" && words.suffix(2) == ["prime", "minister"]
    }

    private static let courtly: Set<String> = ["prince", "princess", "king", "queen", "emir", "sultan"]

    /// "In Velin, the chancellor said": whom nobody quoted before can be.
    private func headOfState(_ source: Range<Int>) -> ResolvedSpeaker? {
        let title = withoutDeterminer(source)
        guard Self.headsOfState.contains(words(title).lowercased()),
            let home = seatOpening(source.lowerBound)
        else { return nil }
        return officer(title, title, of: home, source)
    }

    /// "the leaders" after "Pact leaders met in Velin".
    private func groupNamed(_ head: String, before place: Int) -> ResolvedSpeaker? {
        guard
            let mention = mentions.last(where: {
                $0.range.upperBound < place && $0.party.kind != .person && tokens[$0.range.upperBound].norm == head
            })
        else { return nil }
        return ResolvedSpeaker(
            names: [words(mention.range.lowerBound..<mention.range.upperBound + 1)], affiliations: [mention.party],
            isPlural: true, reason: "“the \(head)”: the last of whom the article says so", confidence: 0.75)
    }

    private func body(_ head: String, _ shown: String, before place: Int) -> ResolvedSpeaker? {
        if ["alliance", "bloc", "pact", "league", "union", "organisation", "organization", "kingdom"].contains(head),
            !heard.contains(where: { !$0.isPerson && $0.names.contains { PartyRegister.words(of: $0).contains(head) } }
            ),
            let mention = mentions.last(where: {
                $0.range.upperBound <= place && ($0.party.kind == .alliance || $0.party.kind == .organisation)
            })
        {
            return ResolvedSpeaker(
                names: [mention.party.name], parties: [mention.party],
                reason: "“\(shown)”: the last alliance named is \(mention.party.name)", confidence: 0.8)
        }
        guard let body = bodyNamed(head, before: place), let name = body.names.first else { return nil }
        return body.again("“\(shown)”: \(name), \(body.reason)", 1)
    }

    /// Register persons before token `place`, latest first.
    func recentPersons(before place: Int) -> [Party] {
        var seen: Set<String> = []
        return mentions.reversed().filter { $0.range.upperBound <= place && $0.party.kind == .person }.map(\.party)
            .filter { seen.insert($0.name).inserted }
    }

    func fits(_ speaker: ResolvedSpeaker, _ gender: Party.Gender) -> Bool {
        let known = speaker.gender ?? speaker.names.first.flatMap { genders[$0] }
        return known == nil || known == gender
    }

    func role(of speaker: ResolvedSpeaker, has head: String) -> Bool {
        if let role = speaker.role, PartyRegister.words(of: role).contains(head) { return true }
        return speaker.parties.contains {
            register.roles(of: $0, on: date).contains { PartyRegister.words(of: $0.title).contains(head) }
        }
    }
}
