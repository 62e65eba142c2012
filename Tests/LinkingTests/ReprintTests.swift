import Foundation
import Testing

@testable import Linking

/// Wire reports and their reprints.
@Suite struct ReprintTests {
    /// Sentences of a made-up report; every number gives other words.
    private static func report(_ numbers: Range<Int>) -> [String] {
        numbers.map { i in
            "On day \(i) the harbour master of town \(i * 7) told crew \(i * 3) that pier \(i + 100) would stay shut"
        }
    }

    private static func group(_ texts: [String]) -> [Int] {
        ReprintGroups.firsts(of: texts.map { ArticleShingles($0) })
    }

    private static let wire = report(0..<20).joined(separator: ". ")

    @Test func theSameTextIsAReprint() {
        #expect(Self.group([Self.wire, "Another story of grain and dams altogether.", Self.wire]) == [0, 1, 0])
    }

    @Test func aCutAtTheEndChangesNothing() {
        #expect(Self.group([Self.wire, Self.report(0..<6).joined(separator: ". ")]) == [0, 0])
    }

    @Test func marksCapitalsAndAFewWordsChangeNothing() {
        let edited = Self.wire.uppercased().replacingOccurrences(of: "DAY 9 ", with: "THE NINTH DAY ")
            .replacingOccurrences(of: "PIER 104", with: "THE OLD PIER 104").replacingOccurrences(of: ".", with: " –")
        #expect(Self.group([Self.wire, edited]) == [0, 0])
    }

    @Test func aFrameOfOnesOwnAroundAReprintChangesNothing() {
        #expect(
            Self.group([Self.wire, "From our own desk, with agencies. \(Self.wire). Read more on page nine."]) == [
                0, 0,
            ])
    }

    @Test func aSharedQuotationIsNoReprint() {
        let quoted = Self.report(3..<6).joined(separator: ". ")
        let own = Self.report(40..<60).joined(separator: ". ")
        #expect(Self.group([Self.wire, own + ". " + quoted]) == [0, 1])
    }

    @Test func shortTextsMustAgreeInNearlyAll() {
        let quotation = "We will never accept that the northern sea is closed to our ships"
        #expect(
            Self.group(["\(quotation), said the minister today in the capital", "She said at noon: \(quotation)"]) == [
                0, 1,
            ])
        #expect(Self.group([quotation, quotation + "!"]) == [0, 0])
    }

    @Test func emptyTextsAreNobodysReprint() {
        #expect(Self.group(["", "", "Four words only here"]) == [0, 1, 2])
    }

    /// The second is a cut of the first's head, the third of its tail: the first holds them together.
    @Test func likesOfOneAreOneGroup() {
        let (head, tail) = (Self.report(0..<8), Self.report(12..<20))
        #expect(Self.group([head.joined(separator: ". "), tail.joined(separator: ". ")]) == [0, 1])
        #expect(Self.group([head.joined(separator: ". "), tail.joined(separator: ". "), Self.wire]) == [0, 0, 0])
    }
}
