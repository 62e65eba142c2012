import Prose
import Records
import Testing

@testable import Extraction

/// Whether evidence outside the speaker's mind could settle what was said, with look-alikes that it could not.
@Suite struct CheckabilityTests {
    private static let vocabulary = Vocabulary(MadeUpWorld.lexicons)

    private func reading(_ words: String, _ kind: ClaimKind) -> Claim {
        let article = Article(text: words)
        var draft = ExtractionDraft(article: article, text: ArticleText(words, abbreviations: []))
        draft.claims = [
            Claim(attribution: 0, content: [TextSpan(0, words.utf8.count)], mode: .indirect, kind: kind)
        ]
        CheckabilityReader(vocabulary: Self.vocabulary).run(&draft)
        return draft.claims[0]
    }

    private func reason(_ words: String, _ kind: ClaimKind = .assertion) -> String? {
        reading(words, kind).reasons.first { $0.field == .checkable }?.text
    }

    @Test(arguments: [
        ("Karsk had closed the strait", true), ("Karsk had been wonderful neighbours", false),
        ("the two ministers had met in Brev", true), ("the ministers had a frank and friendly evening", false),
        ("14 ships were waiting outside the harbour", true), ("the harbour matters to everybody", false),
        ("Norden's exports to Karsk fell by 12 percent", true), ("Norden's exports should be allowed to grow", false),
        ("the fleet has left the bay", true), ("the fleet would leave the bay if it could", false),
        ("no soldiers had crossed the border", true), ("I believe we can do better", false),
        ("the contract was signed in 2029", true), ("the contract is unfair", false),
        ("the letter has not been answered", true), ("Velin had told the mission that it was patient", false),
        ("Karsk belongs to no treaty on shipping", true), ("Karsk is ready for a serious conversation", false),
        ("a report on 3 ships has been published", true), ("the ships off the harbour of Brev", false),
        ("the harbour has been closed since Friday", true), ("the harbour where trade is possible", false),
        ("Velin has met the envoy", true), ("Velin has been considering the draft", false),
        ("a harbour tax of 41 percent", true), ("the harbour tax", false),
        ("Norden chose another harbour", true), ("Norden has chosen unwise friends", false),
        ("the convoy did not stop", true), ("the convoy is a nuisance", false),
        ("two pilots were arrested", true), ("had two pilots been arrested?", false),
        ("the cables were cut by an anchor", true), ("the quarrel was caused by Norden alone", false),
        ("the mission had left before the vote", true), ("after the mission had left Brev", false),
        ("the bridge could not have been built", true), ("the bridge is long and our coast is longer", false),
    ])
    func assertions(_ words: String, _ isCheckable: Bool) {
        #expect(reading(words, .assertion).checkable == isCheckable, "\(reason(words) ?? "")")
    }

    @Test(arguments: [
        ("the patrols will start on Monday", ClaimKind.announcement, true),
        ("Norden will decide after the meeting", .announcement, false),
        ("its ships had fired on the lighthouse", .denial, true), ("it wants to close the strait", .denial, false),
        ("the bread price will fall before winter", .prediction, true),
        ("the coming weeks will be difficult", .prediction, false),
        ("a new bridge will stand here next month", .prediction, true),
        ("a new bridge will change how people live", .prediction, false),
        ("the fleet may return in the coming days", .prediction, false),
        ("the story of the sunken ferry was false", .denial, true), ("what ferry was sunk?", .denial, false),
        ("the patrols will start if Norden agrees", .announcement, false),
        ("14 mines had drifted into the bay", .warning, true), ("mines could drift into the bay", .warning, false),
        ("Karsk has to open the strait", .announcement, false),
        ("Norden end the blockade of 14 ships", .demand, false), ("the 1,200 soldiers stay", .support, false),
        ("no ship will pass", .threat, false), ("talks in Brev on Monday", .offer, false),
    ])
    func otherActs(_ words: String, _ kind: ClaimKind, _ isCheckable: Bool) {
        #expect(reading(words, kind).checkable == isCheckable, "\(reason(words, kind) ?? "")")
    }

    @Test func theReasonNamesWhatWeighsMost() {
        #expect(
            reason("the contract was signed by 2 clerks")?.hasPrefix("“was … signed” tells what has happened") == true)
        #expect(reason("the contract is unfair")?.hasPrefix("“unfair” is a judgement") == true)
        #expect(reason("sunshine")?.isEmpty == false)
        #expect(reason("Norden leave", .demand) == "demand: a stand, not a fact")
    }
}
