import Prose
import Records

/// People whom the article introduces by title or in a few words, and whom the register does not know.
///
/// "Colonel Hadrian Pike", "Joris Maat, who leads the Sarrowan delegation", "the opposition leader, Rin Solu,": they are
/// met whether or not they are quoted there, so that a pronoun or a surname later on finds them.
extension SpeakerChain {
    struct Newcomer {
        var name: Range<Int>
        /// From the first word that belongs to the name to the last, title and description with it.
        var phrase: Range<Int>
        var speaker: ResolvedSpeaker
    }

    mutating func meetNewcomers() {
        for sentence in text.sentences {
            let range = text.tokenIndices(in: sentence)
            var i = range.lowerBound
            while i < range.upperBound {
                if let met = introduction(at: i, in: range) {
                    if !isNamedAgain(met.name) { meet(met) }
                    i = max(i + 1, met.name.upperBound)
                } else {
                    i += 1
                }
            }
        }
    }

    /// Who was met by this name: a surname, or a full name of the same person.
    func known(_ name: Range<Int>) -> ResolvedSpeaker? {
        guard let known = newcomers[tokens[name.upperBound - 1].norm] else { return nil }
        let words = PartyRegister.words(of: known.names.first ?? "")
        return name.count == 1 || words.contains(tokens[name.lowerBound].norm) ? known : nil
    }

    /// "Marin Talo, a former judge," after "Ilse Marin Talo": two surnames are no new name, whatever is said of them.
    private func isNamedAgain(_ name: Range<Int>) -> Bool {
        let short = PartyRegister.words(of: words(name))
        guard let known = short.last.flatMap({ newcomers[$0] }) else { return false }
        let full = PartyRegister.words(of: known.names.first ?? "")
        return full.count > short.count && full.suffix(short.count) == short[...]
    }

    private mutating func meet(_ newcomer: Newcomer) {
        met.append(newcomer)
        noteHead(newcomer.speaker)
        let keys = PartyRegister.words(of: words(newcomer.name))
        guard let last = keys.last else { return }
        // "Ruvo" of "Tariq al-Ruvo".
        for key in [last, tokens[newcomer.name.upperBound - 1].norm] where newcomers[key] == nil {
            newcomers[key] = newcomer.speaker
        }
        // "Han" for "Han Seo-jun": in much of the world the family's name comes first.
        if let first = keys.first, newcomers[first] == nil { newcomers[first] = newcomer.speaker }
    }

    private func introduction(at i: Int, in sentence: Range<Int>) -> Newcomer? {
        // "Ostra Director Systems": a title within a name is none.
        if mentions.at(i).map({ isOwnBody($0.party) }) ?? false { return nil }
        if let role = vocabulary.roles.match(at: i, in: tokens, limit: sentence.upperBound) {
            let title = withPortfolio(role.range, in: sentence)
            return titled(title, in: sentence) ?? described(title, in: sentence)
        }
        return explained(at: i, in: sentence)
    }

    /// "Minister" and "of Trade".
    private func withPortfolio(_ role: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        let of = role.upperBound
        guard of + 1 < sentence.upperBound, ["of", "for"].contains(tokens[of].norm),
            let portfolio = vocabulary.portfolios.match(at: of + 1, in: tokens, limit: sentence.upperBound)
        else { return role }
        return role.lowerBound..<portfolio.range.upperBound
    }

    /// "Foreign Minister Ana Belisar".
    private func titled(_ role: Range<Int>, in sentence: Range<Int>) -> Newcomer? {
        guard let name = fullName(at: role.upperBound, in: sentence) else { return nil }
        return newcomer(name, title: titleStart(role, in: sentence)..<name.lowerBound, role: role)
    }

    /// "Karsk's ambassador to Haedo, Ludo Vartan,".
    private func described(_ role: Range<Int>, in sentence: Range<Int>) -> Newcomer? {
        var comma = role.upperBound
        if comma < sentence.upperBound, English.prepositions.contains(tokens[comma].norm) {
            while comma < sentence.upperBound, comma - role.upperBound < 10, tokens[comma].kind != .punctuation {
                if English.auxiliaries.contains(tokens[comma].norm) { return nil }
                comma += 1
            }
        }
        guard comma + 1 < sentence.upperBound, tokens[comma].text == "," else { return nil }
        // "Karsk's defence minister, General Hadrian Pike,": a rank of its own before the name.
        guard let name = fullName(at: afterRank(comma + 1, in: sentence), in: sentence), name.count > 1,
            name.upperBound < sentence.upperBound,
            [",", ".", "–", "—"].contains(tokens[name.upperBound].text)
        else { return nil }
        return newcomer(name, title: titleStart(role, in: sentence)..<comma, role: role)
    }

