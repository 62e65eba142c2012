import Records
import Store

/// Why claims cannot be edited so. ``ErrorReport`` puts it in words.
enum EditError: Error, Equatable {
    case unknownField(String, nearest: [String])
    /// No word of those that may stand in a field.
    case unknownWord(String, field: EditField, words: [String])
    case noValue(EditField)
    /// A field that always holds something.
    case neverEmpty(EditField)
    /// `+name` beside names without a sign.
    case mixedSigns(EditField)
    case notSaidOn(String)
    /// Of the claim's words, so many stand in quotation marks.
    case otherMode(Mode, claim: Int64, quoted: Int, of: Int)
    case signedOff(Int64)
    case dropped(DroppedClaim)
    case wordsNotThere(String, article: Int64)
    /// The words stand in the article, but not near the claim.
    case wordsElsewhere(String, claim: Int64, paragraph: Int)
    /// The words stand more than once; each place with what is around it.
    case wordsTwice(String, places: [String])
    case noSuchPlace(Int, of: Int)
    case notAShift(String)
    case noShift
    /// Fewer words stand between the edge of the claim and that of its paragraph.
    case shiftedTooFar(claim: Int64, edge: String, words: Int)
    case nothingLeft(Int64)
    case wordsOutside(String, claim: Int64)
    case splitAtStart(Int64)
    case mergedAlone
    case otherArticle(Int64, article: Int64, than: Int64)
    case noReason
    case wordsTaken(by: Int64)
}
