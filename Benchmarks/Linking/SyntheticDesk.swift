import Encoder
import Prose
import Records

/// Claims of a desk that never was: statements put together from thirds of real texts, each told once or more often in
/// other words.
///
/// A telling leaves out words and puts others in another place; its meaning is its statement's with some noise, so
/// that only the real texts go through the network. Most are told again soon, some much later.
struct SyntheticDesk {
    struct Claim {
        var statement: Int
        var words: String
        var meaning: TextEmbedding
        var record: Records.Claim
        var day: CalendarDate
    }

    private struct Statement {
        var pieces: [(text: Int, range: Range<Int>)]
        var party: Int
        var speaker: Int
        var issue: Int
        var kind: ClaimKind
        var day: Int
        var seed: UInt64
    }

    private static let speakers = 40
    private static let claimsADay = 100
    private static let kinds: [ClaimKind] = [
        .assertion, .assertion, .assertion, .announcement, .prediction, .denial, .demand, .offer, .refusal, .warning,
    ]

    private let base: BaseTexts
    private let texts: Int
    private let parties: [String]
    private let issues: [String]
    private var random = SplitMix(seed: 7)
    private var statements: [Statement] = []
    private var made = 0

    /// A desk of `size` claims is made from a text for every fifty, so that a larger desk is about more and no denser.
    static func texts(for size: Int) -> Int { max(50, size / 50) }

    init(_ base: BaseTexts, size: Int, parties: [String], issues: [String]) {
        self.base = base
        texts = min(base.words.count, Self.texts(for: size))
        self.parties = parties
        self.issues = issues
    }

    mutating func next() -> Claim {
        made += 1
        if made > 100, random.chance(0.4) {
            let recent = max(0, statements.count - 2_000)
            let choice = random.chance(0.7) ? recent..<statements.count : 0..<statements.count
            return telling(of: Int.random(in: choice, using: &random), isFirst: false)
        }
        var pieces: [(text: Int, range: Range<Int>)] = []
        for third in 0..<3 {
            let text = Int.random(in: 0..<texts, using: &random)
            let count = base.words[text].count
            pieces.append((text, third * count / 3..<(third + 1) * count / 3))
        }
        statements.append(
            Statement(
                pieces: pieces, party: skewed(parties.count), speaker: skewed(Self.speakers),
                issue: skewed(issues.count), kind: Self.kinds.randomElement(using: &random)!,
                day: made / Self.claimsADay, seed: random.next()))
        return telling(of: statements.count - 1, isFirst: true)
    }

    /// Low numbers more often than high ones.
    private mutating func skewed(_ count: Int) -> Int {
        let share = Double.random(in: 0..<1, using: &random)
        return Int(share * share * Double(count))
    }

    private mutating func telling(of number: Int, isFirst: Bool) -> Claim {
        let statement = statements[number]
        var words = statement.pieces.flatMap { base.words[$0.text][$0.range] }.map(String.init)
        if !isFirst {
            words = words.filter { _ in !random.chance(0.12) }
            for place in words.indices.dropFirst() where random.chance(0.06) { words.swapAt(place, place - 1) }
        }
        if words.isEmpty { words = ["nothing"] }
        let date = day(statement.day + (isFirst || random.chance(0.7) ? 0 : 1))
        let party = parties[statement.party]
        let text = words.joined(separator: " ")
        let record = Records.Claim(
            attribution: 0, content: [], mode: .indirect,
            speakers: isFirst || random.chance(0.8) ? ["\(party) speaker \(statement.speaker)"] : [],
            speaksFor: [party], kind: statement.kind, issues: [issues[statement.issue]],
            saidOn: SaidOn(date.description))
        return Claim(
            statement: number, words: text, meaning: meaning(of: statement, isFirst: isFirst), record: record, day: date
        )
    }

    private func day(_ number: Int) -> CalendarDate {
        CalendarDate(year: 1990 + number / 336, month: number / 28 % 12 + 1, day: number % 28 + 1)!
    }

    /// The meanings of its pieces, each with the weight of its length.
    private mutating func meaning(of statement: Statement, isFirst: Bool) -> TextEmbedding {
        var sum = [Float](repeating: 0, count: TextEmbedding.width)
        for piece in statement.pieces {
            let meaning = base.meanings[piece.text]
            let weight = Float(piece.range.count) * meaning.scale
            for (i, value) in meaning.values.enumerated() { sum[i] += Float(value) * weight }
        }
        // Of its own, and of this telling.
        Self.blur(&sum, 0.35, SplitMix(seed: statement.seed))
        if !isFirst { Self.blur(&sum, 0.35, SplitMix(seed: random.next())) }
        let most = sum.reduce(into: Float(0)) { $0 = max($0, abs($1)) }
        let values = sum.map { most > 0 ? Int8(($0 / most * 127).rounded()) : 0 }
        return TextEmbedding(values: values)!
    }

    /// Adds noise of `share` of the vector's length.
    private static func blur(_ sum: inout [Float], _ share: Float, _ random: SplitMix) {
        var random = random
        let length = sum.reduce(into: Float(0)) { $0 += $1 * $1 }.squareRoot()
        // Evenly spread numbers within ±1 have a square of a third on average.
        let step = share * length * (3 / Float(sum.count)).squareRoot()
        for i in sum.indices {
            let number = Float(Int64(truncatingIfNeeded: random.next() >> 40)) / Float(1 << 23) - 1
            sum[i] += step * number
        }
    }
}
