import Prose
import Records

/// Names the source of each attribution: register first, then names in the text, then the chain of pronouns, roles and
/// "the statement" back to who was named before.
struct SpeakerResolver: Stage {
    let register: PartyRegister
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.mentions, .attributions]
    let gives = Layer.speakers

    func run(_ draft: inout ExtractionDraft) {
        var chain = SpeakerChain(draft: draft, register: register, vocabulary: vocabulary)
        for attribution in draft.attributions { chain.resolve(attribution) }
        draft.speakers = chain.resolved
    }
}

/// The speakers of one article so far.
struct SpeakerChain {
    private let text: ArticleText
    private let tokens: [Token]
    private let mentions: [Mention]
    private let date: CalendarDate?
    private let register: PartyRegister
    private let vocabulary: Vocabulary
    /// Persons met in this article outside the register, by last word of their name.
    private var newcomers: [String: ResolvedSpeaker] = [:]
    private var genders: [String: Party.Gender] = [:]
    private(set) var resolved: [ResolvedSpeaker] = []
    /// Those quoted by the article itself, not by somebody it quotes: only they are taken up again.
    private var heard: [ResolvedSpeaker] = []
    private var heardPlaces: [Int] = []

    init(draft: ExtractionDraft, register: PartyRegister, vocabulary: Vocabulary) {
        text = draft.text
        tokens = draft.tokens
        mentions = draft.mentions
        date = draft.article.published
        self.register = register
        self.vocabulary = vocabulary
    }

    mutating func resolve(_ attribution: AttributionDraft) {
        var speaker: ResolvedSpeaker
        if let parent = attribution.continues, parent < resolved.count {
            speaker = resolved[parent]
            speaker.reason = "carries on from the statement before: \(speaker.reason)"
        } else if let source = attribution.source {
            speaker = self.speaker(of: source, isInsideQuotation: attribution.isInsideQuotation)
        } else {
            speaker = ResolvedSpeaker(reason: "the article names no source here", confidence: 0.5)
        }
        resolved.append(speaker)
        guard !attribution.isInsideQuotation else { return }
        heard.append(speaker)
        heardPlaces.append(attribution.source?.lowerBound ?? attribution.cue?.lowerBound ?? 0)
    }

    // MARK: From the source phrase

    private mutating func speaker(of source: Range<Int>, isInsideQuotation: Bool) -> ResolvedSpeaker {
        let first = tokens[source.lowerBound].norm
        if source.count == 1, English.subjectPronouns.contains(first) { return pronoun(first, at: source.lowerBound) }
        let named = mentions.filter { source.contains($0.range.lowerBound) && $0.range.upperBound <= source.upperBound }
        if let office = officeOf(source, named) { return office }
        let persons = named.filter { $0.party.kind == .person }
        if !persons.isEmpty { return registered(persons, source, named) }
        if let several = joint(source, isInsideQuotation) { return several }
        if let newcomer = newcomer(source, named) { return newcomer }
        if let holder = holder(source, named) { return holder }
        if let body = body(source, named) { return body }
        if let back = reference(source, named) { return back }
        return plain(source, named)
    }

    /// "Marise Payne’s office": a body named after a person.
    private func officeOf(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard source.count > 2, tokens[source.upperBound - 1].norm == "office", tokens[source.upperBound - 2].norm == English.possessive else { return nil }
        var owner: String?
        var affiliations = named.map(\.party)
        if let person = named.last(where: { $0.party.kind == .person }) {
            owner = person.party.name
            affiliations = [person.party]
        } else if let name = name(in: source.lowerBound..<source.upperBound - 2, named) {
            owner = words(name)
        }
        guard let owner else { return nil }
        return ResolvedSpeaker(
            names: ["office of \(owner)"], affiliations: affiliations, reason: "named in the article: “\(words(source))”")
    }

