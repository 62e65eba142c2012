import Prose
import Records

/// The speakers of one article so far.
struct SpeakerChain {
    let text: ArticleText
    let tokens: [Token]
    let mentions: [Mention]
    let outlets: [Range<Int>]
    /// What the article's own bodies are, by their names: "union", "carmaker".
    let bodyNouns: [String: Set<String>]
    let date: CalendarDate?
    let dateline: String?
    let register: PartyRegister
    let vocabulary: Vocabulary
    /// Whose an office is by its title alone.
    let titles: Phrasebook<Party>
    /// For each token whether it stands in quotation marks.
    let quoted: [Bool]
    private let coalitions: Coalitions
    /// How often each state is named, itself or by those who speak for it.
    private(set) var stateCounts: [String: Int] = [:]
    /// Persons met in this article outside the register, by last word of their name.
    var newcomers: [String: ResolvedSpeaker] = [:]
    /// Where the article introduces them, in text order.
    var met: [Newcomer] = []
    /// By state who is introduced as its head, under which title.
    var heads: [String: [(office: [String], name: String)]] = [:]
    var genders: [String: Party.Gender] = [:]
    var resolved: [ResolvedSpeaker] = []
    /// Those quoted by the article itself, not by somebody it quotes: only they are taken up again.
    var heard: [ResolvedSpeaker] = []
    var heardPlaces: [Int] = []
    /// The first word of what they said.
    var heardContents: [Int?] = []

    init(draft: ExtractionDraft, register: PartyRegister, vocabulary: Vocabulary, titles: Phrasebook<Party>) {
        text = draft.text
        tokens = draft.tokens
        mentions = draft.mentions
        outlets = draft.outlets
        bodyNouns = draft.bodyNouns
        date = draft.article.published
        dateline = draft.article.dateline
        self.register = register
        self.vocabulary = vocabulary
        coalitions = Coalitions(in: draft, register: register)
        self.titles = titles
        var quoted = [Bool](repeating: false, count: tokens.count)
        for quotation in text.quotations where quotation.depth == 0 {
            for i in text.tokenIndices(in: quotation.span) { quoted[i] = true }
        }
        self.quoted = quoted
        for mention in mentions {
            if let home = state(mention.party) { stateCounts[home.name, default: 0] += 1 }
        }
        meetNewcomers()
    }

    mutating func resolve(_ attribution: AttributionDraft) {
        var speaker: ResolvedSpeaker
        if let parent = attribution.continues, parent < resolved.count {
            speaker = resolved[parent]
            speaker.reason = "carries on from the statement before: \(speaker.reason)"
        } else if let source = attribution.speakerSource ?? attribution.source {
            speaker = self.speaker(of: source, isInsideQuotation: attribution.isInsideQuotation)
        } else {
            speaker = ResolvedSpeaker(reason: "the article names no source here", confidence: 0.5)
        }
        if let source = attribution.source { speaker = takingUp(speaker, at: source.lowerBound) }
        resolved.append(speaker)
        guard !attribution.isInsideQuotation else { return }
        heard.append(speaker)
        heardPlaces.append(attribution.source?.lowerBound ?? attribution.cue?.lowerBound ?? 0)
        heardContents.append(attribution.content.first.map { text.tokenIndices(in: $0).lowerBound })
    }

    // MARK: From the source phrase

    mutating func speaker(of source: Range<Int>, isInsideQuotation: Bool) -> ResolvedSpeaker {
        var source = source
        if let whole = mentions.at(source.lowerBound), isOwnBody(whole.party),
            whole.range.lowerBound < source.lowerBound
        {
            source = whole.range.lowerBound..<max(source.upperBound, whole.range.upperBound)
        }
        let first = tokens[source.lowerBound].norm
        if source.count == 1, let word = Self.pronouns[first] ?? (English.subjectPronouns.contains(first) ? first : nil)
        {
            return pronoun(word, at: source.lowerBound)
        }
        if source.count == 1, let antecedent = antecedent(of: source.lowerBound) {
            return self.speaker(of: antecedent, isInsideQuotation: isInsideQuotation)
        }
        // "He nevertheless declared".
        if source.count == 2, English.subjectPronouns.contains(first), !tokens[source.upperBound - 1].isCapitalised,
            tokens[source.upperBound - 1].isWord, mentionsIn(source).isEmpty
        {
            return pronoun(first, at: source.lowerBound)
        }
        source = withSeat(source)
        if let several = partnersApart(source) ?? listedTogether(source) { return several }
        if let described = described(by: source) { return described }
        source = withPartner(source)
        let named = mentionsIn(source).filter { $0.range.upperBound <= source.upperBound }
        if let outlet = outlet(source) ?? nameAfter(source, named) { return outlet }
        if let office = officeOf(source, named) ?? ownOffice(source) ?? officeAtSeat(source, named) { return office }
        let persons = named.filter { $0.party.kind == .person }
        if let servant = servant(source, named) { return servant }
        // "Rin Solu and Anton Orr", of whom the register knows one.
        if !persons.isEmpty, met.contains(where: { source.contains($0.name.lowerBound) }),
            let both = joint(source, isInsideQuotation)
        {
            return both
        }
        if !persons.isEmpty { return registered(persons, source, named) }
        if let several = list(source, named) ?? pair(source, named) ?? joint(source, isInsideQuotation) {
            return several
        }
        if let newcomer = newcomer(source, named) { return newcomer }
        if let delegate = delegate(source, named) { return delegate }
        if let holder = holder(source, named) ?? voice(source, named) ?? member(source) { return holder }
        if let body = body(source, named) { return body }
        if let back = reference(source, named) { return back }
        return plain(source, named)
    }

