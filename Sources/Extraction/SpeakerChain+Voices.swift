import Prose
import Records

/// Voices of a body or an office that is not named again, and two people taken together.
extension SpeakerChain {
    /// The title in a phrase that describes a speaker ("spokesman" in "a spokesman for the ministry").
    func roleWords(_ source: Range<Int>) -> String? {
        vocabulary.roles.matches(in: source, of: tokens).first.map { words($0.range) }
    }

    /// "an embassy spokeswoman", "a spokesman for the ministry", "an adviser to the prime minister".
    func voice(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard named.isEmpty, let role = vocabulary.roles.matches(in: source, of: tokens).first else { return nil }
        let body = vocabulary.bodies.matches(in: source, of: tokens).first { !$0.range.overlaps(role.range) }
        if let body, !tokens[body.range.lowerBound].isCapitalised,
            body.range.upperBound == role.range.lowerBound || leads(from: role.range.upperBound, to: body.range),
            let owner = bodyNamed(tokens[body.range.upperBound - 1].norm, before: source.lowerBound),
            let name = owner.names.first
        {
            return ResolvedSpeaker(
                names: ["\(name) \(words(role.range))"], role: words(role.range),
                affiliations: owner.parties.isEmpty ? owner.affiliations : owner.parties, isPerson: true,
                gender: gender(of: source), reason: "“\(words(source))”: a voice of \(name), \(owner.reason)",
                confidence: 0.8)
        }
        // The office that somebody serves; its holder tells the party.
        guard let served = vocabulary.roles.matches(in: role.range.upperBound..<source.upperBound, of: tokens).first,
            leads(from: role.range.upperBound, to: served.range),
            let holder = recentPersons(before: source.lowerBound).first(where: { person in
                register.roles(of: person, on: date).contains {
                    PartyRegister.words(of: $0.title) == PartyRegister.words(of: words(served.range))
                }
            })
        else { return nil }
        return ResolvedSpeaker(
            names: [words(withoutDeterminer(source))], role: words(role.range), affiliations: [holder], isPerson: true,
            gender: gender(of: role.range), reason: "“\(words(source))”: of \(holder.name), who holds that office",
            confidence: 0.8)
    }

    /// "its Pact ambassador": sent there by whoever "its" is.
    func delegate(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard ["its", "their"].contains(tokens[source.lowerBound].norm), source.count > 2, let post = named.first,
            named.count == 1, post.range.lowerBound == source.lowerBound + 1, post.party.kind != .person,
            post.range.upperBound < source.upperBound,
            let role = vocabulary.roles.match(at: post.range.upperBound, in: tokens, limit: source.upperBound)?.range,
            let home = home(of: source.lowerBound..<source.lowerBound + 1, place: source.lowerBound)
        else { return nil }
        return officer(post.range.lowerBound..<role.upperBound, role, of: home, source)
    }

    /// Somebody known by office alone: `title` of `home`, as `source` has it.
    func officer(
        _ title: Range<Int>, _ role: Range<Int>, of home: (party: Party, why: String), _ source: Range<Int>
    ) -> ResolvedSpeaker {
        ResolvedSpeaker(
            names: ["\(home.party.adjective) \(words(title))"], role: words(role), affiliations: [home.party],
            isPerson: true, isDescribed: true, gender: gender(of: role),
            reason: "“\(words(source))”: of \(home.party.name), \(home.why)", confidence: 0.8)
    }

