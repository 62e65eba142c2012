import Encoder
import Testing

@testable import Linking

/// Has this been said before? All sentences are about a made-up world.
@Suite struct ClaimIndexTests {
    static let claims = [
        "Karsk has moved 20,000 soldiers to the border with Velland.",
        "Velland's border guards have not been paid since May.",
        "The harbour at Tolm will be closed to grain ships from Monday.",
        "Grain prices in Velland doubled within a year.",
        "Swimming in Lake Ammer has been banned because of algae.",
        "The water of Lake Ammer is safe to drink.",
        "Prime Minister Holt resigned on Thursday evening.",
        "Holt will run for a second term as prime minister.",
    ]
    let reader: ClaimReader
    let index: ClaimIndex

    init() throws {
        reader = ClaimReader(try TextEmbedder.shipped())
        index = ClaimIndex(reader.read(Self.claims.map { ClaimReader.Text($0) }))
    }

    private func ranked(_ query: String, _ limit: Int = 8) -> [ClaimMatch] {
        index.matches(for: reader.read([ClaimReader.Text(query)])[0], limit: limit)
    }

    @Test(arguments: [
        ("Twenty thousand Karskan troops were sent to the Velland frontier", 0, 1),
        ("Ships with grain can't use the port of Tolm any more after Sunday", 2, 3),
        ("BREAKING: bathing in #LakeAmmer forbidden!! algae everywhere https://posts.example/9", 4, 5),
        ("The head of government, Mira Holt, has stepped down", 6, 7),
    ])
    func paraphrasesRankAboveTheSameIssue(query: String, same: Int, sameIssue: Int) throws {
        let matches = ranked(query)
        let other = try #require(matches.first { $0.claim == sameIssue })
        #expect(matches[0].claim == same)
        #expect(matches[0].score > other.score)
    }

    @Test func theSameWordsScoreHighest() {
        for (place, claim) in Self.claims.enumerated() {
            let best = ranked(claim)[0]
            #expect(best.claim == place)
            #expect(best.score > 0.8)
        }
    }

    @Test func slipsOfThePenAreForgiven() {
        #expect(ranked("Swiming in Lake Amer hass been baned")[0].claim == 4)
    }

    @Test func equalsKeepTheOrderOfTheIndex() {
        let twice = ClaimIndex(reader.read((Self.claims + Self.claims).map { ClaimReader.Text($0) }))
        let matches = twice.matches(for: reader.read([ClaimReader.Text(Self.claims[3])])[0], limit: 2)
        #expect(matches.map(\.claim) == [3, 11])
        #expect(matches[0].score == matches[1].score)
    }

    @Test func aTitleHelps() {
        let texts = [
            ClaimReader.Text("A picture shows it.", title: "Algae in Lake Ammer"),
            ClaimReader.Text("A picture shows it."),
        ]
        let matches = ClaimIndex(reader.read(texts.reversed())).matches(
            for: reader.read([ClaimReader.Text("Lake Ammer is full of algae")])[0], limit: 2)
        #expect(matches.first?.claim == 1)
    }

    @Test func nothingToRankIsNoError() {
        #expect(ranked("", 3).allSatisfy { $0.score < 0.5 })
        #expect(ranked("the of and", 0).isEmpty)
        #expect(ClaimIndex([]).matches(for: reader.read([ClaimReader.Text("Anything")])[0], limit: 5) == [])
    }

    @Test func bestPlaces() {
        #expect(TopPlaces.of([0.1, 0.5, 0, 0.5, 0.9], 3) == [4, 1, 3])
        #expect(TopPlaces.of([0.1, -1], 3) == [0])
        #expect(TopPlaces.of([], 3) == [])
        #expect(TopPlaces.of([1], 0) == [])
    }
}
