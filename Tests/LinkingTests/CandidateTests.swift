import Encoder
import Testing

@testable import Linking

/// Which claims are compared with which where there are too many to compare all.
@Suite struct CandidateTests {
    /// Made-up statements: each of words of its own and two that are everybody's.
    private static func words(_ number: Int) -> String {
        let names = (0..<4).map { "w\(String(number * 4 + $0, radix: 36))x" }
        return "council says " + names.joined(separator: " ")
    }

    private static func claim(_ id: String, _ words: String) -> LinkedClaim {
        LinkedClaim(
            id: id, words: words, text: RelationTests.text(words), speakers: ["Ilse Varga"], parties: ["Norden"])
    }

    private static func lot(_ claims: [LinkedClaim]) -> ClaimLot {
        var lot = ClaimLot(lexicon: RelationTests.lexicon)
        for claim in claims { lot.append(claim, LinkTraits(claim)) }
        lot.finish(workers: 2)
        return lot
    }

    /// Among more claims than are compared whole, only what was told twice is linked, the same way with any workers.
    @Test func whatIsToldTwiceIsFoundAmongMany() throws {
        var claims = (0..<ClaimLinker.smallLot).map { Self.claim("\($0)", Self.words($0)) }
        for number in [3, 700, 1_999] { claims.append(Self.claim("again \(number)", Self.words(number) + " today")) }
        let lot = Self.lot(claims)
        let linker = ClaimLinker(lexicon: RelationTests.lexicon)
        for workers in [1, 3] {
            var links: [String] = []
            var rest = lot
            try linker.link(&rest, workers: workers) { links += $0.map { "\($0.a) \($0.relation) \($0.b)" } }
            #expect(links == [3, 700, 1_999].map { "\($0) repeats again \($0)" })
        }
        var late: [String] = []
        var rest = lot
        try linker.link(&rest, firstNew: claims.count - 1, workers: 1) { late += $0.map(\.a) }
        #expect(late == ["1999"])
    }

    @Test func aLotReadsItsClaimsAsTheyWere() {
        let claim = LinkedClaim(
            id: "a", article: "one", words: "Karsk closed the canal",
            text: RelationTests.text("Karsk closed the canal"),
            speakers: ["Ilse Varga", "Oren Tal"], parties: ["Norden"], kind: .denial, addressees: ["Karsk"],
            saidOn: .init(iso: "2031-03"))
        let read = Self.lot([Self.claim("0", "grain prices fell"), claim]).claim(1)
        #expect(read.id == "a" && read.article == "one" && read.words == claim.words)
        #expect(read.speakers == claim.speakers && read.parties == ["Norden"] && read.addressees == ["Karsk"])
        #expect(read.kind == .denial && read.saidOn == claim.saidOn && read.text.terms == claim.text.terms)
        #expect(read.text.embedding == nil)
    }

    /// A paraphrase without a word in common is found by its meaning.
    @Test func meaningFindsWhatWordsDoNot() throws {
        let embedder = try TextEmbedder.shipped()
        let texts = [
            "Grain prices fell", "The bridge was repaired", "Swimming is banned in the lake", "Holt stepped down",
            "Bathers may not enter the water",
        ]
        var index = LinkIndex()
        for (words, embedding) in zip(texts, embedder.embeddings(of: texts)) {
            let text = RelationText(words, embedding: embedding, lexicon: RelationTests.lexicon)
            index.append(LinkTraits(LinkedClaim(id: words, words: words, text: text)))
        }
        index.finish(workers: 1)
        let choice = CandidateChoice(mostLike: 1, leastLikeness: 0.1)
        #expect(try choice.candidates(of: 4, index.traits(of: 4), in: index) == [2])
    }

    /// The same act of one speaker on one day is compared, however it is worded.
    @Test func anActIsACandidate() throws {
        var index = LinkIndex()
        for (words, day) in [
            ("grain fell", "2031-03-04"), ("the pact is void", "2031-03-04"), ("no pact", "2031-03-05"),
        ] {
            var claim = Self.claim(words, words)
            claim.kind = .demand
            claim.saidOn = .init(iso: day)
            index.append(LinkTraits(claim))
        }
        index.finish(workers: 1)
        #expect(try CandidateChoice().candidates(of: 0, index.traits(of: 0), in: index) == [1])
    }

    @Test func postingsAreCutAroundTheClaim() {
        var postings = KeyPostings()
        for claim in (0..<9).reversed() { postings.add(5, claim) }
        postings.add(6, 4)
        postings.sort()
        #expect(postings.claims(under: 5, near: 4, limit: 4).contains(4))
        #expect(postings.claims(under: 5, near: 8, limit: 3) == [6, 7, 8])
        #expect(postings.claims(under: 5, near: 0, limit: 20).count == 9)
        #expect(postings.claims(under: 7, near: 0, limit: 20).isEmpty)
    }

    @Test func tiesJoinOverSteps() {
        var ties = Ties(count: 6)
        ties.tie(4, 1)
        ties.tie(4, 5)
        ties.tie(0, 2)
        let scored = PairScores.Scored(a: 1, b: 5, score: 0.7)
        let parts = ties.parts(of: [scored, PairScores.Scored(a: 2, b: 3, score: 0.2)])
        #expect(parts.map(\.members) == [[0, 2], [1, 4, 5]])
        #expect(parts.map { $0.scores.map(\.score) } == [[], [0.7]])
    }

    /// What the store keeps of a cell gives the same nearest as the meanings themselves.
    @Test func keptMembersAreFoundByTheirSketches() throws {
        let meanings = try TextEmbedder.shipped().embeddings(of: [
            "The canal is closed", "Grain is dear", "The canal is shut",
        ])
        let block = zip([70, 80, 90], meanings).flatMap { CellMembers.bytes($0, $1) }
        #expect(CellMembers.nearest(to: meanings[0], in: [block], limit: 2) == [70, 90])
        let cells = MeaningCells(numbers: MeaningCells(numbers: meanings.flatMap(\.values)).numbers)
        #expect(cells.nearest(meanings[1], 1) == [1])
    }
}
