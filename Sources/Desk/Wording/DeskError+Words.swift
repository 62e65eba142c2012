import Sheets

extension DeskError {
    /// Whether the command was put wrongly, rather than its work having failed.
    var isUsage: Bool {
        switch self {
        case .outputClosed, .outputFailed, .noSuchArticle, .fileExists, .cannotWrite, .nothingToExport, .noArticles,
            .readOnly, .incomplete, .interrupted, .leftAsIs, .nobody, .registerChanged:
            false
        default: true
        }
    }

    var words: String {
        switch self {
        case .outputClosed: "standard output was closed."
        case .outputFailed(let reason): "standard output cannot be written: \(reason)."
        case .unclosedQuote(let quote, let column):
            "column \(column): the quotation mark \(quote) is never closed. Close it, or put \\ before it."
        case .danglingBackslash: "the line ends in a backslash, which takes the next character as it is; there is none."
        case .notAnID(let word):
            "“\(word)” is no number of a claim; 12, 3-7 or 3,5 was expected. `list` shows the numbers."
        case .backwardRange(let range): "the range \(range) runs backwards. Put the smaller number first."
        case .rangeTooLong(let range, let limit):
            "the range \(range) names more than \(limit) claims. Take a smaller one."
        case .noSuchArticle(let id):
            "there is no article \(id) on this desk. `list --mode csv` shows the articles of claims."
        case .unknownParty(let name, let nearest):
            "“\(name)” is no party in parties.yaml.\(ErrorReport.didYouMean(nearest)) "
                + "Put names with spaces in quotation marks."
        case .sameParty(let word, let party): "“\(word)” is \(party) once more. Name another party to compare with."
        case .nameTaken(let name, let party):
            name == party
                ? "“\(name)” is a party of parties.yaml already. `party show` tells what it says."
                : "“\(name)” is a name of \(party) in parties.yaml already. Give another name."
        case .notProposed(let name, let nearest):
            "nobody of the name “\(name)” is proposed.\(ErrorReport.didYouMean(nearest)) "
                + "`party proposals` lists who is; `party add` takes anybody."
        case .partyInUse(let name, let users):
            "“\(name)” is mentioned by \(ErrorReport.list(users)). Change \(users.count == 1 ? "that entry" : "those entries") first."
        case .noRoles(let name, let kind):
            "“\(name)” is of kind \(kind.rawValue), and only persons have roles."
        case .misplacedOption(let option, let kind): "\(option) says nothing for a party of kind \(kind.rawValue)."
        case .roleHeld(let name, let role):
            "\(name) is \(role.title) (\(role.of)) at that time already. Close that with --until, or give dates."
        case .noOpenRole(let name, let title, let open):
            "\(name) has no open office “\(title)”."
                + (open.isEmpty ? " None of theirs is open." : " Open: \(ErrorReport.list(open)).")
        case .closedTwice: "--until closes an office that is in the register; leave --from and --to out."
        case .notADate(let found, let option):
            "\(option) “\(found)” is no date; 2022-01-10, 2022-01 or 2022 was expected."
        case .periodReversed(let from, let to): "from \(from) to \(to) runs backwards."
        case .linkedToItself(let id): "claim \(id) cannot be linked with itself. Name another claim."
        case .unknownIssue(let name, let nearest):
            "“\(name)” is no issue in issues.yaml.\(ErrorReport.didYouMean(nearest))"
        case .issueExists(let name):
            "“\(name)” is an issue of issues.yaml already. `issue merge` puts two together."
        case .notRegistered(let name):
            "“\(name)” is only suggested. Take it into issues.yaml first: `issue accept \(LineParser.quoted(name))`."
        case .mergedIntoItself(let name): "“\(name)” cannot be merged into itself. Name another issue."
        case .registerChanged(let path):
            "\(path) was changed by hand since, so nothing was done. Put the old text back, or make the change by hand."
        case .fileExists(let path): "\(path) is there already and was left alone. Add --force to replace it."
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
        case .noArticles(let paths):
            "\(ErrorReport.list(paths)): no articles in there; files ending in .txt, .md, .jsonl, .html or .htm were expected."
        case .nothingToExport(let leftOut):
            leftOut == 0
                ? "no claims like that; no file was written. `list` with the same filter shows what it lets through."
                : "\(Counted.of(leftOut, "claim")) like that, none of them with what such a sheet shows; no file was written."
        case .notAWebAddress(let found): "“\(found)” is no web address; one such as https://news.example was expected."
        case .unknownEnding(let file):
            "the ending of “\(file)” names no format. Add --format with one of "
                + "\(SheetFormat.allCases.map(\.rawValue).joined(separator: ", "))."
        case .readOnly(let command): "`\(command)` would change the desk, which --read-only rules out."
        case .incomplete: "some of the work failed."
        case .interrupted: "stopped by Ctrl-C; nothing of it was kept."
        case .nothingNamed(let expected): "something is missing: \(expected)."
        case .unknownCommand(let word, let nearest):
            "“\(word)” is no command.\(ErrorReport.didYouMean(nearest)) `help` lists them."
        case .emptyNote: "the note is empty. Write what there is to say after it."
        case .emptyText(let name): "the \(name) is empty. Write what there is to say, or take it away with --clear."
        case .twoTitles(let citation):
            "“\(citation)” is no web address and so a title itself; there is a --title beside it. Leave one of them out."
        case .noSuchEvidence(let number, let claim, let count):
            "claim \(claim) has \(Counted.of(count, "piece")) of evidence, so there is no number \(number)."
        case .badAccessDate(let found):
            "--accessed “\(found)” is no date; one such as 2022-01-10 was expected."
        case .nobody: "nobody is named as the one at work. Add --as NAME, or put a reviewer into desk.yaml."
        case .alreadyInSession: "this is a session already."
        case .unknownSubject(let word, let nearest):
            "“\(word)” is no party of parties.yaml, no issue and no claim's number.\(ErrorReport.didYouMean(nearest)) "
                + "Put names with spaces in quotation marks."
        case .onWithoutParty(let subject):
            "--on narrows a party's timeline, and “\(subject)” is no party of parties.yaml. Leave --on out, or name a party."
        case .noReason(let claim, let from, let to):
            "claim \(claim) cannot go from \(from.rawValue) to \(to.rawValue) without a reason. Add --note with why."
        case .tooManyUnasked(let count, let limit):
            "\(count) claims would change, more than \(limit) at once. Add --yes if that is meant."
        case .leftAsIs: "left as it is."
        case .unknownFilter(let name, let nearest):
            "no filter is kept as @\(name).\(ErrorReport.didYouMean(nearest)) `filter list` shows them."
        case .badFilterName(let name):
            "“\(name)” cannot name a filter; a word of letters, digits and dashes was expected."
        case .negatedFilter(let name):
            "@\(name) may hold several terms and cannot be turned round. Turn its terms round instead."
        case .filterInItself(let name): "@\(name) would stand for itself. Name another filter, or write it out."
        case .noKeyboard:
            "a review needs a terminal to press keys at. `next` shows the queue, `flag` decides; --keys presses keys."
        case .unreadableKeys("{", let column): "--keys, column \(column): a brace opens and is never closed. Add }."
        case .unreadableKeys(let word, let column):
            "--keys, column \(column): “\(word)” is no key. Keys are single characters, space, enter, tab, backspace, esc, "
                + "left, right, up and down, with spaces between them."
        case .noTerminal: "a session needs a terminal. Give a command, or commands on standard input."
        }
    }
}

extension ArticleLineError {
    var words: String {
        switch self {
        case .notAnObject: "not a JSON object; {\"id\": …, \"text\": …} was expected."
        case .missing(let field): "no \"\(field)\"; every article needs one."
        case .wrongType(let field, let expected): "\"\(field)\" is not \(expected)."
        case .badDate(let found): "\"date\" is “\(found)”; an ISO date such as 2022-01-10 was expected."
        }
    }
}

extension SentenceLineError {
    var words: String {
        switch self {
        case .notAnObject: "not a JSON object; {\"text\": …} was expected."
        case .noText: "no \"text\"; every sentence needs one."
        case .textIsNoString: "\"text\" is not a string."
        }
    }
}