    /// Past "General" or "Brig. Gen.".
    func afterRank(_ i: Int, in sentence: Range<Int>) -> Int {
        if let rank = vocabulary.roles.match(at: i, in: tokens, limit: sentence.upperBound) {
            return rank.range.upperBound
        }
        var end = i
        while end + 1 < sentence.upperBound, tokens[end].isCapitalised, tokens[end + 1].text == ".",
            vocabulary.abbreviations.contains(tokens[end].norm)
        {
            end += 2
        }
        return end
    }

    /// "Ewan Sark, an analyst at …,", "Joris Maat, who leads …,".
    private func explained(at i: Int, in sentence: Range<Int>) -> Newcomer? {
        guard
            i == sentence.lowerBound || !tokens[i - 1].isCapitalised || !tokens[i - 1].isWord
                || vocabulary.determiners.contains(tokens[i - 1].norm),
            let name = fullName(at: i, in: sentence), name.count > 1,
            let apposition = appositionRange(after: name.upperBound), let first = apposition.first,
            ["who", "of", "for"].contains(tokens[first].norm) || isAge(apposition)
                || vocabulary.determiners.contains(tokens[first].norm)
                || vocabulary.roles.match(at: first, in: tokens, limit: apposition.upperBound) != nil
                || mentions.contains(where: { $0.range.lowerBound == first }),
            let role = vocabulary.roles.matches(in: apposition, of: tokens).first?.range
                ?? (["who", "of", "for"].contains(tokens[first].norm) || isAge(apposition) ? first..<first + 1 : nil)
        else { return nil }
        let isTold = tokens[first].norm == "who"
        if isTold, !apposition.contains(where: { Self.leads.contains(tokens[$0].norm) }) { return nil }
        var newcomer = newcomer(name, title: apposition, role: role)
        if isTold || !hasRole(role) { newcomer.speaker.role = nil }
        // "Ewan Sark, of the Lake Forum in Velin": of the forum, which is nobody's; "Ewan Sark, 43,": of nobody.
        if tokens[first].norm == "of" || isAge(apposition), !newcomer.speaker.affiliations.contains(where: isOwnBody) {
            newcomer.speaker.affiliations = []
            newcomer.speaker.speaksForNobody = true
        }
        newcomer.phrase = name
        return newcomer
    }

    /// "43".
    private func isAge(_ apposition: Range<Int>) -> Bool {
        apposition.count == 1 && tokens[apposition.lowerBound].kind == .number
    }

    static let leads: Set<String> = [
        "leads", "led", "heads", "headed", "chairs", "chaired", "runs", "ran", "commands", "commanded", "represents",
        "represented", "directs", "speaks", "mediates", "mediated", "negotiates", "negotiated",
    ]

    /// A name of one to five capitalised words at exactly `i`, no party of the register and no body.
    func fullName(at i: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard i < sentence.upperBound, tokens[i].isCapitalised else { return nil }
        let window = i..<min(sentence.upperBound, i + 8)
        let named = mentionsIn(window)
        guard isNameWord(i, window), !named.contains(where: { $0.range.contains(i) }),
            vocabulary.roles.match(at: i, in: tokens, limit: window.upperBound) == nil
        else { return nil }
        let end = nameEnd(from: i, window, named)
        let name = i..<end
        let last = name.filter { tokens[$0].isWord }
        guard last.count <= 5, !outlets.contains(where: { $0.overlaps(name) }),
            end >= tokens.count || !vocabulary.bodies.isMatch(at: end, in: tokens) || tokens[end].text == ",",
            // "Mr Pike's office" is somebody; "Foreign Minister of" is nobody.
            last.allSatisfy({ tokens[$0].text != tokens[$0].text.uppercased() || tokens[$0].text.count <= 2 })
        else { return nil }
        return name
    }