    /// "Norden and [Sarrow] said": a tagger may leave the first of two out.
    private func withPartner(_ source: Range<Int>) -> Range<Int> {
        let and = source.lowerBound - 1
        // "Ostra Motors' [Canadian unit]".
        if and > 1, [English.possessive, "'", "’"].contains(tokens[and].norm), let owner = mentions.at(and - 1),
            isOwnBody(owner.party), owner.range.upperBound == and
        {
            return owner.range.lowerBound..<source.upperBound
        }
        guard and > 1,
            tokens[and].norm == "and" || tokens[source.lowerBound].norm == "the" && tokens[and].norm == "and",
            let last = mentions.at(source.upperBound - 1), last.party.kind != .person, last.kind != .demonym,
            last.range.lowerBound <= source.lowerBound + 1, let first = mentions.at(and - 1),
            first.party.kind != .person, first.kind != .demonym, !first.isPlace, first.range.upperBound == and
        else { return source }
        var before = first.range.lowerBound - 1
        if before > 0, tokens[before].norm == "the" { before -= 1 }
        // "Norden, Haedo, Karsk and [Sarrow] said": further names before a comma.
        if var other = listed(before: before, like: last), !other.isPlace {
            while let next = listed(before: other.range.lowerBound - 1, like: last) { other = next }
            return other.range.lowerBound..<source.upperBound
        }
        let isFirst =
            before < 0 || !tokens[before].isWord || English.conjunctions.contains(tokens[before].norm)
            || text.sentenceIndex(at: tokens[before].span.start) != text.sentenceIndex(at: tokens[and].span.start)
        return isFirst ? first.range.lowerBound..<source.upperBound : source
    }

    /// "[Norden], together with Karsk,": both; "the three governments": those that the article lists.
    private func listedTogether(_ source: Range<Int>) -> ResolvedSpeaker? {
        var names: [String] = []
        if let first = mentions.at(source.lowerBound), first.range == source, first.party.kind == .state,
            source.upperBound + 3 < tokens.count, tokens[source.upperBound].text == ",",
            ["together", "along", "jointly"].contains(tokens[source.upperBound + 1].norm),
            tokens[source.upperBound + 2].norm == "with", let second = mentions.at(source.upperBound + 3),
            second.party.kind == .state
        {
            names = [first.party.name, second.party.name]
        } else if mentionsIn(source).isEmpty {
            names = coalitions.named(in: source.lowerBound..<min(source.upperBound + 1, tokens.count), of: tokens) ?? []
        }
        let parties = names.compactMap { register.party(named: $0) }
        guard parties.count > 1, parties.count == names.count else { return nil }
        return together(parties, "“\(words(source))”: \(names.joined(separator: ", ")), named together", 0.85)
    }

    /// "[officials] in Velin": where they sit tells whose they are.
    private func withSeat(_ source: Range<Int>) -> Range<Int> {
        let place = source.upperBound + 1
        guard place < tokens.count, tokens[place - 1].norm == "in", let seat = mentions.at(place), seat.kind == .seat,
            seat.range.lowerBound == place,
            vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil
        else { return source }
        return source.lowerBound..<seat.range.upperBound
    }

    /// "Rin Solu, [an analyst in Velin], who": whom an apposition is about.
    private func described(by source: Range<Int>) -> ResolvedSpeaker? {
        guard source.lowerBound > 1, tokens[source.lowerBound - 1].text == ",",
            vocabulary.determiners.contains(tokens[source.lowerBound].norm) || !tokens[source.lowerBound].isCapitalised,
            hasRole(source)
        else { return nil }
        return met.last { $0.name.upperBound == source.lowerBound - 1 && $0.name.count > 1 }.map {
            $0.speaker.again("“\(words(source))”: \(words($0.name)), whom it describes", 0.9)
        }
    }

