import Prose
import Records

/// Whose an office or a body is where its name does not say.
extension SpeakerChain {
    /// The party that a title or body belongs to, with why: by its own pronoun ("its envoy", "the country's minister"), as
    /// an office of state, or as the voice of a body.
    func home(of title: Range<Int>, place: Int) -> (party: Party, why: String)? {
        guard !title.isEmpty else { return nil }
        // "its spokeswoman", "the country's minister": what stands before the title counts.
        var lower = title.lowerBound
        while lower > 0, title.lowerBound - lower < 3,
            isOwnersPronoun(lower - 1) || tokens[lower - 1].norm == English.possessive
        {
            lower -= 1
        }
        if let body = commonBody(in: lower..<title.upperBound, before: place) {
            return (body, "the body of that sort named before")
        }
        if let mark = (lower..<title.upperBound).first(where: isOwnersPronoun),
            let owner = opener(before: mark, called: tokens[mark].norm)
                ?? lastParty(before: mark, called: tokens[mark].norm)
        {
            return (owner, "which “\(tokens[mark].text)” stands for")
        }
        if let body = bodyServed(in: title, before: place) { return body }
        if vocabulary.bodyOffices.matches(in: title, of: tokens).first != nil
            || vocabulary.stateOffices.matches(in: title, of: tokens).first != nil
            || vocabulary.stateBodies.matches(in: title, of: tokens).first != nil
        {
            return homeState(of: title, place: place)
        }
        // "the state border committee".
        if title.contains(where: { tokens[$0].norm == "state" && !tokens[$0].isCapitalised }),
            !vocabulary.bodies.matches(in: title, of: tokens).isEmpty
        {
            return homeState(of: title, place: place)
        }
        guard let role = vocabulary.roles.matches(in: title, of: tokens).first else { return nil }
        // "a spokesman for the mission".
        if let body = vocabulary.bodies.matches(in: role.range.upperBound..<title.upperBound, of: tokens).first,
            let known = bodyNamed(tokens[body.range.upperBound - 1].norm, before: place),
            let party = known.parties.first ?? known.affiliations.first
        {
            return (party, "whose \(words(body.range)) it is")
        }
        guard title.upperBound <= role.range.upperBound else { return nil }
        let noun = tokens[role.range.upperBound - 1].norm
        // "The Red Cross had no access. … Regional director Beate Kolb".
        if Self.managers.contains(noun), let near = subject(near: place), near.party.kind == .organisation {
            return near
        }
        // "In Velin, a senior official predicted".
        if noun == "official", let seat = seatOpening(place) { return seat }
        guard Self.voices.contains(noun) else { return nil }
        if title.contains(where: { Self.ofState.contains(tokens[$0].norm) }) {
            return homeState(of: title, place: place)
        }
        return seatOpening(place) ?? subject(near: place)
            ?? sentence(before: place).flatMap { seatOpening($0.upperBound - 1) }
    }

    /// Whom the sentence is about, or the one before; where a paragraph starts, the one before it.
    private func subject(near place: Int) -> (party: Party, why: String)? {
        subject(ofSentenceAt: place) ?? owner(ofSentenceBefore: place) ?? subject(ofSentenceBefore: place)
            ?? subject(ofParagraphBefore: place)
    }

    /// "a vice-president of the commission": of the one named before.
    private func bodyServed(in title: Range<Int>, before place: Int) -> (party: Party, why: String)? {
        guard let of = title.first(where: { tokens[$0].norm == "of" }), of + 2 < title.upperBound,
            tokens[of + 1].norm == "the", !tokens[of + 2].isCapitalised
        else { return nil }
        let noun = tokens[title.upperBound - 1].norm
        let known = bodyNamed(noun, before: place)
        if let party = known?.parties.first ?? known?.affiliations.first {
            let principal = register.principal(of: party, on: date) ?? party
            return (principal, "whose \(words(of + 2..<title.upperBound)) is named before")
        }
        // "In Velin, officials were silent. Per Lund, vice-president of the commission, …": that of the body that sits there.
        guard vocabulary.ownBodies.match(noun), let sentence = sentence(before: place) ?? sentence(at: place),
            let seat = mentionsIn(sentence.prefix(3)).first, seat.kind == .seat, seat.party.kind == .organisation
        else { return nil }
        return (seat.party, "which sits where the sentence takes place")
    }

    /// "the company's chief executive", "party leader", "a union official": the body that such a word stands for.
    func commonBody(in words: Range<Int>, before place: Int) -> Party? {
        for i in words where !tokens[i].isCapitalised || i == words.lowerBound {
            if mentions.at(i) != nil || tokens[i].norm == "who" { return nil }
            if let body = ownBody(called: tokens[i].norm, before: place) { return body }
        }
        return nil
    }