    private mutating func registered(_ persons: [Mention], _ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker {
        var speaker = ResolvedSpeaker(isPerson: true)
        for person in persons where !speaker.parties.contains(where: { $0.name == person.party.name }) {
            speaker.parties.append(person.party)
        }
        // "Dmitry Peskov, a spokesman for Vladimir Putin": only names joined by "and" speak together.
        if speaker.parties.count > 1 && !source.contains(where: { tokens[$0].norm == "and" }) { speaker.parties = [speaker.parties[0]] }
        speaker.names = speaker.parties.map(\.name)
        speaker.isPlural = speaker.names.count > 1
        speaker.gender = speaker.isPlural ? nil : speaker.parties[0].gender
        let title = title(before: persons[0].range.lowerBound, notBefore: source.lowerBound)
        speaker.role = title ?? register.roles(of: speaker.parties[0], on: date).first?.title
        speaker.affiliations = []
        let how = persons.contains { $0.kind == .surname } ? "surname in the register" : "named, and in the register"
        speaker.reason = "“\(words(source))”: \(how)"
        return speaker
    }

    /// "Niinistö and Marin", "Blinken and Stoltenberg both": names the register does not know, joined.
    private mutating func joint(_ source: Range<Int>, _ isInsideQuotation: Bool) -> ResolvedSpeaker? {
        guard let and = source.first(where: { tokens[$0].norm == "and" }), and > source.lowerBound, and + 1 < source.upperBound else { return nil }
        let left = source.lowerBound..<and
        let right = and + 1..<source.upperBound
        guard tokens[left.upperBound - 1].isCapitalised, tokens[right.lowerBound].isCapitalised || vocabulary.determiners.contains(tokens[right.lowerBound].norm) else { return nil }
        // "Foreign and Defence Ministry" is one body.
        guard name(in: left, mentionsIn(left)) != nil || !mentionsIn(left).isEmpty else { return nil }
        let a = speaker(of: left, isInsideQuotation: isInsideQuotation)
        let b = speaker(of: right, isInsideQuotation: isInsideQuotation)
        guard !a.names.isEmpty, !b.names.isEmpty, a.names != b.names else { return nil }
        return ResolvedSpeaker(
            names: a.names + b.names, parties: a.parties + b.parties, affiliations: a.affiliations + b.affiliations,
            speaksForNobody: a.speaksForNobody && b.speaksForNobody, isPerson: a.isPerson && b.isPerson, isPlural: true,
            reason: "joint statement: \(a.reason); \(b.reason)")
    }

    /// A person outside the register, named in full or by the surname of one who was.
    private mutating func newcomer(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard let name = name(in: source, named) else { return nil }
        let last = tokens[name.upperBound - 1].norm
        if var known = newcomers[last] {
            known.reason = "“\(words(source))”: named before as \(known.names.first ?? "")"
            return known
        }
        guard isPersonal(name, source) else { return nil }
        var speaker = ResolvedSpeaker(names: [words(name)], isPerson: true)
        speaker.role = title(before: name.lowerBound, notBefore: source.lowerBound)
        speaker.affiliations = named.map(\.party) + apposition(after: source.upperBound).map(\.party)
        speaker.speaksForNobody = holds(Self.independent, source) || isIndependentApposition(after: source.upperBound)
        speaker.gender = gender(before: name.lowerBound)
        speaker.reason = "“\(words(source))”: named in the article, not in the register"
        speaker.confidence = 0.85
        newcomers[last] = speaker
        return speaker
    }

    /// "the Secretary-General of NATO", "the Russian foreign minister": an office whose holder the register or the article knows.
    private func holder(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard let party = named.last(where: { $0.party.kind != .person })?.party ?? allianceNamed(in: source) else { return nil }
        let roles = vocabulary.roles.matches(in: source, of: tokens).map { words($0.range) }
        guard let role = roles.max(by: { $0.count < $1.count }) else { return nil }
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) else { return nil }
        let wanted = PartyRegister.words(of: role)
        let principal = register.principal(of: party, on: date)?.name ?? party.name
        func belongs(_ person: Party) -> Bool {
            register.roles(of: person, on: date).contains { held in
                held.of == party.name || register.party(named: held.of).flatMap { register.principal(of: $0, on: date) }?.name == principal
            }
        }
        func hasTitle(_ person: Party) -> Bool {
            register.roles(of: person, on: date).contains { Self.matches(PartyRegister.words(of: $0.title), wanted) }
        }
        if let person = recentPersons(before: source.lowerBound).first(where: { belongs($0) && (hasTitle($0) || Self.generic.contains(role.lowercased())) }) {
            return person.asSpeaker(role: role, reason: "“\(words(source))”: \(person.name) was named before and holds this office")
        }
        var holders = register.parties.filter { $0.kind == .person && hasExactOffice($0, wanted, party.name, principal) }
        if holders.isEmpty, Self.heads.contains(role.lowercased()) {
            // "the head of the alliance": whoever leads it, where the register knows one.
            holders = register.parties.filter { person in
                person.kind == .person && register.roles(of: person, on: date).contains { $0.of == party.name && Self.leading.contains($0.title.lowercased()) }
            }
        }
        guard holders.count == 1 else { return nil }
        return holders[0].asSpeaker(
            role: role, reason: "“\(words(source))”: the register names \(holders[0].name) for this office at that date")
    }

