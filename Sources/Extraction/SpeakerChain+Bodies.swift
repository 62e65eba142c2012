import Prose
import Records

/// Bodies that speak, and sources that stay what the article calls them.
extension SpeakerChain {
    /// A body of the register, or one named in the text.
    func body(_ source: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard !vocabulary.anonymous.contains(tokens[source.lowerBound].norm) || named.isEmpty == false else {
            return nil
        }
        // "Norden, home to Ostra Motors,": what stands before the comma speaks.
        let head = withoutApposition(source)
        let inHead = named.filter { head.contains($0.range.lowerBound) }
        let named = inHead.isEmpty || inHead.allSatisfy({ $0.kind == .demonym }) ? named : inHead
        guard
            let mention = named.first(where: { isOwnBody($0.party) && !isSentTo($0, in: source) })
                ?? named.first(where: { $0.party.kind != .person })
        else { return nil }
        let party = mention.party
        if isOwnBody(party), !hasRole(head), !isIndependent(head), !head.contains(where: { tokens[$0].norm == "and" }) {
            return ResolvedSpeaker(
                names: [party.name], parties: [party], reason: "“\(words(source))”: a body that the article names")
        }
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
        // "the foreign ministers of Pact member states" are the Pact foreign ministers.
        if let of = source.first(where: { tokens[$0].norm == "of" }), of > source.lowerBound,
            of + 1 == mention.range.lowerBound || of + 2 == mention.range.lowerBound && tokens[of + 1].norm == "the",
            let group = vocabulary.groups.start(endingAt: of, in: tokens, notBefore: source.lowerBound)
        {
            return ResolvedSpeaker(
                names: ["\(words(mention.range)) \(words(group..<of))"], affiliations: [party], isPlural: true,
                reason: "“\(words(source))”: a group of \(party.name)", confidence: 0.9)
        }
        // "officials in Castel Rae" are Aldovan officials.
        if mention.kind == .seat, let demonym = party.demonyms.first, mention.range.lowerBound > source.lowerBound + 1,
            tokens[mention.range.lowerBound - 1].norm == "in",
            // "diplomats in Castel Rae" are other states'.
            !source.contains(where: { Self.guests.contains(tokens[$0].norm) }),
            let group = vocabulary.groups.start(
                endingAt: mention.range.lowerBound - 1, in: tokens, notBefore: source.lowerBound)
                ?? vocabulary.stateBodies.start(
                    endingAt: mention.range.lowerBound - 1, in: tokens, notBefore: source.lowerBound)
        {
            return ResolvedSpeaker(
                names: ["\(demonym) \(words(group..<mention.range.lowerBound - 1).lowercased())"],
                affiliations: [party], speaksForNobody: isIndependent(source),
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
        let isProper = !core.isEmpty && !isOutlet && isNamedBody(source, core)
        if isProper {
            let party = Party(name: words(core), kind: .organisation)
            return ResolvedSpeaker(
                names: [party.name], parties: [party], reason: "“\(words(source))”: a body that the article names",
                confidence: 0.7)
        }
        var name = core.isEmpty ? nil : words(core)
        if let home { name = "\(home.party.adjective) \(words(core).lowercased())" }
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

    /// "the Reeds", "OSTRA": a name with the article that goes with a body's, or in capitals.
    private func isNamedBody(_ source: Range<Int>, _ core: Range<Int>) -> Bool {
        guard !hasRole(core), !isIndependent(source),
            core.allSatisfy({ tokens[$0].isCapitalised && tokens[$0].isWord }),
            vocabulary.groups.matches(in: core, of: tokens).isEmpty, mentionsIn(core).isEmpty,
            vocabulary.stateBodies.matches(in: core, of: tokens).isEmpty,
            vocabulary.documents.matches(in: core, of: tokens).isEmpty
        else { return false }
        let isAcronym =
            core.count == 1 && tokens[core.lowerBound].text.count > 2
            && tokens[core.lowerBound].text == tokens[core.lowerBound].text.uppercased()
        return isAcronym || core.lowerBound > source.lowerBound && tokens[source.lowerBound].norm == "the"
    }

    /// "a Western diplomat": of no party that anybody could speak for.
    private func isVoice(_ mention: Mention, of source: Range<Int>) -> Bool {
        let party = mention.party
        // "an ambassador in Velin": sent there.
        if mention.kind == .seat, mention.range.lowerBound > source.lowerBound,
            tokens[mention.range.lowerBound - 1].norm == "in",
            source.contains(where: { Self.guests.contains(tokens[$0].norm) })
        {
            return false
        }
        return
            !(mention.kind == .demonym && party.kind == .alliance && party.members.isEmpty && party.seats.isEmpty
            && (hasRole(source)
                || vocabulary.groups.start(endingAt: source.upperBound, in: tokens, notBefore: source.lowerBound) != nil))
    }

    /// "the Karskian delegation to Ostra": a body that others are sent to.
    private func isSentTo(_ mention: Mention, in source: Range<Int>) -> Bool {
        var before = mention.range.lowerBound - 1
        if before > source.lowerBound, tokens[before].norm == "the" { before -= 1 }
        return before > source.lowerBound && ["to", "with"].contains(tokens[before].norm)
    }

    /// "officials said": those of the state where the article is written.
    private func governing(_ core: Range<Int>) -> (party: Party, why: String)? {
        guard core.count == 1, ["officials", "authorities"].contains(tokens[core.lowerBound].norm),
            let home = datelineState
        else { return nil }
        return (home, "where the article is written")
    }

    private static let guests: Set<String> = [
        "ambassador", "ambassadors", "diplomat", "diplomats", "envoy", "envoys", "consul", "consuls",
    ]

    /// "In Velin, the foreign ministry", "Its delegation": a body of the state that the sentence is about.
    private func stateBody(_ source: Range<Int>, _ core: Range<Int>, _ named: [Mention]) -> ResolvedSpeaker? {
        guard named.isEmpty, !hasRole(source), !isIndependent(source),
            let home = home(of: source, place: source.lowerBound) ?? governing(core),
            vocabulary.stateBodies.start(endingAt: core.upperBound, in: tokens, notBefore: core.lowerBound) != nil
                || (["its", "their"].contains(tokens[source.lowerBound].norm)
                    || tokens[core.lowerBound].norm == "state")
                    && vocabulary.bodies.start(endingAt: core.upperBound, in: tokens, notBefore: core.lowerBound) != nil
                || vocabulary.groups.start(endingAt: core.upperBound, in: tokens, notBefore: core.lowerBound) != nil
        else { return nil }
        let body = ["its", "their"].contains(tokens[core.lowerBound].norm) ? core.dropFirst() : core
        let owner = home.party.adjective
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
    func withoutApposition(_ source: Range<Int>) -> Range<Int> {
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