    /// "a spokesman for President Rin Solu", "a lawyer for Orr": somebody else than the person named.
    func servant(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard
            let role = vocabulary.roles.match(
                at: withoutDeterminer(source).lowerBound, in: tokens, limit: source.upperBound)?.range,
            let link = (role.upperBound..<source.upperBound).first, ["for", "to"].contains(tokens[link].norm),
            link + 1 < source.upperBound,
            tokens[link + 1].isCapitalised || vocabulary.determiners.contains(tokens[link + 1].norm)
        else { return nil }
        let rest = link + 1..<source.upperBound
        if let comma = rest.first(where: { tokens[$0].text == "," }), comma + 1 < source.upperBound { return nil }
        var master: ResolvedSpeaker?
        if let person = named.first(where: { $0.party.kind == .person && rest.contains($0.range.lowerBound) }) {
            master = person.party.asSpeaker(role: nil, reason: "")
        } else if let known = met.first(where: {
            rest.contains($0.name.lowerBound) && $0.name.upperBound <= source.upperBound
        }) {
            master = known.speaker
        } else if let surname = rest.last, let known = known(surname..<surname + 1) {
            master = known
        }
        guard let master, let name = master.names.first else { return nil }
        let parties = master.parties.isEmpty ? master.affiliations : master.parties
        return ResolvedSpeaker(
            names: ["\(words(role)) for \(name)"], role: words(role), affiliations: parties,
            speaksForNobody: master.speaksForNobody || isIndependent(role), isPerson: true, isDescribed: true,
            gender: gender(of: role), reason: "“\(words(source))”: speaks for \(name)", confidence: 0.85)
    }

    /// Whether "for the" or the like leads from one phrase to the other.
    private func leads(from start: Int, to phrase: Range<Int>) -> Bool {
        guard phrase.lowerBound > start, phrase.lowerBound - start <= 3 else { return false }
        return ["for", "of", "to", "at", "in", "with"].contains(tokens[start].norm)
    }

    /// "the ministry", "the embassy": the last body of that sort that was quoted or named, or the ministry of the minister
    /// named last.
    func bodyNamed(_ head: String, before place: Int) -> ResolvedSpeaker? {
        if let own = ownBody(called: head, before: place) {
            return ResolvedSpeaker(names: [own.name], parties: [own], reason: "the last one named", confidence: 0.85)
        }
        if let speaker = heard.last(where: {
            !$0.isPerson && $0.names.contains { PartyRegister.words(of: $0).contains(head) }
        }) {
            return speaker.again("quoted before", 0.9)
        }
        if let mention = mentions.last(where: {
            $0.range.upperBound <= place && $0.party.kind == .office
                && PartyRegister.words(of: $0.party.name).contains(head)
        }) {
            return ResolvedSpeaker(
                names: [mention.party.name], parties: [mention.party], reason: "the last one named", confidence: 0.8)
        }
        if let mention = mentions.last(where: {
            $0.range.upperBound < place && $0.party.kind != .person && tokens[$0.range.upperBound].norm == head
        }) {
            return ResolvedSpeaker(
                names: [words(mention.range.lowerBound..<mention.range.upperBound + 1)], affiliations: [mention.party],
                reason: "the last one named", confidence: 0.8)
        }
        return head == "ministry" ? ministry(before: place) : nil
    }

    /// "the union", "the company": the last body that the article has called so, or else the last one that may be called so.
    func ownBody(called head: String, before place: Int) -> Party? {
        guard vocabulary.ownBodies.match(head) && !vocabulary.stateBodies.match(head) || head == "rebel" else {
            return nil
        }
        let sort = Self.sort(of: [head])
        var likely: Party?
        for mention in mentions.ending(before: place).reversed() {
            guard isOwnBody(mention.party) else {
                // "the front" of a front that the register knows.
                if mention.party.kind == .organisation, PartyRegister.words(of: mention.party.name).last == head {
                    return mention.party
                }
                continue
            }
            let words = Set(PartyRegister.words(of: mention.party.name))
            let nouns = (bodyNouns[mention.party.name] ?? []).union(words)
            if nouns.contains(head) { return mention.party }
            if head == "rebel", mention.party.name.hasSuffix("rebels") || !nouns.isDisjoint(with: Self.armed) {
                return mention.party
            }
            let isFirm = words.contains(where: vocabulary.firmWords.contains)
            let other = isFirm ? "company" : Self.sort(of: nouns)
            guard let sort, likely == nil, other == nil || other == sort else { continue }
            likely = mention.party
        }
        return likely
    }

    /// What nouns for a body say of its sort; a company is no union, a party no charity.
    private static func sort(of nouns: Set<String>) -> String? {
        sorts.first { !$0.value.isDisjoint(with: nouns) }?.key
    }

