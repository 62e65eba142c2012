import Newsroom
import Records

extension NewsroomError {
    /// What is wrong in a register, the settings or a lexicon.
    var registerWords: String {
        switch self {
        case .badYAML(let place, let problem): place.words + "not YAML: \(problem)."
        case .unknownKey(let place, let key, let known, let nearest):
            place.words + "“\(key)” is no key here.\(Self.nearest(nearest)) Known: \(ErrorReport.list(known))."
        case .duplicateKey(let place, let key): place.words + "“\(key)” once more. Take one of them out."
        case .missingKey(let place, let key): place.words + "no “\(key)”, which every entry needs."
        case .badValue(let place, let key, let found, let expected):
            place.words + "“\(key)” is \(found); \(expected) was expected."
        case .unknownWord(let place, let key, let found, let expected, let nearest):
            place.words + "“\(found)” is no \(key).\(Self.nearest(nearest)) Known: \(ErrorReport.list(expected))."
        case .misplacedKey(let place, let key, let kind, let allowed):
            place.words + "“\(key)” says nothing for a party of kind \(kind.rawValue); "
                + "it belongs to \(ErrorReport.list(allowed.map(\.rawValue)))."
        case .duplicateName(let place, let name, let firstLine):
            place.words + "“\(name)” once more; it stands in line \(firstLine) already."
        case .nameOwnedTwice(let place, let name, let party, let owner, let ownerLine):
            place.words + "“\(name)” names \(party) here and \(owner) in line \(ownerLine). Keep it with one of them."
        case .unknownParty(let place, let found, let nearest):
            place.words + "“\(found)” is no party in the register.\(Self.nearest(nearest))"
        case .speaksForItself(let place, let chain):
            place.words + "speaks for itself by way of others: \(chain.joined(separator: " → "))."
        case .badDate(let place, let key, let found):
            place.words + "“\(key)” is “\(found)”; a date such as 2022-01-10 was expected."
        case .datesReversed(let place, let from, let to): place.words + "from \(from) to \(to) runs backwards."
        case .badCueLine(let place, let found, let problem): place.words + "“\(found)”: \(problem.words)"
        case .cannotEdit(let place, let problem): place.words + problem.words
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
        default: "\(self)"
        }
    }

    private static func nearest(_ word: String?) -> String { ErrorReport.didYouMean(word.map { [$0] } ?? []) }
}

extension NewsroomError.CueLineProblem {
    fileprivate var words: String {
        switch self {
        case .fieldCount(let count): "\(count) fields; forms, frames and kind, parted by semicolons, were expected."
        case .noForms: "the first field names no form of the cue."
        case .noFrames: "the second field names no frame."
        case .badPrepositions: "prepositions belong to the frame noun, and noun: needs one."
        }
    }
}

extension NewsroomError.EditProblem {
    fileprivate var words: String {
        switch self {
        case .notOneList(let key):
            "only a file whose one key is “\(key)”, with a list below it, can be changed by a command. Change it by hand."
        case .flowStyle: "entries in braces or brackets cannot be changed by a command. Put one key a line."
        case .notAnEntry: "an entry must start with a dash and a key on one line to be changed by a command."
        case .carriageReturn: "the line ends in CR LF; a command changes files with LF only. Save it with LF."
        case .commentInside(let key): "the comment here would be lost with the old “\(key)”. Move it above the entry."
        case .noEntry(let name): "no entry is named “\(name)”."
        }
    }
}
