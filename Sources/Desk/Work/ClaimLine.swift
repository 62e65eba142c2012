import Linking
import Newsroom

/// A claim of a JSONL file, as `match` takes it: `{"id", "text", "title"?}`.
struct ClaimLine: Sendable {
    /// A string or a number, as it was written.
    let id: JSONValue
    let text: ClaimReader.Text

    init(_ value: JSONValue) throws(ClaimLineError) {
        let fields = try ClaimFields(value, noun: "claim")
        id = fields.id
        text = ClaimReader.Text(try fields.needed("text"), title: try fields.text("title"))
    }

    /// A line that is no claim.
    struct Failure {
        /// From 1.
        var line: Int
        /// `null` where it has none.
        var id: JSONValue
        var error: any Error
    }

    /// The lines of a file in their order.
    static func all(in path: String) throws -> [Result] {
        let lines = try JSONLineReader(path: path)
        var results: [Result] = []
        while let (number, line) = try lines.next() {
            var id = JSONValue.null
            do {
                let value = try JSONReader.value(of: try line.get())
                id = value["id"] ?? .null
                results.append(.claim(try ClaimLine(value)))
            } catch {
                results.append(.failure(Failure(line: number, id: id, error: error)))
            }
        }
        return results
    }

    enum Result {
        case claim(ClaimLine)
        case failure(Failure)

        var claim: ClaimLine? {
            if case .claim(let claim) = self { return claim }
            return nil
        }
    }
}