    private static let sorts: KeyValuePairs<String, Set<String>> = [
        "company": [
            "company", "firm", "carmaker", "automaker", "chipmaker", "drugmaker", "maker", "manufacturer", "producer",
            "airline", "operator", "supplier", "corporation", "conglomerate", "utility", "miner", "retailer", "giant",
        ],
        "union": ["union", "federation", "confederation"], "party": ["party"], "charity": ["charity"],
        "association": ["association", "chamber"],
        "movement": ["movement", "front", "guerrillas", "militia", "faction"],
        "commission": ["commission", "committee", "council", "watchdog", "regulator"],
    ]

    private static let armed: Set<String> = ["army", "front", "militia", "movement", "guerrillas", "group", "faction"]

    /// The ministry of the register that the last minister or deputy belongs to.
    private func ministry(before place: Int) -> ResolvedSpeaker? {
        for person in recentPersons(before: place) {
            for role in register.roles(of: person, on: date) {
                let words = PartyRegister.words(of: role.title)
                guard words.last == "minister", words.count > 1, let field = words.dropLast().last,
                    let state = register.party(named: role.of), state.kind == .state
                else { continue }
                let office = state.demonyms.lazy.compactMap { register.lookUp("\($0) \(field) ministry") }.first
                guard let office, office.kind == .office else { continue }
                return ResolvedSpeaker(
                    names: [office.name], parties: [office], reason: "that of \(person.name), named before",
                    confidence: 0.75)
            }
        }
        return nil
    }

    /// "One of them": of the group quoted before.
    func member(_ source: Range<Int>) -> ResolvedSpeaker? {
        guard source.count >= 2, source.contains(where: { tokens[$0].norm == "them" }),
            ["of", "one", "another"].contains(tokens[source.lowerBound].norm),
            let group = heard.last(where: { $0.isPlural && $0.names.count == 1 }), let name = group.names.first
        else { return nil }
        var parts = name.split(separator: " ").map(String.init)
        if parts.count > 1, vocabulary.anonymous.contains(parts[0].lowercased()) { parts.removeFirst() }
        guard let last = parts.last, last.hasSuffix("s"), last.count > 3 else { return nil }
        parts[parts.count - 1] = String(last.dropLast())
        var speaker = group.again("“\(words(source))”: one of \(name), quoted before", 0.8)
        speaker.names = [parts.joined(separator: " ")]
        speaker.isPlural = false
        speaker.isPerson = true
        return speaker
    }

    /// "both leaders", "the two presidents", "the foreign ministers of Norden and Sarrow".
    func pair(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard let group = vocabulary.groups.matches(in: source, of: tokens).last(where: { $0.value != "two" }) else {
            return nil
        }
        let head = tokens[group.range.upperBound - 1].norm
        guard head.hasSuffix("s") || head.hasSuffix("men") else { return nil }
        let title = words(group.range.lowerBound..<group.range.upperBound).lowercased()
        let singular = PartyRegister.words(of: head.hasSuffix("s") ? String(title.dropLast()) : title)
        if named.count == 2,
            named.allSatisfy({ $0.party.kind == .state && $0.range.lowerBound > group.range.lowerBound }),
            source.contains(where: { tokens[$0].norm == "and" })
        {
            let holders = named.compactMap { holder(of: singular, for: $0.party) }
            let leaders = head == "leaders" ? named.compactMap { leader(of: $0.party) } : []
            if holders.count < 2, leaders.count == 2 {
                return ResolvedSpeaker(
                    names: leaders.flatMap(\.names), affiliations: named.map(\.party), isPerson: true, isPlural: true,
                    reason: "“\(words(source))”: who leads these states, as the article says", confidence: 0.8)
            }
            guard holders.count == 2 else {
                return ResolvedSpeaker(
                    names: named.map { "\($0.party.name) \(singular.joined(separator: " "))" },
                    affiliations: named.map(\.party), isPerson: true, isPlural: true,
                    reason: "“\(words(source))”: one of each", confidence: 0.8)
            }
            return together(holders, "“\(words(source))”: who held these offices at that date", 0.85)
        }
        guard named.isEmpty, source.contains(where: { ["two", "both"].contains(tokens[$0].norm) }) else { return nil }
        if let speaker = heard.last, speaker.isPlural, speaker.names.count == 2 {
            return speaker.again("“\(words(source))”: \(speaker.names.joined(separator: " and ")), quoted before", 0.8)
        }
        let fitting = recentPersons(before: source.lowerBound).filter { person in
            if ["leaders", "men", "women", "politicians", "sides"].contains(head) {
                return !(head == "men" && person.gender == .female || head == "women" && person.gender == .male)
            }
            return register.roles(of: person, on: date).contains {
                PartyRegister.words(of: $0.title).suffix(singular.count) == singular[...]
            }
        }
        if fitting.count < 2, Self.parties.contains(head) {
            return partiesOpening(before: source) ?? (head == "sides" ? mainParties(source) : nil)
        }
        guard fitting.count >= 2 else { return nil }
        return together(Array(fitting.prefix(2).reversed()), "“\(words(source))”: the last two named who fit", 0.75)
    }

