import Encoder

/// The words of a text as the check-worthiness model knows them: ASCII letters in lower case, every number one word and
/// every year another. `training/sentence_features.py` reads the same words.
struct SentenceWords {
    enum Kind { case word, year, number }

    struct Word {
        var kind: Kind
        /// Bytes of ``SentenceWords/bytes``.
        var range: Range<Int>
        /// The hash of its name.
        var hash: StableHash
    }

    /// The text with straight apostrophes, one sign for all currencies, and spaces for what parts words.
    let bytes: [UInt8]
    private(set) var words: [Word] = []

    init(_ text: some Sequence<UInt8>) {
        bytes = Self.folded(text)
        words.reserveCapacity(bytes.count / 5 + 1)
        var position = 0
        while position < bytes.count {
            let start = position
            let byte = bytes[position]
            if Self.isDigit(byte) {
                skipNumber(&position)
                let kind: Kind = isYear(start..<position) ? .year : .number
                words.append(Word(kind: kind, range: start..<position, hash: Self.hash(of: kind)))
            } else if Self.isLetter(byte) {
                var hash = StableHash()
                while position < bytes.count {
                    let isJoint = bytes[position] == Self.apostrophe && isLetter(at: position + 1)
                    guard isJoint || Self.isLetter(bytes[position]) else { break }
                    hash.add(Self.lowered(bytes[position]))
                    position += 1
                }
                words.append(Word(kind: .word, range: start..<position, hash: hash))
            } else {
                position += 1
                guard Self.marks.contains(byte) else { continue }
                var hash = StableHash()
                hash.add(byte)
                words.append(Word(kind: .word, range: start..<position, hash: hash))
            }
        }
    }

    /// As the text has it, but for folding.
    func text(of word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

    private static let apostrophe = UInt8(ascii: "'")
    private static let marks = Array("$%?!".utf8)

    private static func hash(of kind: Kind) -> StableHash {
        var hash = StableHash()
        hash.add(kind == .year ? "#y" : "#")
        return hash
    }

    static func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
    static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }

    private func isLetter(at position: Int) -> Bool { position < bytes.count && Self.isLetter(bytes[position]) }
    private func isDigit(at position: Int) -> Bool { position < bytes.count && Self.isDigit(bytes[position]) }

    /// Digits, with points and commas between them.
    private func skipNumber(_ position: inout Int) {
        while position < bytes.count {
            let isPoint = bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ",")
            guard Self.isDigit(bytes[position]) || (isPoint && isDigit(at: position + 1)) else { return }
            position += 1
        }
    }

    private func isYear(_ range: Range<Int>) -> Bool {
        guard range.count == 4, bytes[range].allSatisfy(Self.isDigit) else { return false }
        return (1800...2099).contains(bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }

    private static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
        let raw = Array(text)
        guard raw.contains(where: { $0 >= 0x80 }) else { return raw }
        var folded: [UInt8] = []
        folded.reserveCapacity(raw.count)
        var position = 0
        while position < raw.count {
            let left = raw.count - position
            switch raw[position] {
            case 0xC2 where left > 1 && (raw[position + 1] == 0xA0 || raw[position + 1] == 0xA3):
                folded.append(raw[position + 1] == 0xA0 ? UInt8(ascii: " ") : UInt8(ascii: "$"))
                position += 2
            case 0xE2 where left > 2 && raw[position + 1] == 0x80:
                // General punctuation: of it only the curly apostrophes join words.
                let isApostrophe = raw[position + 2] == 0x98 || raw[position + 2] == 0x99
                folded.append(isApostrophe ? apostrophe : UInt8(ascii: " "))
                position += 3
            case 0xE2 where left > 2 && raw[position + 1] == 0x82 && raw[position + 2] == 0xAC:
                folded.append(UInt8(ascii: "$"))
                position += 3
            default:
                folded.append(raw[position])
                position += 1
            }
        }
        return folded
    }
}