    /// Titles whose holder speaks for whoever the sentence is about.
    private static let voices: Set<String> = ["spokesman", "spokeswoman", "spokesperson", "negotiator"]
    private static let managers: Set<String> = [
        "director", "head", "chief", "coordinator", "manager", "representative",
    ]
    private static let ofState: Set<String> = ["presidential", "government", "cabinet", "ministry", "military", "army"]
    private static let countries: Set<String> = [
        "country", "nation", "republic", "kingdom", "island", "alliance", "bloc", "agency", "organisation",
        "organization", "body", "group", "movement", "government",
    ]

    private func isOwnersPronoun(_ i: Int) -> Bool {
        if ["its", "their"].contains(tokens[i].norm) { return true }
        return Self.countries.contains(tokens[i].norm) && !tokens[i].isCapitalised && i + 1 < tokens.count
            && tokens[i + 1].norm == English.possessive
    }

    /// "In Velin, …": the government of the town that a sentence opens with.
    func seatOpening(_ place: Int) -> (party: Party, why: String)? {
        guard let sentence = sentence(at: place),
            let opener = mentionsIn(sentence).first(where: { $0.range.upperBound <= place }),
            opener.kind == .seat || opener.isPlace && tokens[sentence.lowerBound].norm == "in",
            opener.range.lowerBound <= sentence.lowerBound + 2
                // "At the foreign ministry in Velin, ".
                || opener.range.lowerBound <= sentence.lowerBound + 5 && tokens[sentence.lowerBound].norm == "at"
                    && tokens[opener.range.lowerBound - 1].norm == "in",
            // "VELIN — Norden told the court": where it was written.
            opener.range.lowerBound
                >= StoryOpening.end(in: tokens, from: sentence.lowerBound, limit: sentence.upperBound) ?? 0,
            let home = state(opener.party)
        else { return nil }
        return (home, "where the sentence takes place")
    }

    /// The state or territory that a party is or speaks for.
    func state(_ party: Party) -> Party? {
        register.principal(of: party, on: date).flatMap { $0.isPower ? $0 : nil }
    }

    /// "Karsk plans drills, Vice President Rin Solu said": the speaker's own side opens the sentence, unless something is
    /// asked of it.
    func subject(ofSentenceAt place: Int) -> (party: Party, why: String)? {
        guard let sentence = sentence(at: place), let opener = opening(sentence), opener.range.upperBound + 1 < place,
            !isQuoted(opener.range.lowerBound), !isSubordinate(place, after: opener.range.upperBound),
            !(opener.range.upperBound..<place).contains(where: {
                ["must", "should", "needs", "ought", "wants"].contains(tokens[$0].norm)
            }), let party = register.principal(of: opener.party, on: date)
        else { return nil }
        return (party, "which the sentence is about")
    }

    /// "Karsk closed it, hours after [Prime Minister] Rin Solu said": a clause about somebody else than its sentence.
    private func isSubordinate(_ place: Int, after start: Int) -> Bool {
        (max(start, place - 3)..<place).contains {
            ["after", "as", "when", "while", "because", "since", "before", "until"].contains(tokens[$0].norm)
        }
    }

    /// "The union", "The army": a body that a sentence starts with by what it is.
    private func commonOpener(_ sentence: Range<Int>) -> Party? {
        guard sentence.count > 3, tokens[sentence.lowerBound].norm == "the" else { return nil }
        if let body = vocabulary.stateBodies.match(
            at: sentence.lowerBound + 1, in: tokens, limit: sentence.upperBound),
            let named = bodyNamed(tokens[body.range.upperBound - 1].norm, before: sentence.lowerBound),
            let party = named.parties.first ?? named.affiliations.first
        {
            return register.principal(of: party, on: date)
        }
        guard
            let noun = vocabulary.ownBodies.match(at: sentence.lowerBound + 1, in: tokens, limit: sentence.upperBound)
        else { return nil }
        return ownBody(called: tokens[noun.range.upperBound - 1].norm, before: sentence.lowerBound)
    }

    func subject(ofSentenceBefore place: Int) -> (party: Party, why: String)? {
        guard let opener = sentence(before: place).flatMap(opening),
            let party = register.principal(of: opener.party, on: date)
        else { return nil }
        return (party, "which the sentence before is about")
    }

    /// Where a sentence starts its paragraph.
    func subject(ofParagraphBefore place: Int) -> (party: Party, why: String)? {
        guard let opener = opening(ofParagraphBefore: place).flatMap(opening),
            let party = register.principal(of: opener.party, on: date)
        else { return nil }
        return (party, "which the paragraph before is about")
    }

    /// The first sentence of the paragraph before.
    func opening(ofParagraphBefore place: Int) -> Range<Int>? {
        guard let paragraph = text.paragraphIndex(at: tokens[place].span.start), paragraph > 0,
            let sentence = sentence(at: place),
            tokens[sentence.lowerBound].span.start <= text.paragraphs[paragraph].start + 1,
            let first = text.sentenceIndex(at: text.paragraphs[paragraph - 1].start)
        else { return nil }
        return text.tokenIndices(in: text.sentences[first])
    }

