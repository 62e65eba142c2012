import Records
import Testing

@testable import Newsroom

struct BoilerplateCutterTests {
    private let cutter = BoilerplateCutter(phrases: [
        "leave a comment", "leave a reply", "no comments yet*", "required fields*", "read more*", "advertisement",
    ])

    @Test func cutsACommentForm() {
        let (story, leftOut) = cutter.cut(
            """
            Karsk closed the port.

            Varga protested.

            Leave a Comment


            No comments yet. Why don’t you start?

            Name of reader

            Leave a Reply:

            Required fields are marked *
            """)
        #expect(story == "Karsk closed the port.\n\nVarga protested.")
        #expect(leftOut.map(\.reason) == ["web page text after the story"])
        #expect(leftOut.first?.text.hasPrefix("Leave a Comment\n") ?? false)
        #expect(leftOut.first?.text.hasSuffix("marked *") ?? false)
    }

    @Test func cutsBothEnds() {
        let (story, leftOut) = cutter.cut("ADVERTISEMENT\nKarsk closed the port.\n\nRead more about Karsk")
        #expect(story == "Karsk closed the port.")
        #expect(
            leftOut == [
                Article.LeftOut(text: "ADVERTISEMENT", reason: "web page text before the story"),
                Article.LeftOut(text: "Read more about Karsk", reason: "web page text after the story"),
            ])
    }

    /// Text between story and story, a sentence between two matches, and a story of nothing else stay.
    @Test(arguments: [
        "Karsk closed the port.\n\nAdvertisement\n\nVarga protested.",
        "Karsk closed the port.\n\n“Leave a comment,” Varga said.",
        "Leave a comment",
    ])
    func keeps(text: String) {
        let (story, leftOut) = cutter.cut(text)
        #expect(story == text)
        #expect(leftOut.isEmpty)
    }

    @Test func aSentenceIsNoLabel() {
        let (story, _) = cutter.cut("Karsk closed the port.\n\nAdvertisement\n\nVarga protested.\n\nRead more")
        #expect(story == "Karsk closed the port.\n\nAdvertisement\n\nVarga protested.")
    }
}
