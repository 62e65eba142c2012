import Records
import Review

extension EditError {
    /// Whether the command was put wrongly, rather than the desk being in its way.
    var isUsage: Bool {
        switch self {
        case .signedOff, .dropped, .wordsNotThere, .wordsElsewhere, .wordsTaken: false
        default: true
        }
    }

    var words: String {
        switch self {
        case .unknownField(let word, let nearest):
            "“\(word)” is no field of a claim that can be edited.\(ErrorReport.didYouMean(nearest)) "
                + "There are \(ErrorReport.list(EditField.allCases.map(\.rawValue)))."
        case .unknownWord(let word, let field, let words):
            "“\(word)” is no \(field.rawValue).\(ErrorReport.didYouMean(NearestWords.of(word, in: words))) "
                + "It can be \(ErrorReport.list(words))."
        case .noValue(let field):
            "something is missing: what the \(field.rawValue) is"
                + (field.mayBeEmpty ? ", or --clear where there is none." : ".")
        case .neverEmpty(let field):
            "a claim always has a \(field.rawValue), so there is nothing to clear. Name another one."
        case .mixedSigns(let field):
            "either all of the \(field.rawValue) with + and - for what comes and goes, or none: "
                + "then they take the place of what is there."
        case .notSaidOn(let found):
            "“\(found)” is no date; 2022-01-10, 2022-01, 2022 or standing was expected."
        case .otherMode(let mode, let claim, let quoted, let count):
            "claim \(claim) cannot be \(mode.rawValue): \(quoted) of its \(Counted.of(count, "word")) "
                + "\(quoted == 1 ? "stands" : "stand") in quotation marks. `span` moves its words."
        case .signedOff(let claim):
            "claim \(claim) is signed off, so its reading stands. `flag \(claim) checking` takes it up again."
        case .dropped(let claim):
            "claim \(claim.number) was taken off the desk by \(claim.author) on \(claim.at.prefix(10)): "
                + "\(claim.reason). Its words were “\(Excerpt.start(of: claim.words))”."
        case .wordsNotThere(let words, let article):
            "“\(words)” stands nowhere in article \(article). `show article \(article)` has its text."
        case .wordsElsewhere(let words, let claim, let paragraph):
            "“\(words)” stands in paragraph \(paragraph), far from claim \(claim). "
                + "`add` makes a claim of words elsewhere."
        case .wordsTwice(let words, let places):
            "“\(words)” stands in \(places.count) places. Give more words, or --place with one of: "
                + places.enumerated().map { "\($0 + 1) “\($1)”" }.joined(separator: ", ") + "."
        case .noSuchPlace(let place, let count):
            "--place \(place): the words stand in \(Counted.of(count, "place"))."
        case .notAShift(let found): "“\(found)” moves nothing; +2w (two words to the right) or -1w was expected."
        case .noShift:
            "something is missing: --start or --end with words to move by, or the exact words of the claim."
        case .shiftedTooFar(let claim, let edge, let words):
            "the \(edge) of claim \(claim) can move by \(Counted.of(words, "word")) at most: there its paragraph "
                + "\(edge == "start" ? "starts" : "ends")."
        case .nothingLeft(let claim):
            "that would leave nothing of claim \(claim). `delete` takes a claim off the desk."
        case .wordsOutside(let words, let claim):
            "“\(words)” is not among the words of claim \(claim). `show \(claim)` has them."
        case .splitAtStart(let claim):
            "that would leave nothing for claim \(claim) itself. Give the words of its second part."
        case .mergedAlone: "something is missing: the numbers of two claims or more, the one that stays first."
        case .otherArticle(let claim, let article, let first):
            "claim \(claim) is of article \(article), and claim \(first) is not. "
                + "`confirm \(first) \(claim)` links what two articles tell."
        case .noReason: "something is missing: --reason with why nobody should see it again."
        case .wordsTaken(let claim):
            "claim \(claim) has these words already. `edit \(claim)` changes what it says of them."
        }
    }
}
