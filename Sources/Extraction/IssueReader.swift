import Prose
import Records

/// Reads what a claim is about, from the issues that its article raises.
///
/// Issues of the register come first. Where they do not cover an article, subjects suggested from its own words stand
/// in for them.
struct IssueReader: Stage {
    private let phrases: Phrasebook<Int>
    private let issues: [Issue]
    private let nameStems: [Set<String>]
    /// By lower-cased name and phrase: the issue that a suggestion of these words is.
    private let byLabel: [String: Int]
    /// The parties in each issue's name.
    private let parties: [[Party]]
    private let suggester: SubjectSuggester
    private let dispute: DisputeParty

    init(issues register: IssueRegister, parties partyRegister: PartyRegister, vocabulary: Vocabulary) {
        let issues = register.issues
        self.issues = issues
        phrases = Phrasebook(
            issues.enumerated().flatMap { order, issue in
                ([issue.name] + issue.phrases).map { (WordStem.words(of: $0).joined(separator: " "), order) }
            })
        nameStems = issues.map { Set(WordStem.words(of: $0.name)).subtracting(English.prepositions) }
        byLabel = Dictionary(
            issues.enumerated().flatMap { order, issue in
                ([issue.name] + issue.phrases).map { ($0.lowercased(), order) }
            }, uniquingKeysWith: { first, _ in first })
        suggester = SubjectSuggester(vocabulary: vocabulary, dropped: register.dropped)
        let dispute = DisputeParty(register: partyRegister, vocabulary: vocabulary)
        self.dispute = dispute
        parties = issues.map { dispute.principals(of: dispute.mentioned(in: $0.name), on: nil) }
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
        let title = WordStem.tokens(Tokenizer().tokens(of: draft.article.title ?? ""))
        var (subjects, orders) = registered(in: draft, stems: stems, title: title)
        SubjectIndex.weigh(&subjects, by: places)
        let suggestions = suggester.suggestions(
            for: draft, stems: stems, title: title, at: places, party: dispute.name(in: draft))
        var fresh: [ArticleSubject] = []
        for suggestion in suggestions {
            if let order = byLabel[suggestion.subject.name.lowercased()], !orders.contains(order) {
                orders.append(order)
                var accepted = suggestion.subject
                (accepted.name, accepted.isSuggested) = (issues[order].name, false)
                subjects.append(accepted)
            } else if let near = nearest(to: suggestion, among: subjects, orders) {
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
        in draft: ExtractionDraft, stems: [Token], title: [Token]
    ) -> (subjects: [ArticleSubject], orders: [Int]) {
        var subjects: [ArticleSubject] = []
        var orders: [Int] = []
        let named = Set(dispute.principals(of: draft.mentions, on: draft.article.published).map(\.name))
        for match in phrases.matches(in: 0..<stems.count, of: stems) where isOpen(match.value, where: named) {
            let place = orders.firstIndex(of: match.value) ?? orders.count
            if place == orders.count {
                orders.append(match.value)
                subjects.append(ArticleSubject(name: issues[match.value].name, isSuggested: false))
            }
            subjects[place].sightings.append(.init(range: match.range, weight: Self.phraseWeight))
        }
        for match in phrases.matches(in: 0..<title.count, of: title) {
            if let place = orders.firstIndex(of: match.value) { subjects[place].titleWeight = Self.phraseWeight }
        }
        return (subjects, orders)
    }

    /// Sanctions on one state are not those on another: all states that an issue's name holds must be named, or one of
    /// the parties where none is a state.
    private func isOpen(_ issue: Int, where named: Set<String>) -> Bool {
        let states = parties[issue].filter { $0.kind == .state }
        if !states.isEmpty { return states.allSatisfy { named.contains($0.name) } }
        return parties[issue].isEmpty || parties[issue].contains { named.contains($0.name) }
    }

    /// The weightiest issue of the register that a suggestion is: by its label, or by a word that both names share.
    private func nearest(
        to suggestion: SubjectSuggester.Suggestion, among known: [ArticleSubject], _ orders: [Int]
    ) -> Int? {
        if let order = byLabel[suggestion.subject.name.lowercased()], let place = orders.firstIndex(of: order) {
            return place
        }
        return known.indices.filter { !nameStems[orders[$0]].isDisjoint(with: suggestion.stems) }
            .max { (known[$0].weight, $1) < (known[$1].weight, $0) }
    }
}