    /// Left of a title: its adjectives, states and owners ("the former Karskian", "Norden's", "Justice").
    private func titleStart(_ role: Range<Int>, in sentence: Range<Int>) -> Int {
        var start = role.lowerBound
        while start > sentence.lowerBound, role.lowerBound - start < 7 {
            let token = tokens[start - 1]
            guard
                token.norm == English.possessive
                    || token.isCapitalised && token.isWord && !isOpener(start - 1, sentence)
                    || Self.qualifiers.contains(token.norm) || token.norm == "'" || token.norm == "’"
                    || token.text == "-" && token.span.end == tokens[start].span.start
                    || mentions.contains(where: { $0.range.contains(start - 1) })
            else {
                // "the Karskian trade envoy", "Norden's external affairs secretary": what sort of one stands between.
                if start == role.lowerBound, let sort = sortStart(before: start, in: sentence) {
                    start = sort
                    continue
                }
                // "the Karskian president's spokesman": a title that owns.
                if tokens[start].norm == English.possessive,
                    let owner = vocabulary.roles.start(endingAt: start, in: tokens, notBefore: sentence.lowerBound)
                {
                    start = owner
                    continue
                }
                // "Ministry of Commerce spokesman".
                if ["of", "for"].contains(token.norm), start - 1 > sentence.lowerBound,
                    let body = vocabulary.bodies.start(endingAt: start - 1, in: tokens, notBefore: sentence.lowerBound),
                    tokens[body].isCapitalised
                {
                    start = body
                    continue
                }
                break
            }
            start -= 1
        }
        return start
    }

    /// The first of up to three words in lower case between an owner and a title.
    private func sortStart(before title: Int, in sentence: Range<Int>) -> Int? {
        var start = title
        while start > sentence.lowerBound + 1, title - start < 3 {
            let word = tokens[start - 1]
            guard word.isWord, !word.isCapitalised, !English.prepositions.contains(word.norm),
                !English.conjunctions.contains(word.norm), !English.auxiliaries.contains(word.norm),
                !vocabulary.determiners.contains(word.norm), !word.norm.hasSuffix("ed")
            else { return nil }
            start -= 1
            let owner = tokens[start - 1].norm
            if ["its", "their", English.possessive].contains(owner) { return start }
            if let mention = mentions.at(start - 1), mention.kind == .demonym || mention.party.kind != .person {
                return vocabulary.verbs.isMatch(at: start, in: tokens) ? nil : start
            }
        }
        return nil
    }

    /// A sentence opener that is capitalised for that alone: "In", "But", "The".
    private func isOpener(_ i: Int, _ sentence: Range<Int>) -> Bool {
        let norm = tokens[i].norm
        return English.prepositions.contains(norm) || English.conjunctions.contains(norm)
            || vocabulary.determiners.contains(norm) || vocabulary.hedges.contains(norm)
            || English.weekdays.contains(norm) || English.months.contains(norm)
    }

    private static let qualifiers: Set<String> = [
        "former", "acting", "deputy", "senior", "chief", "opposition", "then", "late", "ex", "outgoing", "new",
        "veteran", "top", "party", "union", "rebel", "company", "junta", "campaign", "militia", "group", "independent",
        "retired", "security", "government", "military", "party's",
    ]

