import Prose
import Records

/// Who "he", "she", "it" and "they" are.
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

    /// Who "he" or "she" is.
    private mutating func personal(_ shown: String, _ gender: Party.Gender, at place: Int) -> ResolvedSpeaker {
        let subject =
            sentenceSubject(before: place, gender: gender) ?? officeOpeningSentence(before: place, gender: gender)
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

    /// "The prime minister made light of it. He": whoever the sentence before starts with by office alone.
    private mutating func officeOpeningSentence(
        before place: Int, gender: Party.Gender
    ) -> (place: Int, speaker: ResolvedSpeaker)? {
        guard let before = sentence(before: place) else { return nil }
        var title = before.lowerBound
        if tokens[title].norm == "the" {
            title += 1
        } else if let owner = mentionsIn(before).first, owner.range.lowerBound == title, owner.party.kind != .person,
            tokens[owner.range.upperBound].norm == English.possessive
        {
            title = owner.range.upperBound + 1
        } else {
            return nil
        }
        guard title < before.upperBound,
            let role = vocabulary.stateOffices.match(at: title, in: tokens, limit: before.upperBound)?.range,
            role.upperBound < before.upperBound, tokens[role.upperBound].norm != English.possessive,
            !tokens[role.upperBound].isCapitalised,
            // "The prime minister, Rin Solu, said" has a name.
            tokens[role.upperBound].text != "," || !tokens[min(role.upperBound + 1, tokens.count - 1)].isCapitalised
        else { return nil }
        let speaker = speaker(of: before.lowerBound..<role.upperBound, isInsideQuotation: false)
        guard fits(speaker, gender), !speaker.names.isEmpty else { return nil }
        return (
            title,
            speaker.again(
                "“\(tokens[place].norm)”: \(words(before.lowerBound..<role.upperBound)), who opens the sentence", 0.85)
        )
    }

    /// "Norden summoned the envoy, Rin Solu. He": the person named at the end of the sentence before.
    private func summoned(after start: Int, _ place: Int, _ gender: Party.Gender) -> ResolvedSpeaker? {
        guard let before = lastSentence(before: place) else { return nil }
        let newcomer = met.last { $0.name.lowerBound > start && before.contains($0.name.lowerBound) }
        guard let newcomer, fits(newcomer.speaker, gender), newcomer.name.upperBound + 1 >= before.upperBound else {
            return nil
        }
        return newcomer.speaker.again("“\(tokens[place].norm)”: \(words(newcomer.name)), named just before", 0.8)
    }

    /// "The ministry played it down. In a message it said …": the body that opens the sentence before.
    private mutating func bodyOpeningSentence(before place: Int) -> ResolvedSpeaker? {
        guard let sentence = sentence(before: place) else { return nil }
        // "Norden’s defence ministry lost no time. It".
        if let owner = mentionsIn(sentence).first, owner.range.lowerBound <= sentence.lowerBound + 1,
            owner.party.kind != .person, owner.range.upperBound < sentence.upperBound
        {
            let next = owner.range.upperBound + (tokens[owner.range.upperBound].norm == English.possessive ? 1 : 0)
            if let body = vocabulary.bodies.match(at: next, in: tokens, limit: sentence.upperBound) {
                return speaker(of: sentence.lowerBound..<body.range.upperBound, isInsideQuotation: false)
                    .again(
                        "“it”: \(words(sentence.lowerBound..<body.range.upperBound)), which opens the sentence before",
                        0.9)
            }
        }
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
        guard let before = lastSentence(before: place) else { return nil }
        return vocabulary.documents.matches(in: before.lowerBound..<place, of: tokens).last.map { words($0.range) }
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

    /// "Pact ministers met. In a statement they said …": the group, or the two persons, who open the sentence before.
    private mutating func groupOpeningSentence(before place: Int) -> ResolvedSpeaker? {
        guard let sentence = lastSentence(before: place).map({ StoryOpening.story(in: $0, of: tokens) }) else {
            return nil
        }
        let start = sentence.lowerBound
        var group: Range<Int>?
        if let party = mentionsIn(sentence).first, party.range.lowerBound <= start + 1,
            let noun = vocabulary.groups.match(at: party.range.upperBound, in: tokens, limit: sentence.upperBound)
        {
            group = start..<noun.range.upperBound
        } else if let first = personOpening(sentence), first.upperBound + 1 < sentence.upperBound,
            tokens[first.upperBound].norm == "and",
            let second = personOpening(first.upperBound + 1..<sentence.upperBound)
        {
            group = start..<second.upperBound
        }
        return group.map { group in
            speaker(of: group, isInsideQuotation: false)
                .again("“they”: \(words(group)), who open the sentence before", 0.85)
        }
    }

    /// The name of a person that a phrase starts with, after a title.
    private func personOpening(_ phrase: Range<Int>) -> Range<Int>? {
        let reach = phrase.prefix(8)
        let known = mentionsIn(reach).first { $0.party.kind == .person }?.range
        let newcomer = met.first { reach.contains($0.name.lowerBound) }?.name
        let name = [known, newcomer].compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
        return name.flatMap { name in
            (phrase.lowerBound..<name.lowerBound).allSatisfy {
                tokens[$0].isCapitalised || !tokens[$0].isWord || tokens[$0].norm == English.possessive
                    || vocabulary.determiners.contains(tokens[$0].norm)
                    || vocabulary.roles.isMatch(at: $0, in: tokens)
            } ? name : nil
        }
    }

    /// "Mr Solu left. He": somebody met before, called by surname at the start of a sentence.
    private func surnameOpening(_ sentence: Range<Int>, before place: Int) -> Newcomer? {
        var i = sentence.lowerBound
        while i < min(sentence.upperBound, place), ["mr", "mrs", "ms", "dr", "."].contains(tokens[i].norm) { i += 1 }
        guard i + 1 < sentence.upperBound, i < place, isNameWord(i, sentence), mentions.at(i) == nil,
            tokens[i + 1].norm != English.possessive, !tokens[i + 1].isCapitalised,
            let known = known(i..<i + 1)
        else { return nil }
        return Newcomer(name: i..<i + 1, phrase: i..<i + 1, speaker: known)
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
            let newcomer =
                met.first { range.contains($0.name.lowerBound) && $0.name.upperBound <= place }
                ?? surnameOpening(range, before: place)
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
}
