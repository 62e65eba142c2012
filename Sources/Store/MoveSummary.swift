/// Says of many claims what became of them, those alike together: `claims 3, 5–7: new → checking`.
struct MoveSummary {
    private var moves: [(text: String, claims: [Int64])] = []
    private var places: [String: Int] = [:]

    mutating func add(_ claim: Int64, _ text: String) {
        if let i = places[text] {
            moves[i].claims.append(claim)
        } else {
            places[text] = moves.count
            moves.append((text, [claim]))
        }
    }

    /// All moves; where there are more than a line of the trail should hold, only which claims changed.
    var text: String {
        if moves.count > Self.most { return Self.named(moves.flatMap(\.claims)) + " changed" }
        return moves.map { "\(Self.named($0.claims)): \($0.text)" }.joined(separator: "; ")
    }

    private static let most = 12

    private static func named(_ claims: [Int64]) -> String {
        "\(claims.count == 1 ? "claim" : "claims") \(IDList.text(claims))"
    }

    /// The start of a remark on one line.
    static func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "“" + (line.count > 60 ? line.prefix(59) + "…" : line) + "”"
    }
}