    private func newcomer(_ name: Range<Int>, title: Range<Int>, role: Range<Int>) -> Newcomer {
        var speaker = ResolvedSpeaker(names: [words(name)], isPerson: true)
        let start = min(title.lowerBound, name.lowerBound)
        let own = title.lowerBound..<max(title.upperBound, title.lowerBound)
        speaker.affiliations = sides(mentionsIn(own))
        // "its ambassador to Norden": of whoever "its" is.
        if start > 0, !mentionsIn(own).contains(where: { $0.range.lowerBound < role.lowerBound }),
            ["its", "their"].contains(tokens[start - 1].norm) || ["its", "their"].contains(tokens[start].norm),
            let home = home(of: own.lowerBound..<role.upperBound, place: start)
        {
            speaker.affiliations = [home.party]
        }
        let isFormer = own.contains { ["former", "ex"].contains(tokens[$0].norm) }
        let agency = speaker.affiliations.isEmpty || isFormer ? agency(before: own.lowerBound) : nil
        if let agency { speaker.affiliations = [agency] }
        speaker.speaksForNobody =
            agency == nil && (isIndependent(own) || isIndependentApposition(after: name.upperBound))
        // "The largest opposition party was split. Its leader, Rin Solu,": nobody's voice, though of that state.
        if start > 0,
            ["its", "their"].contains(tokens[start - 1].norm) || ["its", "their"].contains(tokens[start].norm),
            let before = sentence(before: start),
            isIndependent(before.lowerBound..<min(before.lowerBound + 8, before.upperBound)),
            !speaker.affiliations.contains(where: isOwnBody)
        {
            speaker.speaksForNobody = true
        }
        // An opposition leader is nobody's voice, but of some state.
        if speaker.speaksForNobody, speaker.affiliations.isEmpty,
            own.contains(where: { tokens[$0].norm == "opposition" }), let home = homeState(of: own, place: start)
        {
            speaker.affiliations = [home.party]
        }
        // "Ostra Bay's governor", "the Reeds' spokesman": of a place or body that the register lacks.
        if speaker.affiliations.isEmpty, !speaker.speaksForNobody, let owner = unknownOwner(of: own) {
            speaker.affiliations = [Party(name: words(owner), kind: .organisation)]
        }
        // "President Rin Solu of Karsk".
        if speaker.affiliations.isEmpty, name.upperBound < tokens.count, tokens[name.upperBound].norm == "of" {
            speaker.affiliations = sides(mentionsIn(name.upperBound + 1..<min(tokens.count, name.upperBound + 3)))
        }
        if !speaker.affiliations.contains(where: isOwnBody) {
            let described = sides(apposition(after: name.upperBound))
            if speaker.affiliations.isEmpty || described.first.map(isOwnBody) ?? false {
                speaker.affiliations = described
            }
        }
        speaker.role = titleWords(own, role)
        speaker.gender = gender(before: name.lowerBound) ?? gender(of: own)
        speaker.reason = "“\(words(start..<name.upperBound))”: named in the article, not in the register"
        speaker.confidence = 0.85
        let after = appositionRange(after: name.upperBound) ?? name.upperBound..<name.upperBound
        if speaker.affiliations.isEmpty,
            let home = home(of: own, place: start) ?? home(of: after.prefix(8), place: start),
            isOwnBody(home.party)
        {
            speaker.affiliations = [home.party]
            speaker.speaksForNobody = false
            speaker.reason += "; of \(home.party.name), \(home.why)"
        }
        // "a retired admiral": no longer anybody's voice, unless "who mediates for the Pact".
        let isRetired = (Array(own) + Array(after.prefix(8))).contains {
            ["retired", "former", "ex"].contains(tokens[$0].norm)
        }
        let mandate = after.first.map { tokens[$0].norm } == "who" ? sides(apposition(after: name.upperBound)) : []
        if isRetired, agency == nil {
            speaker.affiliations = mandate.isEmpty ? speaker.affiliations : mandate
            speaker.speaksForNobody = mandate.isEmpty
        }
        if speaker.affiliations.isEmpty, !speaker.speaksForNobody {
            if let owner = owner(of: own) {
                speaker.affiliations = owner.parties.isEmpty ? owner.affiliations : owner.parties
            } else if let home = home(of: own, place: start) ?? home(of: after.prefix(8), place: start) {
                speaker.affiliations = [home.party]
                speaker.reason += "; of \(home.party.name), \(home.why)"
                speaker.confidence = 0.75
            }
        }
        return Newcomer(name: name, phrase: start..<max(name.upperBound, title.upperBound), speaker: speaker)
    }

    /// The title alone: what stands after owners and states.
    private func titleWords(_ title: Range<Int>, _ role: Range<Int>) -> String? {
        var start = title.lowerBound
        for mention in mentionsIn(title) where mention.range.upperBound <= role.lowerBound {
            start = max(start, mention.range.upperBound)
        }
        for i in title where i < role.lowerBound && (tokens[i].norm == English.possessive || isOpener(i, title)) {
            start = max(start, i + 1)
        }
        start = min(start, role.lowerBound)
        return role.upperBound > start ? words(start..<role.upperBound) : nil
    }

    /// The name before "'s" in a title that is nobody's and no party's.
    private func unknownOwner(of title: Range<Int>) -> Range<Int>? {
        guard let mark = title.first(where: { tokens[$0].norm == English.possessive }), mark > 0,
            isNameWord(mark - 1, 0..<mark), mentions.at(mark - 1) == nil, known(mark - 1..<mark) == nil
        else { return nil }
        var start = mark - 1
        while start > 0, mark - start < 4, isNameWord(start - 1, 0..<mark), mentions.at(start - 1) == nil { start -= 1 }
        return start..<mark
    }

    /// "Lorne's deputy": the person it starts from.
    private func owner(of title: Range<Int>) -> ResolvedSpeaker? {
        guard let mark = title.first(where: { tokens[$0].norm == English.possessive }), mark > title.lowerBound else {
            return nil
        }
        return known(mark - 1..<mark)
    }

    /// "spokeswoman", "chairman": a title that tells.
    func gender(of title: Range<Int>) -> Party.Gender? {
        for i in title {
            let norm = tokens[i].norm
            if norm.hasSuffix("woman") || ["queen", "princess", "mother", "daughter", "actress"].contains(norm) {
                return .female
            }
            if norm.hasSuffix("man") && norm != "woman" && vocabulary.roles.match(norm)
                || ["king", "prince", "father", "son", "emir", "sheikh", "pope"].contains(norm)
            {
                return .male
            }
        }
        return nil
    }
}