    /// "Norden, which depends on the canal, and [Karsk] have": what stands between tells of the first of two.
    private func partnersApart(_ source: Range<Int>) -> ResolvedSpeaker? {
        guard let last = mentions.at(source.lowerBound), last.range == source, last.party.kind == .state,
            source.upperBound < tokens.count,
            ["have", "are", "were", "both"].contains(tokens[source.upperBound].norm),
            source.lowerBound > 1, tokens[source.lowerBound - 1].norm == "and",
            tokens[source.lowerBound - 2].text == ",", let sentence = sentence(at: source.lowerBound),
            let first = mentions.at(sentence.lowerBound), first.party.kind == .state, first.kind != .demonym,
            tokens[first.range.upperBound].text == ",", tokens[first.range.upperBound + 1].norm == "which"
        else { return nil }
        return together(
            [first.party, last.party],
            "“\(words(source))”: together with \(first.party.name), which the sentence starts with", 1)
    }

    /// A party of the same sort whose name ends at a comma.
    private func listed(before comma: Int, like last: Mention) -> Mention? {
        guard comma > 0, tokens[comma].text == ",", let other = mentions.at(comma - 1),
            other.range.upperBound == comma, other.party.kind == last.party.kind, other.kind != .demonym
        else { return nil }
        return other
    }

    /// "in his view": the possessive stands for the person.
    static let pronouns: [String: String] = [
        "his": "he", "him": "he", "her": "she", "their": "they", "them": "they", "its": "it",
    ]

    /// A paper, agency or broadcaster by name.
    func outlet(_ source: Range<Int>) -> ResolvedSpeaker? {
        guard !hasRole(source), let name = outlets.first(where: { $0.overlaps(source) }),
            name.lowerBound >= source.lowerBound, name.upperBound >= source.upperBound
        else { return nil }
        return ResolvedSpeaker(
            names: [words(name)], speaksForNobody: true, reason: "“\(words(name))”: a paper, agency or broadcaster",
            confidence: 0.8)
    }

    /// "A spokesman for the presidency, Dmitar Kost,": the name comes after the description.
    mutating func nameAfter(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        let comma = source.upperBound
        guard comma + 1 < tokens.count, tokens[comma].text == "," else { return nil }
        // "Their party, the Reeds,".
        if !hasRole(source), vocabulary.ownBodies.match(tokens[comma - 1].norm),
            let body = mentions.at(comma + 1) ?? mentions.at(min(comma + 2, tokens.count - 1)), isOwnBody(body.party),
            body.range.lowerBound <= comma + 2, body.range.upperBound < tokens.count,
            tokens[body.range.upperBound].text == ","
        {
            return ResolvedSpeaker(
                names: [body.party.name], parties: [body.party],
                reason: "“\(words(source.lowerBound..<body.range.upperBound))”: a body that the article names")
        }
        guard !hasPerson(named), hasRole(source) else { return nil }
        if let person = mentions.at(comma + 1), person.range.lowerBound == comma + 1, person.party.kind == .person {
            guard person.range.upperBound < tokens.count, [",", "."].contains(tokens[person.range.upperBound].text)
            else { return nil }
            var speaker = registered([person], person.range, [person])
            if let role = roleWords(source) { (speaker.role, speaker.hasRegisterRole) = (role, false) }
            return speaker
        }
        // "the commission's chairman, Bishop Per Lund,": a rank may stand before the name.
        let start = afterRank(comma + 1, in: comma..<tokens.count)
        return met.first { $0.name.lowerBound == start && $0.phrase.lowerBound < $0.name.lowerBound }?.speaker
    }

    func hasPerson(_ named: [Mention]) -> Bool { named.contains { $0.party.kind == .person } }

