import Prose
import Records

/// The speakers of one article so far.
struct SpeakerChain {
    let text: ArticleText
    let tokens: [Token]
    let mentions: [Mention]
    let outlets: [Range<Int>]
    let date: CalendarDate?
    let dateline: String?
    let register: PartyRegister
    let vocabulary: Vocabulary
    /// Persons met in this article outside the register, by last word of their name.
    var newcomers: [String: ResolvedSpeaker] = [:]
    /// Where the article introduces them, in text order.
    var met: [Newcomer] = []
    var genders: [String: Party.Gender] = [:]
    var resolved: [ResolvedSpeaker] = []
    /// Those quoted by the article itself, not by somebody it quotes: only they are taken up again.
    var heard: [ResolvedSpeaker] = []
    var heardPlaces: [Int] = []

    init(draft: ExtractionDraft, register: PartyRegister, vocabulary: Vocabulary) {
        text = draft.text
        tokens = draft.tokens
        mentions = draft.mentions
        outlets = draft.outlets
        date = draft.article.published
        dateline = draft.article.dateline
        self.register = register
        self.vocabulary = vocabulary
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
    }

    // MARK: From the source phrase

    mutating func speaker(of source: Range<Int>, isInsideQuotation: Bool) -> ResolvedSpeaker {
        let first = tokens[source.lowerBound].norm
        if source.count == 1, let word = Self.pronouns[first] ?? (English.subjectPronouns.contains(first) ? first : nil)
        {
            return pronoun(word, at: source.lowerBound)
        }
        if source.count == 1, let antecedent = antecedent(of: source.lowerBound) {
            return self.speaker(of: antecedent, isInsideQuotation: isInsideQuotation)
        }
        let named = mentionsIn(source).filter { $0.range.upperBound <= source.upperBound }
        if let outlet = outlet(source) ?? nameAfter(source, named) { return outlet }
        if let office = officeOf(source, named) ?? ownOffice(source) ?? officeAtSeat(source, named) { return office }
        let persons = named.filter { $0.party.kind == .person }
        if let servant = servant(source, named) { return servant }
        if !persons.isEmpty { return registered(persons, source, named) }
        if let several = list(source, named) ?? pair(source, named) ?? joint(source, isInsideQuotation) {
            return several
        }
        if let newcomer = newcomer(source, named) { return newcomer }
        if let holder = holder(source, named) ?? voice(source, named) ?? member(source) { return holder }
        if let body = body(source, named) { return body }
        if let back = reference(source, named) { return back }
        return plain(source, named)
    }

