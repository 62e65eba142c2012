import Prose
import Records

/// Which state an office belongs to where its title does not say: "Foreign Minister Ana Belisar".
extension SpeakerChain {
    /// The state whose office it is: that of the embassy named before, or the one for which most speaks in the sentence,
    /// the paragraph and the article.
    func homeState(of title: Range<Int>, place: Int) -> (party: Party, why: String)? {
        if title.contains(where: { ["ambassador", "envoy", "consul"].contains(tokens[$0].norm) }) {
            let embassy = mentions.last { mention in
                mention.range.upperBound < place
                    && ["embassy", "mission", "consulate"].contains(tokens[mention.range.upperBound].norm)
            }
            return embassy.flatMap { state($0.party) }.map { ($0, "whose embassy is named before") }
        }
        if vocabulary.bodyOffices.matches(in: title, of: tokens).first != nil {
            return mostNamedBody.map { ($0, "whose office it is in this article") }
        }
        if let seat = seatOpening(place) { return seat }
        var evidence = StateEvidence()
        for near in [subject(ofSentenceAt: place), owner(ofSentenceBefore: place), subject(ofSentenceBefore: place)] {
            if let near, near.party.isPower { evidence.add(near.party, 3, near.why) }
        }
        if let before = voice(ofParagraphBefore: place) {
            // "Norden's envoy said so. / Foreign Minister Rin Solu rejected that": the other side.
            evidence.add(before, isRebuttal(place) ? -1.5 : 1.5, "whose side the paragraph before tells")
        }
        if let before = sentence(before: place), let seat = seatOpening(before.upperBound - 1) {
            evidence.add(seat.party, 2, "where the sentence before takes place")
        }
        if let opener = subject(ofOwnParagraph: place), opener.isPower {
            evidence.add(opener, 1.5, "which the paragraph is about")
        }
        if let home = seatOfSpeech(place) { evidence.add(home, 2.5, "where it is said") }
        if let home = nearest(before: place) { evidence.add(home, 1, "named before in the paragraph") }
        let lead = lead(before: place)
        if let home = datelineState, isMuchNamed(home), lead.isEmpty || lead.contains(where: { $0.name == home.name }) {
            evidence.add(home, 1.5, "where the article is written")
        }
        for (i, home) in lead.enumerated() {
            evidence.add(home, i == 0 ? 1 : 0.5, "which the article starts with")
        }
        let entitled = title.flatMap { titles.all(at: $0, in: tokens) }.compactMap(state)
        for (i, home) in entitled.enumerated()
        where stateCounts[home.name] != nil && !entitled[..<i].contains(where: { $0.name == home.name }) {
            evidence.add(home, 2.5, "which has an office of that title")
        }
        weighWords(saidAt: place, &evidence)
        for home in evidence.states where isHeaded(home, title) { evidence.add(home, -10, "") }
        return evidence.best
    }

    /// The alliance or organisation that the article names most.
    private var mostNamedBody: Party? {
        var counts: [String: Int] = [:]
        var most: Party?
        for mention in mentions where mention.party.kind == .alliance || mention.party.kind == .organisation {
            counts[mention.party.name, default: 0] += 1
            if counts[mention.party.name]! > most.map({ counts[$0.name]! }) ?? 0 { most = mention.party }
        }
        return most
    }

    private struct StateEvidence {
        private(set) var states: [Party] = []
        private var weights: [String: Double] = [:]
        /// The weightiest reason.
        private var reasons: [String: (weight: Double, why: String)] = [:]

        mutating func add(_ state: Party, _ weight: Double, _ why: String) {
            if weights[state.name] == nil { states.append(state) }
            weights[state.name, default: 0] += weight
            if weight > reasons[state.name]?.weight ?? 0 { reasons[state.name] = (weight, why) }
        }