    mutating func registered(_ persons: [Mention], _ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker {
        var speaker = ResolvedSpeaker(isPerson: true)
        // "Tal's spokesman Dmitar Kost": the owner does not speak.
        let free = persons.filter {
            $0.range.upperBound >= source.upperBound || tokens[$0.range.upperBound].norm != English.possessive
        }
        let persons = free.isEmpty ? persons : free
        for person in persons where !speaker.parties.contains(where: { $0.name == person.party.name }) {
            speaker.parties.append(person.party)
        }
        // "Tam Ruvo, a spokesman for Anton Orr": only names joined by "and" speak together.
        if speaker.parties.count > 1 && !source.contains(where: { tokens[$0].norm == "and" }) {
            speaker.parties = [speaker.parties[0]]
        }
        speaker.names = speaker.parties.map(\.name)
        speaker.isPlural = speaker.names.count > 1
        speaker.gender = speaker.isPlural ? nil : speaker.parties[0].gender
        let title = title(before: persons[0].range.lowerBound, notBefore: source.lowerBound)
        speaker.role = title ?? register.roles(of: speaker.parties[0], on: date).first?.title
        speaker.hasRegisterRole = title == nil
        speaker.affiliations = []
        let how = persons.contains { $0.kind == .surname } ? "surname in the register" : "named, and in the register"
        speaker.reason = "“\(words(source))”: \(how)"
        return speaker
    }

    /// "Ruvo and Solu", "Orr and Vale both": names the register does not know, joined.
    mutating func joint(_ source: Range<Int>, _ isInsideQuotation: Bool) -> ResolvedSpeaker? {
        guard let and = source.first(where: { tokens[$0].norm == "and" }), and > source.lowerBound,
            and + 1 < source.upperBound,
            // "Ostra, whose plants are in Brev and Velin,": one of them speaks.
            !(source.lowerBound..<and).contains(where: {
                tokens[$0].text == "," && ["who", "whose", "which", "home"].contains(tokens[$0 + 1].norm)
            })
        else { return nil }
        let left = source.lowerBound..<and
        let right = and + 1..<source.upperBound
        guard
            tokens[left.upperBound - 1].isCapitalised
                || left.prefix(2).contains(where: { ["two", "both"].contains(tokens[$0].norm) }),
            tokens[right.lowerBound].isCapitalised || vocabulary.determiners.contains(tokens[right.lowerBound].norm)
        else { return nil }
        // "Foreign and Defence Ministry", "Fisheries and Borders Commission" are one body.
        let isOneBody =
            vocabulary.bodies.start(endingAt: right.upperBound, in: tokens, notBefore: right.lowerBound + 1) != nil
            && right.allSatisfy { tokens[$0].isCapitalised } && mentionsIn(left).isEmpty
            && vocabulary.bodies.matches(in: left, of: tokens).isEmpty
        guard !isOneBody else { return nil }
        // "the two countries and the Pact".
        let both = mentionsIn(left).isEmpty ? pair(left, []) : nil
        guard both != nil || name(in: left, mentionsIn(left)) != nil || !mentionsIn(left).isEmpty else { return nil }
        let a = both ?? speaker(of: left, isInsideQuotation: isInsideQuotation)
        let b = speaker(of: right, isInsideQuotation: isInsideQuotation)
        guard !a.names.isEmpty, !b.names.isEmpty, a.names != b.names else { return nil }
        return ResolvedSpeaker(
            names: a.names + b.names, parties: a.parties + b.parties, affiliations: a.affiliations + b.affiliations,
            speaksForNobody: a.speaksForNobody && b.speaksForNobody, isPerson: a.isPerson && b.isPerson, isPlural: true,
            reason: "joint statement: \(a.reason); \(b.reason)")
    }

    /// A person outside the register, named in full or by the surname of one who was.
    mutating func newcomer(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        if let known = met.first(where: {
            source.contains($0.name.lowerBound) && $0.name.upperBound <= source.upperBound
        }) {
            return known.speaker
        }
        let fullName = nameInApposition(source)
        guard let name = fullName ?? name(in: source, named) else { return nil }
        let last = tokens[name.upperBound - 1].norm
        if var known = known(name) {
            known.reason = "“\(words(source))”: named before as \(known.names.first ?? "")"
            return known
        }
        guard fullName != nil || isPersonal(name, source) else { return nil }
        var speaker = ResolvedSpeaker(names: [words(name)], isPerson: true)
        speaker.role = title(before: name.lowerBound, notBefore: source.lowerBound)
        speaker.affiliations = sides(named + apposition(after: source.upperBound))
        speaker.speaksForNobody = isIndependent(source) || isIndependentApposition(after: source.upperBound)
        let after = appositionRange(after: source.upperBound) ?? source.upperBound..<source.upperBound
        if speaker.affiliations.isEmpty,
            let body = commonBody(in: source, before: source.lowerBound)
                ?? commonBody(in: after.prefix(6), before: source.lowerBound)
        {
            speaker.affiliations = [body]
            speaker.speaksForNobody = false
        }
        speaker.gender = gender(before: name.lowerBound) ?? gender(of: source)
        speaker.reason = "“\(words(source))”: named in the article, not in the register"
        speaker.confidence = 0.85
        newcomers[last] = speaker
        return speaker
    }

}

extension Party {
    /// What its own are called by: "Karskian".
    var adjective: String { demonyms.first ?? name }

    func asSpeaker(role: String?, reason: String) -> ResolvedSpeaker {
        ResolvedSpeaker(
            names: [name], parties: [self], role: role, isPerson: kind == .person, gender: gender, reason: reason,
            confidence: 0.9)
    }
}