    /// "in his view": the possessive stands for the person.
    private static let pronouns: [String: String] = ["his": "he", "her": "she", "their": "they", "its": "it"]

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
        guard !hasPerson(named), hasRole(source), comma + 1 < tokens.count, tokens[comma].text == "," else {
            return nil
        }
        if let person = mentions.first(where: { $0.range.lowerBound == comma + 1 && $0.party.kind == .person }) {
            guard person.range.upperBound < tokens.count, [",", "."].contains(tokens[person.range.upperBound].text)
            else { return nil }
            var speaker = registered([person], person.range, [person])
            if let role = roleWords(source) { (speaker.role, speaker.hasRegisterRole) = (role, false) }
            return speaker
        }
        return met.first { $0.name.lowerBound == comma + 1 && $0.phrase.lowerBound < $0.name.lowerBound }?.speaker
    }

    private func hasPerson(_ named: [Mention]) -> Bool { named.contains { $0.party.kind == .person } }

    /// "his office": the office of the last person quoted.
    func ownOffice(_ source: Range<Int>) -> ResolvedSpeaker? {
        guard source.count == 2, tokens[source.upperBound - 1].norm == "office",
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
        return ResolvedSpeaker(
            names: ["office of \(name)"], affiliations: person.parties.isEmpty ? person.affiliations : person.parties,
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

    /// "Marise Payne’s office": a body named after a person.
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
            if let known = newcomers[tokens[name.upperBound - 1].norm] {
                owner = known.names.first
                affiliations += known.parties + known.affiliations
            }
        }
        guard let owner else { return nil }
        return ResolvedSpeaker(
            names: ["office of \(owner)"], affiliations: affiliations,
            reason: "named in the article: “\(words(source))”")
    }

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
        // "Dmitry Peskov, a spokesman for Vladimir Putin": only names joined by "and" speak together.
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

    /// "Niinistö and Marin", "Blinken and Stoltenberg both": names the register does not know, joined.
    mutating func joint(_ source: Range<Int>, _ isInsideQuotation: Bool) -> ResolvedSpeaker? {
        guard let and = source.first(where: { tokens[$0].norm == "and" }), and > source.lowerBound,
            and + 1 < source.upperBound
        else { return nil }
        let left = source.lowerBound..<and
        let right = and + 1..<source.upperBound
        guard tokens[left.upperBound - 1].isCapitalised,
            tokens[right.lowerBound].isCapitalised || vocabulary.determiners.contains(tokens[right.lowerBound].norm)
        else { return nil }
        // "Foreign and Defence Ministry", "Fisheries and Borders Commission" are one body.
        let isOneBody =
            vocabulary.bodies.start(endingAt: right.upperBound, in: tokens, notBefore: right.lowerBound + 1) != nil
            && right.allSatisfy { tokens[$0].isCapitalised } && mentionsIn(left).isEmpty
            && vocabulary.bodies.matches(in: left, of: tokens).isEmpty
        guard !isOneBody else { return nil }
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
    mutating func newcomer(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        if let known = met.first(where: {
            source.contains($0.name.lowerBound) && $0.name.upperBound <= source.upperBound
        }) {
            return known.speaker
        }
        guard let name = nameInApposition(source) ?? name(in: source, named) else { return nil }
        let last = tokens[name.upperBound - 1].norm
        if var known = newcomers[last] {
            known.reason = "“\(words(source))”: named before as \(known.names.first ?? "")"
            return known
        }
        guard isPersonal(name, source) else { return nil }
        var speaker = ResolvedSpeaker(names: [words(name)], isPerson: true)
        speaker.role = title(before: name.lowerBound, notBefore: source.lowerBound)
        speaker.affiliations = named.map(\.party) + apposition(after: source.upperBound).map(\.party)
        speaker.speaksForNobody = isIndependent(source) || isIndependentApposition(after: source.upperBound)
        speaker.gender = gender(before: name.lowerBound) ?? gender(of: source)
        speaker.reason = "“\(words(source))”: named in the article, not in the register"
        speaker.confidence = 0.85
        newcomers[last] = speaker
        return speaker
    }

    /// A body of the register, or one named in the text.
    func body(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) || named.isEmpty == false else {
            return nil
        }
        guard let mention = named.first(where: { $0.party.kind != .person }) else { return nil }
        let party = mention.party
        let isWhole = mention.kind != .demonym && withoutDeterminer(source).count == mention.range.count
        if isWhole || party.kind == .office && mention.range.lowerBound <= source.lowerBound + 1 && !hasRole(source) {
            let also = named.filter { $0.party.kind != .person && $0.party.name != party.name }
            let isJoint = !also.isEmpty && source.contains { tokens[$0].norm == "and" }
            let parties = isJoint ? [party] + also.map(\.party) : [party]
            return ResolvedSpeaker(
                names: parties.map(\.name), parties: parties, isPlural: parties.count > 1,
                reason:
                    "“\(words(source))”: \(mention.kind == .seat ? "seat of government of \(party.name)" : "in the register")"
            )
        }
        if source.contains(where: { tokens[$0].norm == "and" }), named.count > 1, !hasRole(source) {
            let parties = named.map(\.party)
            return ResolvedSpeaker(
                names: parties.map(\.name), parties: parties, isPlural: true,
                reason: "“\(words(source))”: both in the register")
        }
        // "the foreign ministers of NATO member states" are the NATO foreign ministers.
        if let of = source.first(where: { tokens[$0].norm == "of" }), of + 1 == mention.range.lowerBound,
            of > source.lowerBound,
            let group = vocabulary.groups.start(endingAt: of, in: tokens, notBefore: source.lowerBound)
        {
            return ResolvedSpeaker(
                names: ["\(words(mention.range)) \(words(group..<of))"], affiliations: [party], isPlural: true,
                reason: "“\(words(source))”: a group of \(party.name)", confidence: 0.9)
        }
        // "officials in Castel Rae" are Aldovan officials.
        if mention.kind == .seat, let demonym = party.demonyms.first, mention.range.lowerBound > source.lowerBound + 1,
            tokens[mention.range.lowerBound - 1].norm == "in",
            let group = vocabulary.groups.start(
                endingAt: mention.range.lowerBound - 1, in: tokens, notBefore: source.lowerBound)
        {
            return ResolvedSpeaker(
                names: ["\(demonym) \(words(group..<mention.range.lowerBound - 1).lowercased())"],
                affiliations: [party],
                isPlural: true, reason: "“\(words(source))”: named by where they sit, \(party.name)", confidence: 0.85)
        }
        if party.kind == .state, let demonym = party.demonyms.first, !hasRole(source),
            source.contains(where: { Self.governments.contains(tokens[$0].norm) })
        {
            return ResolvedSpeaker(
                names: ["\(demonym) government"], affiliations: [party],
                reason: "“\(words(source))”: the government of \(party.name)", confidence: 0.9)
        }
        let core = withoutDeterminer(withoutPlace(withoutApposition(source)))
        return ResolvedSpeaker(
            names: [words(core)], role: roleWords(source), affiliations: isVoice(mention, of: source) ? [party] : [],
            speaksForNobody: isIndependent(source),
            isPerson: hasRole(source), isDescribed: hasRole(source),
            isPlural: vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound)
                != nil, gender: gender(of: source),
            reason: "“\(words(source))”: named by what it is, with \(party.name)", confidence: 0.85)
    }

    /// A source that stays what the article calls it.
    func plain(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker {
        let core = withoutPaper(withoutDeterminer(withoutPlace(withoutApposition(source))))
        if let body = stateBody(source, core, named) { return body }
        let isOutlet = outlets.contains { $0.overlaps(core) }
        let home =
            hasRole(core) && named.isEmpty && !isIndependent(source) ? home(of: source, place: source.lowerBound) : nil
        var name = core.isEmpty ? nil : words(core)
        if let home { name = "\(home.party.demonyms.first ?? home.party.name) \(words(core).lowercased())" }
        return ResolvedSpeaker(
            names: name.map { [$0] } ?? [], role: roleWords(core),
            affiliations: home.map { [$0.party] } ?? named.map(\.party),
            speaksForNobody: isOutlet || isIndependent(source), isPerson: hasRole(core), isDescribed: hasRole(core),
            isPlural: vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound)
                != nil, gender: gender(of: core),
            reason: "“\(words(source))”: as the article has it"
                + (home.map { "; of \($0.party.name), \($0.why)" } ?? ""),
            confidence: 0.7)
    }

    /// "a Western diplomat": of no party that anybody could speak for.
    private func isVoice(_ mention: Mention, of source: Range<Int>) -> Bool {
        let party = mention.party
        return
            !(mention.kind == .demonym && party.kind == .alliance && party.members.isEmpty && party.seats.isEmpty
            && (hasRole(source)
                || vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil))
    }

    /// "In Velin, the foreign ministry", "Its delegation": a body of the state that the sentence is about.
    private func stateBody(_ source: Range<Int>, _ core: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard named.isEmpty, !hasRole(source), let home = home(of: source, place: source.lowerBound),
            vocabulary.stateBodies.start(endingAt: core.upperBound, in: tokens, notBefore: core.lowerBound) != nil
                || vocabulary.groups.start(endingAt: core.upperBound, in: tokens, notBefore: core.lowerBound) != nil
        else { return nil }
        let body = ["its", "their"].contains(tokens[core.lowerBound].norm) ? core.dropFirst() : core
        let owner = home.party.demonyms.first ?? home.party.name
        return ResolvedSpeaker(
            names: ["\(owner) \(words(body).lowercased())"], affiliations: [home.party],
            isPlural: vocabulary.groups.start(endingAt: core.upperBound, in: tokens, notBefore: core.lowerBound) != nil,
            reason: "“\(words(source))”: of \(home.party.name), \(home.why)", confidence: 0.8)
    }

    /// "an engineer at the site", "a diplomat close to the talks": what stands before the place.
    private func withoutPlace(_ source: Range<Int>) -> Range<Int> {
        let start = withoutDeterminer(source).lowerBound + 1
        guard hasRole(source), start < source.upperBound else { return source }
        let place = (start..<source.upperBound).first {
            ["at", "in", "close", "near", "familiar", "involved", "who", "which"].contains(tokens[$0].norm)
        }
        return source.lowerBound..<(place ?? source.upperBound)
    }

    /// "Proponents, including the union,": what stands before the comma.
    private func withoutApposition(_ source: Range<Int>) -> Range<Int> {
        let comma = source.dropFirst().first { [",", ";", "("].contains(tokens[$0].text) }
        var end = comma ?? source.upperBound
        while end > source.lowerBound + 1, English.prepositions.contains(tokens[end - 1].norm) { end -= 1 }
        return source.lowerBound..<end
    }

    /// "a Pentway Institute poll": the institute.
    private func withoutPaper(_ source: Range<Int>) -> Range<Int> {
        let last = source.upperBound - 1
        guard source.count > 1,
            vocabulary.documents.start(endingAt: source.upperBound, in: tokens, notBefore: last) != nil,
            tokens[last - 1].isCapitalised
        else { return source }
        return source.lowerBound..<last
    }
}

extension Party {
    func asSpeaker(role: String?, reason: String) -> ResolvedSpeaker {
        ResolvedSpeaker(
            names: [name], parties: [self], role: role, isPerson: kind == .person, gender: gender, reason: reason,
            confidence: 0.9)
    }
}
