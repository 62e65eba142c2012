import Newsroom
import Records
import Review
import Store

/// Puts every error into words: where, what was found, what was expected, what next.
///
/// Errors are values everywhere else; this folder is the only place with wording.
enum ErrorReport {
    /// The line to print, ready for a terminal; `nil` where everything was said already.
    static func line(for error: any Error) -> String? {
        switch error as? DeskError {
        case .outputClosed, .incomplete: nil
        default: "error: " + message(for: error)
        }
    }

    /// The message alone, escaped for the terminal.
    static func message(for error: any Error) -> String {
        TerminalText.escaped(DashedWord.unshielding(words(for: error)))
    }

    /// 64 where the command was put wrongly, else 1. A reader that went away is no failure.
    static func status(of error: any Error) -> Int32 {
        switch error {
        case DeskError.outputClosed: 0
        case is FilterProblem, is FlagWordError, is OptionsProblem: 64
        case let error as DeskError: error.isUsage ? 64 : 1
        case let error as EditError: error.isUsage ? 64 : 1
        default: 1
        }
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case let error as DeskError: error.words
        case let error as EditError: error.words
        case let error as NewsroomError: error.words
        case let error as StoreError: error.words
        case let error as ModelProblem: error.words
        case let error as FilterProblem: error.words
        case let error as FlagWordError: error.words
        case let error as OptionsProblem: "\(error.path):\(error.line): \(error.reason)"
        case let error as WorkflowError: error.words
        case let error as SheetProblem: error.words
        case let error as ArticleLineError: error.words
        case let error as SentenceLineError: error.words
        case let error as ClaimLineError: error.words
        case let error as JSONReader.Failure: "not JSON: at byte \(error.byte), \(error.expected) was expected."
        default: "\(error)"
        }
    }

    /// ` Did you mean “new” or “ready”?`, or nothing.
    static func didYouMean(_ nearest: [String]) -> String {
        nearest.isEmpty ? "" : " Did you mean " + nearest.prefix(3).map { "“\($0)”" }.joined(separator: " or ") + "?"
    }

    static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
