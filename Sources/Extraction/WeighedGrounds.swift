/// Grounds for and against a reading, each with a weight and a phrase that says it.
struct WeighedGrounds {
    private var grounds: [(points: Double, phrase: String)] = []
    private let start: Double
    private let without: String

    /// `start` is what the reading is worth before any ground; `without` words the case that nothing speaks on the
    /// winning side.
    init(start: Double, without: String) {
        self.start = start
        self.without = without
    }

    /// Positive points speak for the reading. No phrase, no ground.
    mutating func add(_ points: Double, _ phrase: String?) {
        if let phrase { grounds.append((points, phrase)) }
    }

    /// Whether the grounds for the reading outweigh those against it.
    var hold: Bool { grounds.reduce(start) { $0 + $1.points } > 0 }

    /// What weighs most on the side that won.
    var reason: String {
        let sign = hold ? 1.0 : -1.0
        let weighty = grounds.enumerated().filter { $0.element.points * sign > 0 }.sorted {
            (-$0.element.points * sign, $0.offset) < (-$1.element.points * sign, $1.offset)
        }
        if weighty.isEmpty { return without }
        return weighty.prefix(2).map(\.element.phrase).joined(separator: "; ")
    }
}
