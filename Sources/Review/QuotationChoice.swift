internal import Prose
internal import Records

/// Chooses the words that show a position best: the speaker's own, about the issue, complete, and not too long.
struct QuotationChoice {
    let issue: IssueWords
    let leaning: Set<String>

    /// Claims looked at, the latest first: of a position said a thousand times the old ones bring nothing new.
    private static let most = 60
    private static let fewestWords = 4
    private static let mostWords = 30

    /// The best of `claims`, which are in the order they were said and not none. Of equal ones the latest.
    func best(of claims: [ReviewedClaim]) -> ReviewedClaim {
        let latest = claims.last?.effectiveDate
        let ranked = claims.suffix(Self.most).map { claim in
            (claim, score(claim) + (claim.effectiveDate == latest ? 2 : 0))
        }
        return ranked.reduce(ranked[0]) { $1.1 >= $0.1 ? $1 : $0 }.0
    }

    private func score(_ claim: ReviewedClaim) -> Double {
        let tokens = Tokenizer().tokens(of: claim.words).filter { $0.kind != .punctuation }
        var score: Double =
            switch claim.claim.mode {
            case .direct: 3
            case .mixed: 1.5
            case .indirect: 0
            }
        if issue.stand(in: claim.words) { score += 2 }
        if claim.claim.isUnsure { score -= 3 }
        if tokens.count < Self.fewestWords { score -= 2 }
        if tokens.count > Self.mostWords { score -= Double(tokens.count - Self.mostWords) / 10 }
        if let first = tokens.first, leaning.contains(first.norm) { score -= 1.5 }
        // Several spans, of which the text leaves out what joins them.
        if claim.claim.content.count > 1 { score -= 0.5 }
        return score
    }
}
