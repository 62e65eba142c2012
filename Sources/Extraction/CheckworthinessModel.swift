import Encoder
import TaggerModel

/// How much a check of a sentence is worth: a logistic regression over its words, pairs of words and traits.
///
/// A ranking and no verdict: it says what fact-checkers tend to pick up, not what is wrong. 0.5 is where half of the
/// annotators of ClaimBuster would call a sentence worth a check. `training/checkworthiness.py` makes the model.
package struct CheckworthinessModel: Sendable {
    private let words: HashedTable<Float>
    private let classes: HashedTable<Int32>
    private let traits: [Double]
    let traitNames: [String]
    private let bias: Double

    /// The model that comes with the program.
    package static let embedded: CheckworthinessModel = {
        do {
            let bytes = UnsafeRawBufferPointer(start: CheckworthinessModelStart(), count: CheckworthinessModelSize)
            return try CheckworthinessModel(ModelFile(embedded: bytes))
        } catch {
            preconditionFailure("the check-worthiness model in the program is damaged: \(error)")
        }
    }()

    init(_ file: ModelFile) throws(ModelFileError) {
        words = try HashedTable(file, hashes: "words.features", values: "words.weights")
        classes = try HashedTable(file, hashes: "classes.features", values: "classes.masks")
        traitNames = try file.elements("traits.names", as: UInt8.self).split(separator: UInt8(ascii: "\n"))
            .map { String(decoding: $0, as: UTF8.self) }
        let weights: UnsafeBufferPointer<Float> = try file.elements(
            "traits.weights", rows: 1, columns: traitNames.count)
        traits = weights.map { Double($0) }
        bias = Double(try file.elements("bias", rows: 1, columns: 1, as: Float.self)[0])
        guard (0...32).contains(classCount) else {
            throw .unexpectedShape(tensor: "traits.names", rows: 1, columns: traitNames.count)
        }
    }

    private var classCount: Int {
        traitNames.count - SentenceTraits.Shape.allCases.count - SentenceTraits.lengthCount
    }

    /// 0 to 1; of two texts that with the higher score is more worth a check.
    package func score(_ text: String) -> Double {
        let sentence = SentenceWords(text.utf8)
        var hashes = sentence.words.map(\.hash.value) + pairs(of: sentence)
        hashes.sort()
        var sum = 0.0
        var distinct = 0
        var last: UInt64?
        for hash in hashes where hash != last {
            last = hash
            distinct += 1
            sum += Double(words[hash] ?? 0)
        }
        var odds = bias + sum / Double(max(1, distinct)).squareRoot()
        for (weight, value) in zip(traits, values(of: sentence)) { odds += weight * value }
        return TaggerConfidence.logistic(odds)
    }

    private func values(of sentence: SentenceWords) -> [Double] {
        let masks = sentence.words.map { self.mask(of: $0) }
        return SentenceTraits(sentence, classes: masks, classCount: classCount).values
    }

    private func mask(of word: SentenceWords.Word) -> UInt32 {
        word.kind == .word ? UInt32(bitPattern: classes[word.hash.value] ?? 0) : 0
    }

    /// Hashes of each word with the one before; the first and the last with the edge of the text.
    private func pairs(of sentence: SentenceWords) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(sentence.words.count + 1)
        var left = StableHash()
        left.add("^")
        for word in sentence.words {
            left.add(" ")
            switch word.kind {
            case .year: left.add("#y")
            case .number: left.add("#")
            case .word: for byte in sentence.bytes[word.range] { left.add(SentenceWords.lowered(byte)) }
            }
            pairs.append(left.value)
            left = word.hash
        }
        left.add(" .")
        pairs.append(left.value)
        return pairs
    }
}

extension CheckworthinessModel {
    /// What made the score of a text what it is.
    struct Ground: Equatable {
        /// A trait of the model by its name, or the word itself.
        enum Cause: Hashable { case trait(String), word(String) }
        var cause: Cause
        /// Log-odds it adds; negative where it speaks against a check.
        var weight: Double
    }

    /// Every ground that `text` gives, in no order. A word counts for the first class it belongs to, and half of each
    /// pair it stands in is its.
    func grounds(of text: String) -> [Ground] {
        let sentence = SentenceWords(text.utf8)
        let pairs = pairs(of: sentence).map { Double(words[$0] ?? 0) / 2 }
        let names = Set(sentence.words.map(\.hash.value)).count + Set(self.pairs(of: sentence)).count
        var weights: [Ground.Cause: Double] = [:]
        for (index, word) in sentence.words.enumerated() {
            let weight = Double(words[word.hash.value] ?? 0) + pairs[index] + pairs[index + 1]
            weights[cause(of: word, in: sentence), default: 0] += weight / Double(max(1, names)).squareRoot()
        }
        for (name, (weight, value)) in zip(traitNames, zip(traits, values(of: sentence))) where value != 0 {
            weights[.trait(name), default: 0] += weight * value
        }
        return weights.map { Ground(cause: $0.key, weight: $0.value) }
    }

    private func cause(of word: SentenceWords.Word, in sentence: SentenceWords) -> Ground.Cause {
        switch word.kind {
        case .year: return .trait("year")
        case .number: return .trait("number")
        case .word:
            let mask = mask(of: word)
            guard mask != 0 else { return .word(sentence.text(of: word)) }
            return .trait(traitNames[SentenceTraits.Shape.allCases.count + mask.trailingZeroBitCount])
        }
    }
}
