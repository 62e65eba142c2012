import Encoder

/// Traits of a text that weigh beside its words, with their values: how many numbers, names and words of some classes it
/// has, and how long it is. `training/sentence_features.py` counts the same.
struct SentenceTraits {
    /// What needs no list, in the order of the model file; the classes of words follow, then the lengths.
    enum Shape: Int, CaseIterable {
        case year, number, money, percent, questionMark, exclamation, names, acronym, ed, ing
    }
    static let lengthCount = 5

    private(set) var values: [Double]

    /// `classes` holds the classes of each of `words`, a bit each; there are `classCount` in all.
    init(_ words: SentenceWords, classes: [UInt32], classCount: Int) {
        var counts = [Int](repeating: 0, count: Shape.allCases.count + classCount)
        func add(_ shape: Shape, if holds: Bool) { if holds { counts[shape.rawValue] += 1 } }
        for (index, word) in words.words.enumerated() {
            guard word.kind == .word else {
                add(word.kind == .year ? .year : .number, if: true)
                continue
            }
            var mask = classes[index]
            while mask != 0 {
                counts[Shape.allCases.count + mask.trailingZeroBitCount] += 1
                mask &= mask - 1
            }
            let bytes = words.bytes[word.range]
            let first = bytes[bytes.startIndex]
            add(.money, if: first == UInt8(ascii: "$"))
            add(.percent, if: first == UInt8(ascii: "%"))
            add(.questionMark, if: first == UInt8(ascii: "?"))
            add(.exclamation, if: first == UInt8(ascii: "!"))
            add(.names, if: index > 0 && SentenceWords.isCapital(first) && !Self.isI(bytes))
            add(.acronym, if: bytes.count > 1 && bytes.allSatisfy(SentenceWords.isCapital))
            add(.ed, if: bytes.count > 4 && bytes.ends(in: "ed"))
            add(.ing, if: bytes.count > 5 && bytes.ends(in: "ing"))
        }
        let size = words.words.count
        // A line in capitals or in title case names nobody.
        for shape in [Shape.names, .acronym] where counts[shape.rawValue] * 5 >= size * 3 { counts[shape.rawValue] = 0 }
        values = counts.map { Double(min($0, 3)).squareRoot() }
        values.append(Double(min(size, 60)) / 60)
        for range in [0..<6, 6..<12, 20..<35, 35..<Int.max] { values.append(range.contains(size) ? 1 : 0) }
    }

    /// "I", "I'm": capitalised wherever it stands.
    private static func isI(_ word: ArraySlice<UInt8>) -> Bool {
        word.first! | 0x20 == UInt8(ascii: "i") && (word.count == 1 || word.dropFirst().first == UInt8(ascii: "'"))
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(in ending: StaticString) -> Bool {
        count >= ending.utf8CodeUnitCount
            && ending.withUTF8Buffer { zip(suffix($0.count), $0).allSatisfy { SentenceWords.lowered($0) == $1 } }
    }
}
