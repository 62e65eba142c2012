import Foundation

extension ModelProblem {
    var words: String {
        switch error {
        case .unreadable(_, let code):
            "\(path): cannot be read: \(String(cString: strerror(code))). Name another file with --model."
        case .unknownFormat:
            "\(path): no model of this program, or one of another version. `make train` builds one; without --model the shipped one is used."
        case .truncated: "\(path): the model file ends too early. Copy or build it again."
        case .missing(let tensor): "\(path): the model lacks “\(tensor)”; it may be one for the other --engine."
        case .unexpectedShape(let tensor, let rows, let columns):
            "\(path): “\(tensor)” is \(rows) × \(columns), which does not fit this program; it may be a model for the other --engine."
        }
    }
}
