import Prose
import Records

/// The state that an article is about most. Disputes differ in their parties where their matters are the same, so it
/// tells the talks of one from the talks of another.
struct DisputeParty: Sendable {
    private let register: PartyRegister
    private let mentions: MentionFinder

    init(register: PartyRegister, vocabulary: Vocabulary) {
        self.register = register
        mentions = MentionFinder(register: register, vocabulary: vocabulary)
    }

    /// The state named most, itself or by those who speak for it; an alliance or organisation where no state is named.
    /// Of equals, the one that the title names.
    func name(in draft: ExtractionDraft) -> String? {
        let date = draft.article.published
        let titled = principals(of: mentioned(in: draft.article.title ?? ""), on: date)
        var counts: [String: (count: Int, isState: Bool)] = [:]
        for party in principals(of: draft.mentions, on: date) + titled {
            counts[party.name, default: (0, party.kind == .state)].count += 1
        }
        let inTitle = Set(titled.map(\.name))
        func rank(_ name: String) -> (Int, Int, Int) {
            let (count, isState) = counts[name]!
            return (isState ? 1 : 0, count, inTitle.contains(name) ? 1 : 0)
        }
        return counts.keys.sorted().max { rank($0) < rank($1) }
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