    /// Words for two states taken together.
    private static let parties: Set<String> = [
        "sides", "countries", "states", "nations", "governments", "neighbours", "neighbors",
    ]

    /// "Norden and Karsk met": the two that the sentence starts with.
    private func partiesOpening(before source: Range<Int>) -> ResolvedSpeaker? {
        // "Norden and Karsk met. The two countries": or the sentence before.
        guard let own = sentence(at: source.lowerBound) else { return nil }
        let sentence = own.lowerBound + 1 < source.lowerBound ? own : sentence(before: source.lowerBound) ?? own
        let start = StoryOpening.story(in: sentence, of: tokens).lowerBound
        let named = mentionsIn(start..<source.lowerBound).filter { $0.party.kind == .state && $0.kind != .demonym }
        guard named.count >= 2, named[0].range.lowerBound == start,
            named[0].range.upperBound + 1 == named[1].range.lowerBound, tokens[named[0].range.upperBound].norm == "and"
        else { return nil }
        let both = named.prefix(2).map(\.party)
        return together(
            Array(both), "“\(words(source))”: \(both[0].name) and \(both[1].name), which the sentence starts with", 0.85
        )
    }

    /// "both sides": the two parties that the article names most.
    private func mainParties(_ source: Range<Int>) -> ResolvedSpeaker? {
        var counts: [String: (count: Int, party: Party)] = [:]
        for mention in mentions where !mention.isPlace {
            guard let party = register.principal(of: mention.party, on: date),
                party.kind == .state || !party.members.isEmpty || isOwnBody(party)
            else { continue }
            counts[party.name, default: (0, party)].count += 1
        }
        let main = counts.values.sorted { ($1.count, $0.party.name) < ($0.count, $1.party.name) }.prefix(2).map(\.party)
        guard main.count == 2 else { return nil }
        return ResolvedSpeaker(
            names: main.map(\.name), parties: main, isPlural: true,
            reason: "“\(words(source))”: the two parties the article names most", confidence: 0.75)
    }

    /// "Norden, Sarrow and Brev", "the embassies of Norden and Sarrow": parties and nothing else, joined.
    func list(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        let parties = named.filter { $0.party.kind != .person && $0.kind != .demonym }
        guard parties.count > 1 else { return nil }
        let first = parties[0].range.lowerBound
        let head = source.lowerBound..<first
        let isPlain = head.allSatisfy { vocabulary.determiners.contains(tokens[$0].norm) || tokens[$0].norm == "both" }
        let isOfBodies =
            head.count > 1 && tokens[first - 1].norm == "of"
            && ["embassies", "governments", "delegations", "missions", "parliaments"].contains(tokens[first - 2].norm)
        guard isPlain || isOfBodies else { return nil }
        // "Norden and Sarrow, guarantors of the talks,": what comes after is about them.
        var end = source.upperBound
        if let and = (first..<end).first(where: { tokens[$0].norm == "and" }),
            let last = parties.last(where: { $0.range.lowerBound > and && $0.range.lowerBound <= and + 2 }),
            last.range.upperBound < end, tokens[last.range.upperBound].text == ","
        {
            end = last.range.upperBound
        }
        let spoken = parties.filter { $0.range.upperBound <= end }
        let between = (first..<end).filter { i in !spoken.contains { $0.range.contains(i) } }
        guard between.allSatisfy({ [",", "and", "the", "&"].contains(tokens[$0].norm) }),
            between.contains(where: { tokens[$0].norm == "and" })
        else { return nil }
        let all = spoken.map(\.party)
        return ResolvedSpeaker(
            names: all.map(\.name), parties: all, isPlural: true,
            reason: "“\(words(source))”: all in the register")
    }

