import Records
import Review

extension FilterProblem {
    var words: String {
        let column = "filter, column \(error.position + 1): "
        return switch error {
        case .unknownField(_, let found, let nearest, let fields):
            column + "“\(found)” is no field.\(ErrorReport.didYouMean(nearest)) Fields: \(ErrorReport.list(fields)). "
                + "Put words with a colon in quotation marks to look for them."
        case .unknownWord(_, let field, let found, let nearest, let words):
            column + "“\(found)” is no \(field).\(ErrorReport.didYouMean(nearest)) Known: \(ErrorReport.list(words))."
        case .badDate(_, let field, let found):
            column + "“\(found)” is no date for \(field):; "
                + (field == "said"
                    ? "2022-01-10, 2022-01, 2022 or 2021-12..2022-01 was expected."
                    : "2022-01-10, 2022-01 or 2022 was expected.")
        case .backwardRange(_, let field, let found):
            column + "the range \(field):\(found) ends before it starts. Put the smaller end first."
        case .badNumber(_, let field, let found):
            column + "“\(found)” is no number for \(field):; 12\(field == "thread" ? "" : " or 3..9") was expected."
        case .missingValue(_, let field): column + "\(field): has nothing behind it."
        case .openQuote: column + "this quotation mark is never closed."
        case .bareMinus: column + "a - turns a term round; there is none behind it."
        }
    }
}

extension FlagWordError {
    var words: String {
        switch self {
        case .unknown(let found, let nearest, let words):
            "“\(found)” is neither a status nor a verdict of this desk.\(ErrorReport.didYouMean(nearest)) "
                + "Known: \(ErrorReport.list(words))."
        case .ambiguous(let found, let meanings):
            "“\(found)” could be \(meanings.joined(separator: " or ")). Write more of it."
        }
    }
}

extension WorkflowError {
    var words: String {
        switch self {
        case .alreadyThere(let claim, let status): "claim \(claim) is \(status.rawValue) already."
        case .illegalMove(let claim, let from, let to, let legal):
            "claim \(claim) is \(from.rawValue) and cannot become \(to.rawValue) from there; "
                + "\(Self.choice(legal)) can follow."
        case .secondReaderNeeded(let claim, let reviewer, let legal):
            "claim \(claim) was moved to ready by \(reviewer); somebody else has to sign it off (--as NAME). "
                + "\(reviewer) may set it to \(Self.choice(legal))."
        case .nameNeeded(let claim, let to):
            "claim \(claim) can become \(to.rawValue) only by a named person. Add --as NAME, or put a reviewer into desk.yaml."
        }
    }

    private static func choice(_ statuses: [ReviewStatus]) -> String {
        let words = statuses.map(\.rawValue)
        return words.count > 1 ? words.dropLast().joined(separator: ", ") + " or " + words.last! : words.joined()
    }
}