    private func opener(before place: Int, called noun: String) -> Party? {
        if let near = subject(ofSentenceAt: place) ?? subject(ofSentenceBefore: place)
            ?? subject(ofParagraphBefore: place), fits(near.party, noun)
        {
            return near.party
        }
        guard let index = text.sentenceIndex(at: tokens[place].span.start), index > 0 else { return nil }
        var before = [index - 1]
        // Where a quotation opens its paragraph, what the one before was about.
        if let paragraph = text.paragraphIndex(at: tokens[place].span.start), paragraph > 0,
            let first = text.sentenceIndex(at: text.paragraphs[paragraph - 1].start), first < index - 1
        {
            before.append(first)
        }
        for sentence in before.map({ text.tokenIndices(in: text.sentences[$0]) }) {
            let party = seatOpening(sentence.upperBound - 1)?.party ?? commonOpener(sentence) ?? ownerOpening(sentence)
            if let party, fits(party, noun) { return party }
        }
        return nil
    }

    /// Whether a party may be called so: "the country" is a state, "the bloc" several.
    private func fits(_ party: Party, _ noun: String) -> Bool {
        switch noun {
        case "country", "nation", "republic", "kingdom", "island": party.kind == .state
        case "alliance", "bloc", "organisation", "organization":
            (party.kind == .alliance || party.kind == .organisation)
                && !vocabulary.regimes.match(PartyRegister.words(of: party.name).last ?? "")
        default: true
        }
    }

    /// "Norden's defence ministry said": whose voice opens a sentence.
    func ownerOpening(_ sentence: Range<Int>) -> Party? {
        guard let first = mentionsIn(sentence).first, first.range.lowerBound <= sentence.lowerBound + 2,
            first.party.kind != .person
        else { return nil }
        let next = first.range.upperBound + (first.kind == .demonym ? 0 : 1)
        guard next < sentence.upperBound, first.kind == .demonym || tokens[next - 1].norm == English.possessive,
            isVoice(at: next, in: sentence)
        else { return nil }
        return register.principal(of: first.party, on: date)
    }

    /// "foreign minister", "Commerce Ministry", "side": who acts for a party, in up to four words.
    private func isVoice(at start: Int, in sentence: Range<Int>) -> Bool {
        for i in start..<min(start + 4, sentence.upperBound) {
            if vocabulary.roles.isMatch(at: i, in: tokens) || vocabulary.bodies.isMatch(at: i, in: tokens)
                || vocabulary.stateBodies.isMatch(at: i, in: tokens) || Self.governments.contains(tokens[i].norm)
            {
                return true
            }
            if !tokens[i].isWord || English.prepositions.contains(tokens[i].norm)
                || vocabulary.verbs.isMatch(at: i, in: tokens)
            {
                return false
            }
        }
        return false
    }

    /// "Norden's defence ministry said so. A spokesman added …": whose voice opens the sentence before.
    func owner(ofSentenceBefore place: Int) -> (party: Party, why: String)? {
        guard let party = sentence(before: place).flatMap(ownerOpening) else { return nil }
        return (party, "whose voice opens the sentence before")
    }

    func isQuoted(_ i: Int) -> Bool { quoted[i] }

    private func lastParty(before place: Int, called noun: String) -> Party? {
        for mention in mentions.ending(before: place).reversed() where mention.party.kind != .person && !mention.isPlace
        {
            if let party = register.principal(of: mention.party, on: date), fits(party, noun) { return party }
        }
        return nil
    }

    /// The sentence before, in the same paragraph.
    func sentence(before place: Int) -> Range<Int>? {
        lastSentence(before: place).flatMap { before in
            text.paragraphIndex(at: tokens[before.lowerBound].span.start)
                == text.paragraphIndex(at: tokens[place].span.start) ? before : nil
        }
    }

    /// The sentence before, in whatever paragraph.
    func lastSentence(before place: Int) -> Range<Int>? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start), index > 0 else { return nil }
        return text.tokenIndices(in: text.sentences[index - 1])
    }

    func sentence(at place: Int) -> Range<Int>? {
        text.sentenceIndex(at: tokens[place].span.start).map { text.tokenIndices(in: text.sentences[$0]) }
    }

    /// "Norden and Karsk": neither of them by itself.
    private func isJoined(_ mention: Mention) -> Bool {
        let and = mention.range.upperBound
        return and + 1 < tokens.count && tokens[and].norm == "and" && mentions.at(and + 1) != nil
    }

    /// The party a sentence starts with; past the place it was filed from.
    func opening(_ sentence: Range<Int>) -> Mention? {
        let story = StoryOpening.story(in: sentence, of: tokens)
        let start = story.lowerBound
        return mentionsIn(story).first { $0.party.kind != .person }.flatMap { mention in
            mention.range.lowerBound <= start + (isOwnBody(mention.party) ? 9 : 4) && !mention.isPlace
                && !isJoined(mention)
                && (mention.range.upperBound >= sentence.upperBound
                    || mention.kind != .demonym && tokens[mention.range.upperBound].norm != English.possessive)
                ? mention : nil
        }
    }
}
