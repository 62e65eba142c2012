import Foundation

/// A run of words with one role.
struct TaggerSpan: Hashable {
    /// Roles in the order of the network's labels.
    enum Role: Int, CaseIterable {
        case source, cue, content
    }

    var words: Range<Int>
    var role: Role
    /// Mean over the words of the probability of the label each was given.
    var probability: Double
    /// Of the first word's label.
    var firstProbability: Double
    /// Of the label that is least sure.
    var leastProbability: Double

    /// Spans of a legal label sequence: 0 is outside, 2r + 1 begins a span of role r, 2r + 2 carries it on.
    static func spans(labels: [Int], logProbabilities: [Float], labelCount: Int) -> [TaggerSpan] {
        var spans: [TaggerSpan] = []
        var i = 0
        while i < labels.count {
            guard labels[i] > 0, let role = Role(rawValue: (labels[i] - 1) / 2) else {
                i += 1
                continue
            }
            var end = i + 1
            while end < labels.count, labels[end] == 2 * role.rawValue + 2 { end += 1 }
            let sure = (i..<end).map { Double(exp(logProbabilities[$0 * labelCount + labels[$0]])) }
            spans.append(
                TaggerSpan(
                    words: i..<end, role: role, probability: sure.reduce(0, +) / Double(sure.count),
                    firstProbability: sure[0], leastProbability: sure.min()!))
            i = end
        }
        return spans
    }
}

extension [TaggerSpan] {
    /// How many of these spans, which are in text order and apart, start before `word`.
    func startsBefore(_ word: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
