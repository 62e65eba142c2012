import Foundation

/// What the training code computed for texts of our own; `training/parity_fixture.py` writes it.
struct ParityCase: Decodable {
    var text: String
    var spans: [[Int]]
    var quotes: [UInt8]
    var sentences: [Int]
    var paragraphs: [Int]
    var pieces: [[Int32]]
    var features: [[UInt8]]
    /// First word, end, first word and end of the core.
    var windows: [[Int]]
    var logits: [Float]?
    var labels: [String]?
    var pairs: [Pair]?

    struct Pair: Decodable {
        var anchor: [Int]
        var candidate: [Int]
        var features: [String]
        var gap: Double
    }

    static func all() throws -> [ParityCase] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/parity.json"))
        return try JSONDecoder().decode([ParityCase].self, from: data)
    }
}
