import Prose
import Records

/// Reads what a claim is about: what its words or its sentence name, else what the speaker was on just before, else
/// what its paragraph names, else
/// what the article is about.
///
/// Issues of the register come first. Where they do not cover an article, subjects suggested from its own words stand
/// in for them.
struct IssueReader: Stage {
    private let phrases: Phrasebook<Int>
    private let issues: [Issue]
    private let nameStems: [Set<String>]
    private let suggester: SubjectSuggester

    init(issues: IssueRegister, vocabulary: Vocabulary) {
        self.issues = issues.issues
        phrases = Phrasebook(
            issues.issues.enumerated().flatMap { order, issue in
                ([issue.name] + issue.phrases).map { (WordStem.words(of: $0).joined(separator: " "), order) }
            })
        nameStems = issues.issues.map { Set(WordStem.words(of: $0.name)) }
        suggester = SubjectSuggester(vocabulary: vocabulary)
    }

    let needs: Set<Layer> = [.mentions, .claims]
    let gives = Layer.issues

    /// From how much of the weight of the first suggestion on the register is taken to know the article.
    private static let knownShare = 0.6

    func run(_ draft: inout ExtractionDraft) {
        guard !draft.claims.isEmpty else { return }
        let places = SubjectPlaces(draft)
        let stems = WordStem.tokens(draft.tokens)
        let subjects = subjects(of: draft, stems: stems, at: places)
        guard let main = subjects.indices.max(by: { (subjects[$0].weight, $1) < (subjects[$1].weight, $0) }) else {
            return
        }
        let index = SubjectIndex(subjects)
        var named: [Int] = []
        for (i, place) in places.claims.enumerated() {
            let (subject, reason) =
                pick(in: place.words, index, subjects, draft, "in its words")
                ?? pick(in: [place.sentence], index, subjects, draft, "in its sentence")
                ?? carriedOn(i, named, draft)
                ?? pick(in: [place.paragraph], index, subjects, draft, "in its paragraph")
                ?? (main, "as the article's main issue")
            named.append(subject)
            draft.claims[i].issues = [subjects[subject].name]
            let mark = subjects[subject].isSuggested ? "suggested: " : ""
            draft.claims[i].reasons.append(.init(.issue, mark + reason))
        }
    }

    private func carriedOn(_ i: Int, _ named: [Int], _ draft: ExtractionDraft) -> (Int, String)? {
        guard i > 0, draft.claims[i - 1].speakers == draft.claims[i].speakers else { return nil }
        return (named[i - 1], "as what the same speaker said just before")
    }

    /// The subject with most words there; of equals the register's, then the weightier.
    private func pick(
        in ranges: [Range<Int>], _ index: SubjectIndex, _ subjects: [ArticleSubject], _ draft: ExtractionDraft,
        _ place: String
    ) -> (Int, String)? {
        let tally = index.tally(in: ranges)
        func rank(_ subject: Int, _ words: Int) -> (Int, Double, Int) {
            ((subjects[subject].isSuggested ? 0 : 1000) + words, subjects[subject].weight, -subject)
        }
        return tally.max { rank($0.key, $0.value.words) < rank($1.key, $1.value.words) }.map { subject, found in
            (subject, "“\(draft.words(found.first))” \(place)")
        }
    }

    /// The register's issues that the article names, then what is suggested beside them, or in their place.
    private func subjects(of draft: ExtractionDraft, stems: [Token], at places: SubjectPlaces) -> [ArticleSubject] {
        let title = WordStem.tokens(Tokenizer().tokens(of: draft.article.title ?? ""))
        var known: [ArticleSubject] = []
        var orders: [Int] = []
        for match in phrases.matches(in: 0..<stems.count, of: stems) {
            let place = orders.firstIndex(of: match.value) ?? orders.count
            if place == orders.count {
                orders.append(match.value)
                known.append(ArticleSubject(name: issues[match.value].name, isSuggested: false))
            }
            known[place].sightings.append(match.range)
        }
        for match in phrases.matches(in: 0..<title.count, of: title) {
            if let place = orders.firstIndex(of: match.value) { known[place].isInTitle = true }
        }
        SubjectWeights.weigh(&known, at: places)
        let suggested = suggester.subjects(of: draft, stems: stems, title: title, at: places)
        let isKnown =
            (known.map(\.weight).max() ?? 0) >= Self.knownShare * (suggested.first?.subject.weight ?? 0)
        let taken = Set(known.flatMap { $0.sightings.joined() })
        var subjects = known
        for (subject, stems) in suggested {
            if let near = nearest(to: subject.name, stems, among: known, orders) {
                subjects[near].sightings += subject.sightings.filter { $0.allSatisfy { !taken.contains($0) } }
                subjects[near].sightings.sort { $0.lowerBound < $1.lowerBound }
            } else if !isKnown {
                subjects.append(subject)
            }
        }
        SubjectWeights.weigh(&subjects, at: places)
        return subjects
    }

    /// The weightiest issue of the register whose name shares a word with a suggestion.
    private func nearest(
        to name: String, _ stems: Set<String>, among known: [ArticleSubject], _ orders: [Int]
    ) -> Int? {
        known.indices.filter { known[$0].name == name || !nameStems[orders[$0]].isDisjoint(with: stems) }
            .max { (known[$0].weight, $1) < (known[$1].weight, $0) }
    }
}
