import Prose
import Records

/// Pronouns, roles and papers that lead back to who was named before.
extension SpeakerChain {
    mutating func pronoun(_ word: String, at place: Int) -> ResolvedSpeaker {
        let shown = tokens[place].text
        let gender: Party.Gender? = word == "he" ? .male : word == "she" ? .female : nil
        if let gender {
            return doubted(personal(shown, gender, at: place), gender, at: place)
        } else if word == "it" {
            if let body = bodyOpeningSentence(before: place) ?? ownSide(before: place) ?? statement(before: place) {
                return body
            }
            if let speaker = heard.last(where: { !$0.isPerson && !$0.names.isEmpty && !$0.isPlural }) {
                return speaker.again("“\(shown)”: the last body quoted is \(speaker.names[0])", 0.85)
            }
            if let mention = mentions.last(where: {
                $0.range.upperBound <= place && $0.party.kind != .person && !$0.isPlace
            }) {
                return ResolvedSpeaker(
                    names: [mention.party.name], parties: [mention.party],
                    reason: "“\(shown)”: the last body named is \(mention.party.name)", confidence: 0.6)
            }
        } else if word == "they", let group = groupOpeningSentence(before: place) {
            return group
        } else if word == "they",
            let speaker = heard.last(where: { $0.isPlural }) ?? heard.last(where: { !$0.names.isEmpty })
        {
            return speaker.again("“\(shown)”: the last speakers are \(speaker.names.joined(separator: " and "))", 0.75)
        } else if let speaker = heard.last(where: { !$0.names.isEmpty }) {
            return speaker.again("“\(shown)”: the last speaker", 0.5)
        }
        return ResolvedSpeaker(reason: "“\(shown)”: nobody fits", confidence: 0.3)
    }

    /// Says so where another one named just before would fit as well.
    private func doubted(_ speaker: ResolvedSpeaker, _ gender: Party.Gender, at place: Int) -> ResolvedSpeaker {
        guard speaker.isPerson, let index = text.sentenceIndex(at: tokens[place].span.start) else { return speaker }
        let from = text.tokenIndices(in: text.sentences[max(0, index - 1)]).lowerBound
        var others = mentions.filter {
            (from..<place).contains($0.range.lowerBound) && $0.party.kind == .person
                && ($0.party.gender == nil || $0.party.gender == gender)
                && (tokens.count <= $0.range.upperBound || tokens[$0.range.upperBound].norm != English.possessive)
        }
        .map(\.party.name)
        others += met.filter { (from..<place).contains($0.name.lowerBound) && fits($0.speaker, gender) }
            .flatMap(\.speaker.names)
        others.removeAll { speaker.names.contains($0) }
        guard let other = others.last else { return speaker }
        return speaker.again("\(speaker.reason); unsure, as \(other) is named just before and fits too", 0.6)
    }

    /// What "who", "which" or "that" stands for: the noun phrase before it.
    func antecedent(of relative: Int) -> Range<Int>? {
        guard ["who", "which", "that"].contains(tokens[relative].norm),
            let sentence = text.sentenceIndex(at: tokens[relative].span.start)
        else { return nil }
        let start = text.tokenIndices(in: text.sentences[sentence]).lowerBound
        return SourcePhrase(tokens: tokens, vocabulary: vocabulary).before(relative + 1, notBefore: start)
            .flatMap { $0.upperBound <= relative ? $0 : nil }
    }

    /// Who "he" or "she" is.
    private mutating func personal(_ shown: String, _ gender: Party.Gender, at place: Int) -> ResolvedSpeaker {
        let subject = sentenceSubject(before: place, gender: gender)
        for (index, speaker) in heard.enumerated().reversed() where heardPlaces[index] < place {
            if let subject, subject.place > heardPlaces[index] { return subject.speaker }
            if speaker.isPerson && !speaker.isPlural && fits(speaker, gender) {
                if let name = speaker.names.first { genders[name] = gender }
                return speaker.again(
                    "“\(shown)”: the last person quoted who fits is \(speaker.names.joined(separator: ", "))", 0.9)
            }
            if index == heard.count - 1, !speaker.isPerson,
                let person = summoned(after: heardPlaces[index], place, gender)
            {
                return person
            }
            if !speaker.isPerson && !speaker.names.isEmpty && !speaker.isPlural && index == heard.count - 1
                && !heard.suffix(4).contains(where: { $0.isPerson && fits($0, gender) && $0.gender == gender })
                && !heard.suffix(3).contains(where: { $0.isPerson && !$0.isPlural && fits($0, gender) })
            {
                return speaker.again("“\(shown)”: no person fits; the last body quoted is \(speaker.names[0])", 0.7)
            }
        }
        if let subject { return subject.speaker }
        if let person = recentPersons(before: place).first(where: { $0.gender == nil || $0.gender == gender }) {
            return person.asSpeaker(
                role: nil, reason: "“\(shown)”: the last person named who fits is \(person.name)")
        }
        return ResolvedSpeaker(reason: "“\(shown)”: nobody fits", confidence: 0.3)
    }

