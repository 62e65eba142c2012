import Foundation

/// A word as BERT's uncased vocabulary spells it: lower case, without accents and control characters, a space before
/// and after every punctuation mark and CJK character.
struct FoldedWord {
    private(set) var bytes: [UInt8] = []

    init(_ word: Substring.UTF8View) {
        bytes.reserveCapacity(word.count + 2)
        if word.allSatisfy({ $0 < 0x80 }) {
            for byte in word { append(ascii: byte) }
        } else {
            append(folding: String(Substring(word)))
        }
    }

    private mutating func append(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
        case 0x09, 0x0A, 0x0D, 0x20: bytes.append(0x20)
        case 0x21...0x7E: appendApart([byte])
        default: break
        }
    }

    /// Accents go before case does, as in the original: İ becomes I, then i.
    private mutating func append(folding word: String) {
        var cleaned = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where "\t\n\r".unicodeScalars.contains(scalar), .spaceSeparator, .lineSeparator, .paragraphSeparator:
                cleaned.append(" ")
            case .control, .format, .surrogate, .privateUse, .unassigned: continue
            default: if scalar != "\u{FFFD}" { cleaned.append(scalar) }
            }
        }
        for scalar in String(cleaned).decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            let lower = Array(scalar.properties.lowercaseMapping.utf8)
            if scalar == " " {
                bytes.append(0x20)
            } else if Self.standsAlone(scalar) {
                appendApart(lower)
            } else {
                bytes += lower
            }
        }
    }

    private mutating func appendApart(_ mark: [UInt8]) {
        bytes.append(0x20)
        bytes += mark
        bytes.append(0x20)
    }

    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 33...47, 58...64, 91...96, 123...126: return true
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
            0x2B920...0x2CEAF,
            0xF900...0xFAFF, 0x2F800...0x2FA1F:
            return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }
}
