import Prose
import Records

/// Reads what a claim is about, from the issues that its article raises.
///
/// Issues of the register come first. Where they do not cover an article, subjects suggested from its own words stand
/// in for them.
struct IssueReader: Stage {
    private let phrases: IssuePhrases
    private let issues: [KnownIssue]
    /// By lower-cased name and phrase: the issue that a suggestion of these words is.
    private let byLabel: [String: Int]
    private let written: WrittenSightings
    private let suggester: SubjectSuggester
    private let dispute: DisputeParty

    init(issues register: IssueRegister, parties partyRegister: PartyRegister, vocabulary: Vocabulary) {
        let issues = register.issues
        byLabel = Dictionary(
            issues.enumerated().flatMap { order, issue in
                ([issue.name] + issue.phrases).map { ($0.lowercased(), order) }
            }, uniquingKeysWith: { first, _ in first })
        suggester = SubjectSuggester(vocabulary: vocabulary, dropped: register.dropped)
        let dispute = DisputeParty(register: partyRegister, vocabulary: vocabulary)
        self.dispute = dispute
        phrases = IssuePhrases(issues, dispute: dispute, inflection: vocabulary.inflection)
        written = WrittenSightings(nouns: vocabulary.writtenNouns)
        self.issues = issues.map { KnownIssue(name: $0.name, dispute: dispute) }
    }

    let needs: Set<Layer> = [.mentions, .claims]
    let gives = Layer.issues

    /// What a phrase of the register counts for.
    private static let phraseWeight = 1.5
    /// How weighty a suggestion must be beside the first subject, and at all.
    private static let (leastShare, leastWeight) = (0.2, 1.0)

    func run(_ draft: inout ExtractionDraft) {
        guard !draft.claims.isEmpty else { return }
        let places = ClaimPlace.all(in: draft)
        let subjects = subjects(of: draft, at: places)
        guard !subjects.isEmpty else { return }
        for (i, pick) in SubjectPicker(subjects, at: places).picks(in: draft).enumerated() {
            let subject = subjects[pick.subject]
            draft.claims[i].issues = [subject.name]
            draft.claims[i].reasons.append(.init(.issue, (subject.isSuggested ? "suggested: " : "") + pick.reason))
        }
    }

    /// The register's issues that the article names, then what is suggested beside them, or in their place.
    private func subjects(of draft: ExtractionDraft, at places: [ClaimPlace]) -> [ArticleSubject] {
        let stems = WordStem.tokens(draft.tokens)
        let titleTokens = Tokenizer().tokens(of: draft.article.title ?? "")
        let title = WordStem.tokens(titleTokens)
        let named = Set(dispute.principals(of: draft.mentions, on: draft.article.published).map(\.name))
        let words = Set(draft.tokens.map(\.norm)).union(titleTokens.map(\.norm))
        var (subjects, orders) = registered(in: draft, stems: stems, title: title, named: named, words: words)
        SubjectIndex.weigh(&subjects, by: places)
        let disputed = dispute.names(in: draft)
        let suggestions = suggester.suggestions(
            for: draft, stems: stems, title: title, at: places, party: disputed.min())
        var fresh: [ArticleSubject] = []
        for suggestion in suggestions {
            let near = nearest(to: suggestion, among: subjects, orders)
            let order =
                byLabel[suggestion.subject.name.lowercased()]
                ?? (near == nil ? suggestion.matter : nil).flatMap {
                    known(
                        as: $0, named: named, beside: parties(beside: suggestion.subject, in: draft),
                        disputed: disputed, words: words)
                }
            if let order, let place = orders.firstIndex(of: order) {
                subjects[place].takeIn(suggestion.subject)
            } else if let order {
                orders.append(order)
                var accepted = suggestion.subject
                (accepted.name, accepted.isSuggested) = (issues[order].name, false)
                subjects.append(accepted)
            } else if let near {
                subjects[near].takeIn(suggestion.subject)
            } else {
                fresh.append(suggestion.subject)
            }
        }
        SubjectIndex.weigh(&subjects, by: places)
        let heaviest = (subjects + fresh).map(\.weight).max() ?? 0
        return subjects
            + fresh.filter { $0.weight >= max(Self.leastWeight, Self.leastShare * heaviest) }
    }

    /// The register's issues that words of the article raise; one that names parties only where it names them too.
    private func registered(
        in draft: ExtractionDraft, stems: [Token], title: [Token], named: Set<String>, words: Set<String>
    ) -> (subjects: [ArticleSubject], orders: [Int]) {
        var subjects: [ArticleSubject] = []
        var orders: [Int] = []
        let date = draft.article.published
        for match in phrases.matches(in: stems, draft.mentions, on: date)
        where issues[match.value].isOpen(where: named) {
            // "trawlers" are those of Sarrow Bay only where the bay is named.
            let isNamed = draft.tokens[match.range].contains(where: \.isCapitalised)
            guard isNamed || issues[match.value].isPlaced(in: words) else { continue }
            let place = orders.firstIndex(of: match.value) ?? orders.count
            if place == orders.count {
                orders.append(match.value)
                subjects.append(ArticleSubject(name: issues[match.value].name, isSuggested: false))
            }
            subjects[place].sightings.append(.init(range: match.range, weight: Self.phraseWeight))
        }
        written.add(to: &subjects, in: draft.tokens)
        for match in phrases.matches(in: title, dispute.mentioned(in: draft.article.title ?? ""), on: date) {
            if let place = orders.firstIndex(of: match.value) { subjects[place].titleWeight = Self.phraseWeight }
        }
        return (subjects, orders)
    }

    /// The issue of the register that a general matter is in this article: one that has its name for a phrase, or the
    /// nearest of those whose own names are all in the article.
    private func known(
        as matter: MatterList.Matter, named: Set<String>, beside: Set<String>, disputed: Set<String>,
        words: Set<String>
    ) -> Int? {
        if let order = byLabel[matter.name], issues[order].isOpen(where: named), issues[order].isPlaced(in: words) {
            return order
        }
        return issues.indices.compactMap { order in
            issues[order].likeness(to: matter, named: named, beside: beside, disputed: disputed, words: words)
                .map { ($0, order) }
        }.max { ($0.0, $1.1) < ($1.0, $0.1) }?.1
    }

    /// The parties named in the sentences that speak of a subject.
    private func parties(beside subject: ArticleSubject, in draft: ExtractionDraft) -> Set<String> {
        let sentences = Set(
            subject.sightings.compactMap { draft.text.sentenceIndex(at: draft.tokens[$0.range.lowerBound].span.start) })
        let mentions = sentences.flatMap {
            draft.mentions.starting(in: draft.text.tokenIndices(in: draft.text.sentences[$0]))
        }
        return Set(dispute.principals(of: mentions, on: draft.article.published).map(\.name))
    }

    /// The weightiest issue that the article names by a phrase of the register and that shares a word with a suggestion.
    private func nearest(
        to suggestion: SubjectSuggester.Suggestion, among known: [ArticleSubject], _ orders: [Int]
    ) -> Int? {
        known.indices.filter { !issues[orders[$0]].stems.isDisjoint(with: suggestion.stems) }
            .max { (known[$0].weight, $1) < (known[$1].weight, $0) }
    }
}
