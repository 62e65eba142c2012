import Prose
import Records

/// The state that an article is about most. Disputes differ in their parties where their matters are the same, so it
/// tells the talks of one from the talks of another.
struct DisputeParty: Sendable {
    let register: PartyRegister
    private let mentions: MentionFinder

    init(register: PartyRegister, vocabulary: Vocabulary) {
        self.register = register
        mentions = MentionFinder(register: register, vocabulary: vocabulary)
    }

    /// From how much of the mentions of the state named most another one may be the other side.
    private static let even = 0.5

    /// The state that body and title name most, itself or by those who speak for it; an alliance or organisation where
    /// they name no state. Of several named at least half as often the first by name, so that it is the same whichever
    /// side an article of the dispute is told from.
    func name(in draft: ExtractionDraft) -> String? { names(in: draft).min() }

    /// The state named most and those named at least half as often; see ``name(in:)``.
    func names(in draft: ExtractionDraft) -> Set<String> {
        let date = draft.article.published
        let parties = principals(of: draft.mentions + mentioned(in: draft.article.title ?? ""), on: date)
        let states = parties.filter { $0.kind == .state }
        let counts = (states.isEmpty ? parties : states).reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return Set(counts.filter { Double($0.value) >= Self.even * Double(most) }.keys)
    }

    /// The parties whose position the mentioned ones' words would count as.
    func principals(of mentions: [Mention], on date: CalendarDate?) -> [Party] {
        mentions.compactMap { register.principal(of: $0.party, on: date) }.filter { $0.kind != .office }
    }

    func mentioned(in words: String) -> [Mention] {
        var draft = ExtractionDraft(article: Article(text: words), text: ArticleText(words))
        mentions.run(&draft)
        return draft.mentions
    }
}