    /// "the alliance’s chief": the last alliance or organisation named.
    private func allianceNamed(in source: Range<Int>) -> Party? {
        guard source.contains(where: { ["alliance", "bloc", "union", "pact"].contains(tokens[$0].norm) && !tokens[$0].isCapitalised }) else { return nil }
        return mentions.last { $0.range.upperBound <= source.lowerBound && ($0.party.kind == .alliance || $0.party.kind == .organisation) }?.party
    }

    private static let heads: Set<String> = ["chief", "head", "leader", "boss"]
    private static let leading: Set<String> = ["secretary-general", "secretary general", "president", "chairman", "chair", "chairperson", "director general", "director-general"]

    private func hasExactOffice(_ person: Party, _ wanted: [String], _ party: String, _ principal: String) -> Bool {
        register.roles(of: person, on: date).contains { held in
            PartyRegister.words(of: held.title) == wanted
                && (held.of == party || register.party(named: held.of).flatMap { register.principal(of: $0, on: date) }?.name == principal)
        }
    }

    /// A body of the register, or one named in the text.
    private func body(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) || named.isEmpty == false else { return nil }
        guard let mention = named.first(where: { $0.party.kind != .person }) else { return nil }
        let party = mention.party
        let isWhole = mention.kind != .demonym && withoutDeterminer(source).count == mention.range.count
        if isWhole || party.kind == .office && mention.range.lowerBound <= source.lowerBound + 1 && !hasRole(source) {
            let also = named.filter { $0.party.kind != .person && $0.party.name != party.name }
            let isJoint = !also.isEmpty && source.contains { tokens[$0].norm == "and" }
            let parties = isJoint ? [party] + also.map(\.party) : [party]
            return ResolvedSpeaker(
                names: parties.map(\.name), parties: parties, isPlural: parties.count > 1,
                reason: "“\(words(source))”: \(mention.kind == .seat ? "seat of government of \(party.name)" : "in the register")")
        }
        if source.contains(where: { tokens[$0].norm == "and" }), named.count > 1, !hasRole(source) {
            let parties = named.map(\.party)
            return ResolvedSpeaker(names: parties.map(\.name), parties: parties, isPlural: true, reason: "“\(words(source))”: both in the register")
        }
        // "the foreign ministers of NATO member states" are the NATO foreign ministers.
        if let of = source.first(where: { tokens[$0].norm == "of" }), of + 1 == mention.range.lowerBound, of > source.lowerBound,
            let group = vocabulary.groups.start(endingAt: of, in: tokens, notBefore: source.lowerBound)
        {
            return ResolvedSpeaker(
                names: ["\(words(mention.range)) \(words(group..<of))"], affiliations: [party], isPlural: true,
                reason: "“\(words(source))”: a group of \(party.name)", confidence: 0.9)
        }
        if party.kind == .state, let demonym = party.demonyms.first, !hasRole(source), source.contains(where: { Self.governments.contains(tokens[$0].norm) }) {
            return ResolvedSpeaker(names: ["\(demonym) government"], affiliations: [party], reason: "“\(words(source))”: the government of \(party.name)", confidence: 0.9)
        }
        return ResolvedSpeaker(
            names: [words(withoutDeterminer(source))], affiliations: [party], speaksForNobody: holds(Self.independent, source),
            isPerson: hasRole(source), isPlural: vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil,
            reason: "“\(words(source))”: named by what it is, with \(party.name)", confidence: 0.85)
    }

    // MARK: Back to who was named before

    private mutating func pronoun(_ word: String, at place: Int) -> ResolvedSpeaker {
        let gender: Party.Gender? = word == "he" ? .male : word == "she" ? .female : nil
        if let gender {
            let subject = sentenceSubject(before: place, gender: gender)
            for (index, speaker) in heard.enumerated().reversed() where heardPlaces[index] < place {
                if let subject, subject.place > heardPlaces[index] { return subject.speaker }
                if speaker.isPerson && !speaker.isPlural && fits(speaker, gender) {
                    if let name = speaker.names.first { genders[name] = gender }
                    return speaker.again("“\(word)”: the last person quoted who fits is \(speaker.names.joined(separator: ", "))", 0.9)
                }
                if !speaker.isPerson && !speaker.names.isEmpty && !speaker.isPlural && index == heard.count - 1
                    && !heard.suffix(4).contains(where: { $0.isPerson && fits($0, gender) && $0.gender == gender })
                {
                    return speaker.again("“\(word)”: no person fits; the last body quoted is \(speaker.names[0])", 0.7)
                }
            }
            if let subject { return subject.speaker }
            if let person = recentPersons(before: place).first(where: { $0.gender == nil || $0.gender == gender }) {
                return person.asSpeaker(role: nil, reason: "“\(word)”: the last person named who fits is \(person.name)")
            }
        } else if word == "it" {
            if let speaker = heard.last(where: { !$0.isPerson && !$0.names.isEmpty && !$0.isPlural }) {
                return speaker.again("“it”: the last body quoted is \(speaker.names[0])", 0.85)
            }
            if let mention = mentions.last(where: { $0.range.upperBound <= place && $0.party.kind != .person && !$0.isPlace }) {
                return ResolvedSpeaker(names: [mention.party.name], parties: [mention.party], reason: "“it”: the last body named is \(mention.party.name)", confidence: 0.6)
            }
        } else if word == "they", let speaker = heard.last(where: { $0.isPlural }) ?? heard.last(where: { !$0.names.isEmpty }) {
            return speaker.again("“they”: the last speakers are \(speaker.names.joined(separator: " and "))", 0.75)
        } else if let speaker = heard.last(where: { !$0.names.isEmpty }) {
            return speaker.again("“\(word)”: the last speaker", 0.5)
        }
        return ResolvedSpeaker(reason: "“\(word)”: nobody fits", confidence: 0.3)
    }

    /// "the minister", "the ministry", "the statement", "the alliance’s chief".
    private func reference(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        let shown = words(source)
        let head = tokens[source.upperBound - 1].norm
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) else { return nil }
        if vocabulary.documents.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil,
            let speaker = heard.last(where: { !$0.names.isEmpty })
        {
            return speaker.again("“\(shown)”: of \(speaker.names.joined(separator: " and ")), quoted before", 0.85)
        }
        if vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil {
            guard let speaker = resolved.last(where: { $0.isPlural }) else { return nil }
            return ["both", "the"].contains(tokens[source.lowerBound].norm)
                ? speaker.again("“\(shown)”: \(speaker.names.joined(separator: " and ")), quoted before", 0.7) : nil
        }
        if vocabulary.bodies.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil {
            if let speaker = heard.last(where: { !$0.isPerson && $0.names.contains { PartyRegister.words(of: $0).contains(head) } }) {
                return speaker.again("“\(shown)”: \(speaker.names[0]), quoted before", 0.9)
            }
            if ["alliance", "bloc", "union", "organisation", "organization", "kingdom"].contains(head),
                let mention = mentions.last(where: { $0.range.upperBound <= source.lowerBound && ($0.party.kind == .alliance || $0.party.kind == .organisation) })
            {
                return ResolvedSpeaker(names: [mention.party.name], parties: [mention.party], reason: "“\(shown)”: the last alliance named is \(mention.party.name)", confidence: 0.8)
            }
            if let mention = mentions.last(where: { $0.range.upperBound <= source.lowerBound && $0.party.kind == .office && PartyRegister.words(of: $0.party.name).contains(head) }) {
                return ResolvedSpeaker(names: [mention.party.name], parties: [mention.party], reason: "“\(shown)”: the last one named is \(mention.party.name)", confidence: 0.8)
            }
            return nil
        }
        guard vocabulary.roles.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil
            || vocabulary.roles.matches(in: source, of: tokens).first != nil
        else { return nil }
        if let speaker = heard.last(where: { $0.isPerson && !$0.isPlural && self.role(of: $0, has: head) }) {
            return speaker.again("“\(shown)”: \(speaker.names.joined(separator: ", ")), quoted before, holds this office", 0.9)
        }
        if let person = recentPersons(before: source.lowerBound).first(where: { person in
            register.roles(of: person, on: date).contains { PartyRegister.words(of: $0.title).contains(head) }
        }) {
            return person.asSpeaker(role: words(withoutDeterminer(source)), reason: "“\(shown)”: \(person.name), named before, holds this office")
        }
        if let speaker = heard.last(where: { $0.isPerson && !$0.isPlural }) {
            return speaker.again("“\(shown)”: the last person quoted is \(speaker.names.joined(separator: ", "))", 0.7)
        }
        return nil
    }

    /// A source that stays what the article calls it.
    private func plain(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker {
        let core = withoutDeterminer(source)
        let isOutlet = !vocabulary.outlets.matches(in: core, of: tokens).isEmpty
        return ResolvedSpeaker(
            names: core.isEmpty ? [] : [words(core)], affiliations: named.map(\.party),
            speaksForNobody: isOutlet || holds(Self.independent, source),
            isPlural: vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil,
            reason: "“\(words(source))”: as the article has it", confidence: 0.7)
    }

    // MARK: Names and titles

    /// The capitalised run in `range` that is a name: no title, no party, no demonym.
    private func name(in range: Range<Int>, _ named: [Mention]) -> Range<Int>? {
        var best: Range<Int>?
        var i = range.lowerBound
        while i < range.upperBound {
            let isTitle = vocabulary.roles.match(at: i, in: tokens, limit: range.upperBound)
            let isParty = named.contains { $0.range.contains(i) }
            if let isTitle {
                i = isTitle.range.upperBound
            } else if isParty || !isNameWord(i, range) {
                i += 1
            } else {
                var j = i + 1
                while j < range.upperBound, !named.contains(where: { $0.range.contains(j) }), isNameWord(j, range) || isNameJoint(j, range) {
                    j += 1
                }
                while j > i + 1, tokens[j - 1].kind == .punctuation || Self.particles.contains(tokens[j - 1].norm) { j -= 1 }
                best = i..<j
                i = j
            }
        }
        return best
    }

    private func isNameWord(_ i: Int, _ range: Range<Int>) -> Bool {
        let token = tokens[i]
        guard token.isWord, token.isCapitalised, token.norm != English.possessive else { return false }
        if vocabulary.determiners.contains(token.norm) || vocabulary.abbreviations.contains(token.norm) { return false }
        if vocabulary.bodies.match(at: i, in: tokens, limit: range.upperBound) != nil { return false }
        if vocabulary.groups.match(at: i, in: tokens, limit: range.upperBound) != nil { return false }
        if English.weekdays.contains(token.norm) || English.prepositions.contains(token.norm) { return false }
        return vocabulary.outlets.match(at: i, in: tokens, limit: range.upperBound) == nil
    }

    private func isNameJoint(_ i: Int, _ range: Range<Int>) -> Bool {
        guard i + 1 < range.upperBound else { return false }
        if tokens[i].text == "-" || tokens[i].text == "." { return tokens[i - 1].span.end == tokens[i].span.start && tokens[i + 1].isCapitalised }
        return Self.particles.contains(tokens[i].norm) && tokens[i + 1].isCapitalised
    }

    private static let particles: Set<String> = ["von", "van", "de", "der", "den", "del", "da", "di", "al", "el", "bin", "la", "le", "du", "dos"]

    /// Whether a capitalised run is a person's name and no institution's.
    private func isPersonal(_ name: Range<Int>, _ source: Range<Int>) -> Bool {
        let rest = source.upperBound - name.upperBound
        guard rest == 0 || tokens[name.upperBound].norm != English.possessive && vocabulary.bodies.start(endingAt: source.upperBound, in: tokens, notBefore: name.upperBound) == nil else { return false }
        let words = name.filter { tokens[$0].isWord }
        if words.count >= 2 && words.count <= 5 { return words.allSatisfy { tokens[$0].text != tokens[$0].text.uppercased() || tokens[$0].text.count <= 2 } }
        let isTitled = name.lowerBound > source.lowerBound && (title(before: name.lowerBound, notBefore: source.lowerBound) != nil || gender(before: name.lowerBound) != nil)
        return isTitled
    }

    /// The title words before a name, from the article: "Deputy Foreign Minister".
    private func title(before end: Int, notBefore lower: Int) -> String? {
        guard let start = vocabulary.roles.start(endingAt: end, in: tokens, notBefore: lower, longest: 6) else { return nil }
        return words(start..<end)
    }

    private func gender(before i: Int) -> Party.Gender? {
        guard i > 0 else { return nil }
        let before = tokens[i - 1].text == "." && i > 1 ? tokens[i - 2].norm : tokens[i - 1].norm
        return ["mr", "sir", "lord"].contains(before) ? .male : ["ms", "mrs", "miss", "lady", "mme"].contains(before) ? .female : nil
    }

    private static let governments: Set<String> = ["government", "side", "authorities", "administration"]
    private static let independent: Set<String> = [
        "analyst", "analysts", "expert", "experts", "professor", "researcher", "researchers", "newspaper", "paper", "magazine",
        "journalist", "reporter", "author", "activist", "candidate", "nominee", "opposition", "critic", "critics", "economist",
        "historian", "observers", "witnesses", "residents", "strategist", "daily", "broadcaster", "channel", "union", "former",
    ]
    private static let generic: Set<String> = ["chief", "head", "leader", "diplomat", "official", "envoy", "spokesman", "spokeswoman", "spokesperson", "minister", "fm", "pm", "politician"]

    private func holds(_ words: Set<String>, _ range: Range<Int>) -> Bool { range.contains { words.contains(tokens[$0].norm) } }
    private func hasRole(_ range: Range<Int>) -> Bool { vocabulary.roles.matches(in: range, of: tokens).contains { !$0.value.isEmpty } }

    /// What follows a name between commas: ", the spokesperson for the ministry,".
    private func appositionRange(after end: Int) -> Range<Int>? {
        guard end + 1 < tokens.count, tokens[end].text == "," else { return nil }
        var i = end + 1
        while i < tokens.count, i - end < 20, ![",", ".", "“", "\"", ";"].contains(tokens[i].text) { i += 1 }
        return end + 1..<i
    }

    private func apposition(after end: Int) -> [Mention] {
        guard let range = appositionRange(after: end), let first = range.first,
            vocabulary.determiners.contains(tokens[first].norm) || hasRole(range) else { return [] }
        return mentionsIn(range).filter { $0.party.kind != .person }
    }

    private func isIndependentApposition(after end: Int) -> Bool {
        appositionRange(after: end).map { holds(Self.independent, $0) } ?? false
    }

    private func mentionsIn(_ range: Range<Int>) -> [Mention] { mentions.filter { range.contains($0.range.lowerBound) } }

    private func withoutDeterminer(_ range: Range<Int>) -> Range<Int> {
        vocabulary.determiners.contains(tokens[range.lowerBound].norm) && range.count > 1 ? range.lowerBound + 1..<range.upperBound : range
    }

    private func words(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : text.slice(TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end))
    }

    // MARK: Recency

    /// Register persons before token `place`, latest first.
    private func recentPersons(before place: Int) -> [Party] {
        var seen: Set<String> = []
        return mentions.reversed().filter { $0.range.upperBound <= place && $0.party.kind == .person }.map(\.party)
            .filter { seen.insert($0.name).inserted }
    }

    /// A register person who opens the sentence of `place` or the one before.
    private func sentenceSubject(before place: Int, gender: Party.Gender) -> (place: Int, speaker: ResolvedSpeaker)? {
        guard let index = text.sentenceIndex(at: tokens[place].span.start) else { return nil }
        for sentence in [index, index - 1] where sentence >= 0 {
            let range = text.tokenIndices(in: text.sentences[sentence])
            guard
                let mention = mentions.first(where: {
                    range.contains($0.range.lowerBound) && $0.range.upperBound <= place && $0.party.kind == .person
                }), mention.party.gender == nil || mention.party.gender == gender,
                mention.range.lowerBound - range.lowerBound <= 8
            else { continue }
            return (mention.range.lowerBound, mention.party.asSpeaker(role: nil, reason: "“\(tokens[place].norm)”: \(mention.party.name), who opens the sentence"))
        }
        return nil
    }

    private func fits(_ speaker: ResolvedSpeaker, _ gender: Party.Gender) -> Bool {
        let known = speaker.gender ?? speaker.names.first.flatMap { genders[$0] }
        return known == nil || known == gender
    }

    private func role(of speaker: ResolvedSpeaker, has head: String) -> Bool {
        if let role = speaker.role, PartyRegister.words(of: role).contains(head) { return true }
        return speaker.parties.contains { register.roles(of: $0, on: date).contains { PartyRegister.words(of: $0.title).contains(head) } }
    }

    /// Whether a register's title answers to the words of the article: the same, or its end ("Minister" for "Foreign Minister").
    private static func matches(_ title: [String], _ wanted: [String]) -> Bool {
        title == wanted || title.suffix(wanted.count) == wanted[...]
    }
}

extension ResolvedSpeaker {
    func again(_ reason: String, _ factor: Double) -> ResolvedSpeaker {
        var copy = self
        copy.reason = reason
        copy.confidence *= factor
        return copy
    }
}

extension Party {
    func asSpeaker(role: String?, reason: String) -> ResolvedSpeaker {
        ResolvedSpeaker(names: [name], parties: [self], role: role, isPerson: kind == .person, gender: gender, reason: reason, confidence: 0.9)
    }
}
