internal import Foundation
internal import Prose
internal import Records

/// The positions of one history, made ready for looking back along them: words and voices as numbers, dates as days.
struct PositionTrail {
    let words: [PositionWords]
    /// Numbers of the terms of each, in rising order.
    private let terms: [[Int32]]
    /// The positions that hold each term, in rising order.
    private let holders: [[Int32]]
    private let days: [ClosedRange<Int>]
    private let voices: [Int]

    /// Of the words of the shorter text, from which two texts are about one thing.
    private static let related = 0.34

    init(_ positions: [Position], _ language: ShiftLanguage) {
        words = Self.words(of: positions, language)
        var numbers: [String: Int32] = [:]
        terms = words.map { words in
            words.terms.map { term in
                let number = numbers[term] ?? Int32(numbers.count)
                numbers[term] = number
                return number
            }.sorted()
        }
        var holders = [[Int32]](repeating: [], count: numbers.count)
        for (position, terms) in terms.enumerated() {
            for term in terms { holders[Int(term)].append(Int32(position)) }
        }
        self.holders = holders
        days = positions.map { $0.date.firstDay.ordinal...$0.date.lastDay.ordinal }
        var known: [Set<String>: Int] = [:]
        voices = positions.map { position in
            let voice = known[position.spokenFor] ?? known.count
            known[position.spokenFor] = voice
            return voice
        }
    }

    /// A party may have said thousands of things of an issue: read on several cores.
    private static func words(of positions: [Position], _ language: ShiftLanguage) -> [PositionWords] {
        ParallelMap.map(positions.runs(of: run), workers: ProcessInfo.processInfo.activeProcessorCount) { run in
            run.map { PositionWords($0, language) }
        }.flatMap { $0 }
    }

    private static let run = 128

    /// Whether there is no telling which of the two came first.
    func overlap(_ a: Int, _ b: Int) -> Bool { days[a].overlaps(days[b]) }
    /// Whether both are of one day, or of one month or year as far as is known.
    func areOfOneDate(_ a: Int, _ b: Int) -> Bool { days[a] == days[b] }
    func areSpokenForOne(_ a: Int, _ b: Int) -> Bool { voices[a] == voices[b] }

    /// How many of the words of both stand in both.
    func likeness(_ a: Int, _ b: Int) -> Double {
        let common = common(a, b)
        return Double(common) / Double(max(1, terms[a].count + terms[b].count - common))
    }

    /// Of the positions from `first` on and before `later` those that share enough words with it, in order.
    func related(to later: Int, from first: Int) -> [Int] {
        var common: [Int: Int] = [:]
        for term in terms[later] {
            let holders = holders[Int(term)]
            let (start, end) = (
                holders.partitioningIndex { $0 >= first }, holders.partitioningIndex { $0 >= later }
            )
            for position in holders[start..<end] {
                common[Int(position), default: 0] += 1
            }
        }
        return common.filter { position, count in
            count >= 2 && Double(count) >= Self.related * Double(min(terms[position].count, terms[later].count))
        }.keys.sorted()
    }

    private func common(_ a: Int, _ b: Int) -> Int {
        terms[a].withUnsafeBufferPointer { one in
            terms[b].withUnsafeBufferPointer { other in
                var (i, j, common) = (0, 0, 0)
                while i < one.count, j < other.count {
                    let (x, y) = (one[i], other[j])
                    if x == y { common += 1 }
                    i += x <= y ? 1 : 0
                    j += y <= x ? 1 : 0
                }
                return common
            }
        }
    }
}