        /// The first of the weightiest.
        var best: (party: Party, why: String)? {
            let most = states.map { weights[$0.name]! }.max() ?? 0
            guard most > 0, let best = states.first(where: { weights[$0.name]! == most }) else { return nil }
            return reasons[best.name].map { (best, $0.why) }
        }
    }

    /// "told reporters in Velin": the seat of government where the words fall.
    private func seatOfSpeech(_ place: Int) -> Party? {
        guard let sentence = sentence(at: place) else { return nil }
        let seat = mentionsIn(place..<sentence.upperBound).first { mention in
            mention.kind == .seat && mention.range.lowerBound > place && !isQuoted(mention.range.lowerBound)
                && tokens[mention.range.lowerBound - 1].norm == "in"
                // "who was in Velin for talks" is a guest.
                && !(place..<mention.range.lowerBound).contains {
                    ["that", "who"].contains(tokens[$0].norm) || tokens[$0].text == ":"
                }
        }
        return seat.flatMap { state($0.party) }.flatMap { isMuchNamed($0) ? $0 : nil }
    }

    /// The state named last before, in the same paragraph and by the article itself.
    private func nearest(before place: Int) -> Party? {
        let paragraph = text.paragraphIndex(at: tokens[place].span.start)
        for mention in mentions.ending(before: place).reversed() {
            let start = mention.range.lowerBound
            guard text.paragraphIndex(at: tokens[start].span.start) == paragraph else { return nil }
            if mention.party.kind != .person, !isQuoted(start), let home = state(mention.party) { return home }
        }
        return nil
    }

    /// "Norden told another story.": what opens a paragraph, where that is not the sentence before.
    private func subject(ofOwnParagraph place: Int) -> Party? {
        guard let paragraph = text.paragraphIndex(at: tokens[place].span.start),
            let first = text.sentenceIndex(at: text.paragraphs[paragraph].start),
            let own = text.sentenceIndex(at: tokens[place].span.start), own > first + 1
        else { return nil }
        let sentence = text.tokenIndices(in: text.sentences[first])
        return opening(sentence).flatMap { register.principal(of: $0.party, on: date) } ?? ownerOpening(sentence)
    }

    /// "Norden said so", "The border service in Velin said so": the state that speaks in the paragraph before, where a sentence
    /// starts the next one.
    private func voice(ofParagraphBefore place: Int) -> Party? {
        guard let before = opening(ofParagraphBefore: place) else { return nil }
        if let subject = subject(ofParagraphBefore: place), subject.party.isPower { return subject.party }
        if let owner = ownerOpening(before), owner.isPower { return owner }
        let seat = mentionsIn(before).first { mention in
            mention.kind == .seat
                && (before.lowerBound + 1..<before.lowerBound + Self.subjectLength).contains(mention.range.lowerBound)
                && mention.range.upperBound < before.upperBound
                && tokens[mention.range.lowerBound - 1].norm == "in"
                && vocabulary.verbs.isMatch(at: mention.range.upperBound, in: tokens)
        }
        return seat.flatMap { state($0.party) }
    }

    /// Whether a sentence turns against what was said before.
    private func isRebuttal(_ place: Int) -> Bool {
        guard let sentence = sentence(at: place), !isQuoted(place) else { return false }
        let verb = vocabulary.verbs.matches(in: place..<sentence.upperBound, of: tokens).first?.value
        return verb.map { [.denial, .refusal, .opposition].contains($0.cue.kind) } ?? false
    }

    /// In tokens, at most.
    private static let subjectLength = 8

    var datelineState: Party? {
        guard let dateline else { return nil }
        let town = dateline.prefix { $0 != "," }
        return (register.lookUp(String(town)) ?? register.lookUp(dateline)).flatMap { $0.kind == .state ? $0 : nil }
    }

