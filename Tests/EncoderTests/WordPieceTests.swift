import Encoder
import TaggerModel
import Testing

@Suite struct WordPieceTests {
    let tokenizer: WordPieceTokenizer

    init() throws {
        let bytes = UnsafeRawBufferPointer(start: TaggerModelStart(), count: TaggerModelSize)
        tokenizer = try WordPieceTokenizer(ModelFile(embedded: bytes))
    }

    private func ids(_ word: String, limit: Int = 8) -> [Int32] {
        var ids: [Int32] = []
        tokenizer.append(word[...].utf8, limit: limit, to: &ids)
        return ids
    }

    @Test func caseAndAccentsDoNotCount() {
        #expect(ids("Café") == ids("cafe"))
        #expect(ids("CAFE\u{301}") == ids("cafe"))
        #expect(ids("İzmir") == ids("izmir"))
    }

    @Test func longestPieceFirst() {
        #expect(ids("the") == [1996])
        #expect(ids("unaffable") == [14477, 20961, 3468])
    }

    @Test func marksStandAlone() {
        #expect(ids("re-open") == ids("re") + ids("-") + ids("open"))
        #expect(ids("東京") == ids("東") + ids("京"))
    }

    @Test func whatCannotBeReadIsUnknown() {
        #expect(ids("") == [WordPieceTokenizer.unknown])
        #expect(ids("\u{0}\u{200B}") == [WordPieceTokenizer.unknown])
        #expect(ids(String(repeating: "a", count: 101)) == [WordPieceTokenizer.unknown])
        #expect(ids("🜁") == [WordPieceTokenizer.unknown])
    }

    @Test func noMoreThanTheLimit() {
        #expect(ids("a-b-c-d-e", limit: 4) == Array(ids("a-b-c-d-e", limit: 99).prefix(4)))
    }
}