    /// "Norden summoned the envoy, Rin Solu. He": the person named at the end of the sentence before.
    private func summoned(after start: Int, _ place: Int, _ gender: Party.Gender) -> ResolvedSpeaker? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start), index > 0 else { return nil }
        let before = text.tokenIndices(in: text.sentences[index - 1])
        let newcomer = met.last { $0.name.lowerBound > start && before.contains($0.name.lowerBound) }
        guard let newcomer, fits(newcomer.speaker, gender), newcomer.name.upperBound + 1 >= before.upperBound else {
            return nil
        }
        return newcomer.speaker.again("“\(tokens[place].norm)”: \(words(newcomer.name)), named just before", 0.8)
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
                || vocabulary.roles.matches(in: source, of: tokens).first != nil
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
        let owner = home.party.demonyms.first ?? home.party.name
        return ResolvedSpeaker(
            names: ["\(owner) \(words(title))"], role: words(title), affiliations: [home.party], isPerson: true,
            isDescribed: true, reason: "“\(words(source))”: of \(home.party.name), \(home.why)", confidence: 0.8)
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

    /// "The ministry played it down. In a message it said …": the body that opens the sentence before.
    private func bodyOpeningSentence(before place: Int) -> ResolvedSpeaker? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start), index > 0,
            text.paragraphIndex(at: text.sentences[index - 1].start)
                == text.paragraphIndex(at: tokens[place].span.start)
        else { return nil }
        let sentence = text.tokenIndices(in: text.sentences[index - 1])
        guard sentence.count > 3, tokens[sentence.lowerBound].norm == "the",
            let body = vocabulary.bodies.match(
                at: sentence.lowerBound + 1, in: tokens, limit: sentence.upperBound)
        else { return nil }
        let named = bodyNamed(tokens[body.range.upperBound - 1].norm, before: sentence.lowerBound)
        return named.map { $0.again("“it”: \($0.names.first ?? ""), which opens the sentence before", 0.9) }
    }

    /// "Norden and Karsk condemned it in a statement. They were patient, it said": the statement is both's.
    private func statement(before place: Int) -> ResolvedSpeaker? {
        guard let last = heard.last, last.isPlural, let paper = jointPaper(before: place) else { return nil }
        return last.again("“it”: the \(paper) of \(last.names.joined(separator: " and "))", 0.8)
    }

    private func jointPaper(before place: Int) -> String? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start), index > 0 else { return nil }
        let start = text.tokenIndices(in: text.sentences[index - 1]).lowerBound
        return vocabulary.documents.matches(in: start..<place, of: tokens).last.map { words($0.range) }
    }

    /// "Orr said Norden was patient. It would not give in": the side of whoever was quoted last, which his words were about.
    private func ownSide(before place: Int) -> ResolvedSpeaker? {
        guard let last = heard.last, last.isPerson, !last.speaksForNobody,
            let start = heardContents.last.flatMap({ $0 }),
            let index = text.sentenceIndex(at: tokens[place].span.start),
            let said = text.sentenceIndex(at: tokens[start].span.start), said == index - 1,
            let subject = mentions.at(start), subject.range.lowerBound == start, subject.kind != .demonym,
            let party = register.principal(of: subject.party, on: date),
            let own = (last.parties.first ?? last.affiliations.first).flatMap({ register.principal(of: $0, on: date) }),
            own.name == party.name
        else { return nil }
        return last.again("“it”: \(party.name), for which \(last.names.joined(separator: ", ")) has just spoken", 0.85)
    }

    /// "Pact ministers met. In a statement they said …": the group that opens the sentence before.
    private mutating func groupOpeningSentence(before place: Int) -> ResolvedSpeaker? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start), index > 0,
            text.paragraphIndex(at: text.sentences[index - 1].start)
                == text.paragraphIndex(at: tokens[place].span.start)
        else { return nil }
        let sentence = text.tokenIndices(in: text.sentences[index - 1])
        guard let party = mentionsIn(sentence).first, party.range.lowerBound <= sentence.lowerBound + 1,
            let group = vocabulary.groups.match(at: party.range.upperBound, in: tokens, limit: sentence.upperBound)
        else { return nil }
        return speaker(of: sentence.lowerBound..<group.range.upperBound, isInsideQuotation: false)
            .again("“they”: \(words(sentence.lowerBound..<group.range.upperBound)), who open the sentence before", 0.85)
    }

    /// Register persons before token `place`, latest first.
    func recentPersons(before place: Int) -> [Party] {
        var seen: Set<String> = []
        return mentions.reversed().filter { $0.range.upperBound <= place && $0.party.kind == .person }.map(\.party)
            .filter { seen.insert($0.name).inserted }
    }

    /// A person who opens the sentence of `place` or the one before.
    func sentenceSubject(before place: Int, gender: Party.Gender) -> (place: Int, speaker: ResolvedSpeaker)? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start) else { return nil }
        for sentence in [index, index - 1] where sentence >= 0 {
            let range = text.tokenIndices(in: text.sentences[sentence])
            let person = mentionsIn(range).first {
                $0.range.upperBound <= place && $0.party.kind == .person
                    && tokens[$0.range.upperBound].norm != English.possessive
            }
            let newcomer = met.first { range.contains($0.name.lowerBound) && $0.name.upperBound <= place }
            if let newcomer, newcomer.name.lowerBound < person?.range.lowerBound ?? .max {
                guard fits(newcomer.speaker, gender), newcomer.phrase.lowerBound - range.lowerBound <= 8 else {
                    continue
                }
                let name = newcomer.speaker.names.first ?? ""
                return (
                    newcomer.name.lowerBound,
                    newcomer.speaker.again("“\(tokens[place].norm)”: \(name), who opens the sentence", 0.9)
                )
            }
            guard let mention = person, mention.party.gender == nil || mention.party.gender == gender,
                mention.range.lowerBound - range.lowerBound <= 8
            else { continue }
            return (
                mention.range.lowerBound,
                mention.party.asSpeaker(
                    role: nil, reason: "“\(tokens[place].norm)”: \(mention.party.name), who opens the sentence")
            )
        }
        return nil
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
