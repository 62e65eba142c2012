import Prose
package import Records

/// Reads the issues of claims that were extracted before, with the register as it is now.
package struct IssueRereading: Sendable {
    private let vocabulary: Vocabulary
    private let mentions: MentionFinder
    private let reader: IssueReader

    /// A reading with these registers and lexicons.
    package init(register: PartyRegister, issues: IssueRegister, lexicons: Lexicons) {
        vocabulary = Vocabulary(lexicons)
        mentions = MentionFinder(register: register, vocabulary: vocabulary)
        reader = IssueReader(issues: issues, parties: register, vocabulary: vocabulary)
    }

    /// The issues of `claims`, which are all of `article` in the order they were extracted, and why.
    package func issues(of claims: [Claim], in article: Article) -> [(issues: [String], reason: String)] {
        var draft = ExtractionDraft(
            article: article, text: ArticleText(article.text, abbreviations: vocabulary.abbreviations))
        draft.claims = claims
        for i in claims.indices {
            draft.claims[i].issues = []
            draft.claims[i].reasons.removeAll { $0.field == .issue }
        }
        mentions.run(&draft)
        reader.run(&draft)
        return draft.claims.map { claim in
            (claim.issues, claim.reasons.last { $0.field == .issue }?.text ?? "")
        }
    }
}
