/// The numbers of claims as people type them: `12`, `3-7`, `3,5`.
enum ClaimNumbers {
    /// More at once is surely a slip of the finger.
    static let limit = 10_000

    /// The numbers in `words`, in the order they are named, each once.
    static func parse(_ words: [String]) throws(DeskError) -> [Int64] {
        var numbers: [Int64] = []
        var seen: Set<Int64> = []
        for word in words {
            for part in word.split(separator: ",", omittingEmptySubsequences: false) {
                for number in try range(String(part), in: word) where seen.insert(number).inserted {
                    numbers.append(number)
                }
            }
        }
        return numbers
    }

    /// The one number that `word` is.
    static func single(_ word: String) throws(DeskError) -> Int64 {
        let numbers = try parse([word])
        guard numbers.count == 1 else { throw .notAnID(word) }
        return numbers[0]
    }

    static func isNumbers(_ word: String) -> Bool {
        word.first?.isNumber == true && word.allSatisfy { $0.isNumber || $0 == "-" || $0 == "," || $0 == "." }
    }

    private static func range(_ text: String, in word: String) throws(DeskError) -> ClosedRange<Int64> {
        let ends = text.replacing("..", with: "-").split(separator: "-", omittingEmptySubsequences: false)
        let numbers = ends.compactMap { Int64($0) }
        guard numbers.count == ends.count, (1...2).contains(numbers.count), numbers.allSatisfy({ $0 > 0 }) else {
            throw .notAnID(word)
        }
        guard numbers[0] <= numbers[numbers.count - 1] else { throw .backwardRange(text) }
        let range = numbers[0]...numbers[numbers.count - 1]
        guard range.upperBound - range.lowerBound < limit else { throw .rangeTooLong(text, limit: limit) }
        return range
    }
}