    /// A name without a title that follows somebody known by title alone: wire reports open with "Karsk's chief negotiator
    /// said" and name him in the next sentence. Both are one person.
    mutating func takingUp(_ speaker: ResolvedSpeaker, at place: Int) -> ResolvedSpeaker {
        guard speaker.isPerson, !speaker.isPlural, !speaker.isDescribed, speaker.parties.isEmpty,
            speaker.affiliations.isEmpty, !speaker.speaksForNobody, let name = speaker.names.first,
            !heard.contains(where: { $0.names == speaker.names }),
            let last = heard.indices.last(where: { heard[$0].isPerson && !heard[$0].isPlural }),
            heard[last].isDescribed,
            place > heardPlaces[last], place - heardPlaces[last] < Self.withinReach, !isIntroduced(at: place),
            !vocabulary.anonymous.contains(tokens[heardPlaces[last]].norm)
                || speaker.role != nil && speaker.role == heard[last].role
        else { return speaker }
        let described = heard[last]
        var known = speaker
        known.role = speaker.role ?? described.role
        known.affiliations = described.affiliations
        known.speaksForNobody = described.speaksForNobody
        known.gender = speaker.gender ?? described.gender
        known.reason += "; taken for the \(described.names[0]) of the sentence before"
        known.confidence = min(speaker.confidence, 0.75)
        for i in resolved.indices
        where resolved[i].names == described.names && resolved[i].isDescribed
            && resolved[i].affiliations.map(\.name) == described.affiliations.map(\.name)
        {
            resolved[i].names = [name]
            resolved[i].isDescribed = false
            resolved[i].reason += "; named later as \(name)"
        }
        heard[last].names = [name]
        heard[last].isDescribed = false
        if let surname = PartyRegister.words(of: name).last { newcomers[surname] = known }
        return known
    }

    /// "Rin Solu, 27, who", "Rin Solu, a nurse": somebody of whom the article says by itself who it is.
    private func isIntroduced(at place: Int) -> Bool {
        guard let name = fullName(at: place, in: place..<tokens.count), name.upperBound + 1 < tokens.count,
            tokens[name.upperBound].text == ","
        else { return false }
        let next = tokens[name.upperBound + 1]
        return next.text.allSatisfy(\.isNumber) || ["its", "their", "his", "her", "of", "for"].contains(next.norm)
            || vocabulary.determiners.contains(next.norm)
            || vocabulary.roles.isMatch(at: name.upperBound + 1, in: tokens)
    }

    /// Words between a title and the name that goes with it, at most.
    private static let withinReach = 90

    /// Parties that speak as one.
    func together(_ parties: [Party], _ reason: String, _ confidence: Double) -> ResolvedSpeaker {
        ResolvedSpeaker(
            names: parties.map(\.name), parties: parties, isPerson: parties.allSatisfy { $0.kind == .person },
            isPlural: true, reason: reason, confidence: confidence)
    }

    private func holder(of title: [String], for state: Party) -> Party? {
        let holders = register.parties.filter {
            $0.kind == .person && hasExactOffice($0, title, state.name, state.name)
        }
        return holders.count == 1 ? holders[0] : nil
    }

    /// Who leads a state, as far as the article introduces them.
    func leader(of state: Party) -> ResolvedSpeaker? {
        met.first { newcomer in
            newcomer.speaker.affiliations.first?.name == state.name
                && Self.headsOfState.contains(newcomer.speaker.role?.lowercased() ?? "")
        }?.speaker
    }

    static let headsOfState: Set<String> = ["president", "prime minister", "premier", "chancellor", "king", "emir"]
}