    /// The states that the first sentence names, those it names as actors first.
    private func lead(before place: Int) -> [Party] {
        guard let lead = text.sentences.first.map({ text.tokenIndices(in: $0) }), lead.upperBound <= place else {
            return []
        }
        let named = mentionsIn(StoryOpening.story(in: lead, of: tokens)).filter { !$0.isPlace }
        var seen: Set<String> = []
        return (named.filter { $0.kind != .demonym } + named.filter { $0.kind == .demonym })
            .compactMap { state($0.party) }.filter { seen.insert($0.name).inserted }
    }

    /// Whether somebody else is introduced under this very title of the state's head.
    private func isHeaded(_ state: Party, _ title: Range<Int>) -> Bool {
        guard let heads = heads[state.name] else { return false }
        let wanted = PartyRegister.words(of: words(title))
        let here = words(title.lowerBound..<min(tokens.count, title.upperBound + 3))
        return heads.contains { wanted.suffix($0.office.count) == $0.office[...] && !here.contains($0.name) }
    }

    /// Keeps who is introduced as the head of a state.
    mutating func noteHead(_ speaker: ResolvedSpeaker) {
        guard let state = speaker.affiliations.first, let role = speaker.role?.lowercased(),
            Self.headsOfState.contains(role), let name = speaker.names.first
        else { return }
        heads[state.name, default: []].append((PartyRegister.words(of: role), name))
    }

    /// Whether the article is about this state, and not only written there.
    private func isMuchNamed(_ home: Party) -> Bool {
        let own = stateCounts[home.name, default: 0]
        return own > 1 && own * 3 >= stateCounts.values.max() ?? 0
    }

    /// What the paragraph goes on to say of states: whoever "would" do something is likely the speaker's own side, nobody
    /// is "with" the own side, and others "must" do what they "had" not done.
    private func weighWords(saidAt place: Int, _ evidence: inout StateEvidence) {
        guard let sentence = sentence(at: place) else { return }
        let paragraph = text.paragraphIndex(at: tokens[place].span.start)
        for mention in mentionsIn(sentence.lowerBound..<min(tokens.count, place + Self.reach)) {
            guard let home = state(mention.party), mention.range.upperBound < tokens.count else { continue }
            let start = mention.range.lowerBound
            guard text.paragraphIndex(at: tokens[start].span.start) == paragraph else { break }
            let after = tokens[mention.range.upperBound].norm
            if after.hasPrefix("counterpart") {
                evidence.add(home, -2.5, "")
            } else if start > 0, Self.turning.contains(tokens[start - 1].norm) {
                evidence.add(home, -1.5, "")
            } else if mention.kind != .demonym, start > place || isQuoted(start) {
                if Self.intends.contains(after) || after == "had" && isAnnounced(mention, by: place) {
                    evidence.add(home, 1.5, "what it would do is told")
                } else if isNegated(mention.range.upperBound) {
                    evidence.add(home, 1.5, "it is said not to have done so")
                } else if Self.asked.contains(after) {
                    evidence.add(home, -0.75, "")
                }
            }
        }
    }

    /// "Minister Rin Solu announced that Karsk had": what one's own side has done is made known.
    private func isAnnounced(_ mention: Mention, by place: Int) -> Bool {
        guard place < mention.range.lowerBound else { return false }
        let verb = vocabulary.verbs.matches(in: place..<mention.range.lowerBound, of: tokens).last?.value
        return verb?.cue.kind == .announcement
    }

    /// "has not": whoever speaks clears the own side.
    private func isNegated(_ verb: Int) -> Bool {
        tokens[verb].norm.hasSuffix("n't")
            || verb + 1 < tokens.count && ["has", "had", "does", "did", "is", "was"].contains(tokens[verb].norm)
                && ["not", "never", "no"].contains(tokens[verb + 1].norm)
    }

    /// In tokens: paragraphs are seldom longer.
    private static let reach = 150
    private static let turning: Set<String> = ["with", "against", "blamed", "accused", "urged", "blaming", "accusing"]
    private static let asked: Set<String> = ["must", "should"]
    private static let intends: Set<String> = ["would", "will", "cannot", "remains", "remained", "wants", "wanted"]
}
