import Prose
import Records
import Testing

@testable import Store

/// What sheets of large desks are chosen by.
@Suite struct PlacesTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    @Test func placesStandAsTheirClaims() throws {
        _ = try database.change(
            [RecordChange(2, status: .checking, verdict: .set("false"), fields: [.correction: "say less"])],
            action: "record", by: "anna", at: SampleDesk.now)
        let places = try database.places(ClaimFilter())
        #expect(places.map(\.id) == (try database.claims(ClaimFilter()).map(\.id)))
        #expect(
            places[1]
                == ClaimPlace(
                    id: 2, articleID: 1, outlet: "Example Times", published: CalendarDate(iso: "2022-01-07"),
                    status: .checking, verdict: "false", hasCorrection: true))
        #expect(!places[0].hasCorrection)
        #expect(try database.places(ClaimFilter([.init(.field(.outlet, ["Wire"]))])).map(\.id) == [4])
    }

    @Test func linksOfSeveralClaims() throws {
        let links = [
            StoredLink(a: 1, b: 2, relation: .repeats, score: 0.9, reason: "x", state: .sure),
            StoredLink(a: 3, b: 4, relation: .contradicts, score: 0.9, reason: "y"),
        ]
        _ = try database.relink(by: "linker", at: SampleDesk.now) { try $0.add(links) }
        _ = try database.decide(LinkDecision(2, 3, relation: .repeats, isConfirmed: false), by: "a", at: SampleDesk.now)
        #expect(try database.links(ofClaims: [2, 3]).map(\.relation) == [.contradicts, .repeats])
        #expect(try database.links(ofClaims: [1]).map(\.b) == [2])
        #expect(try database.repeatingLinks().map(\.state) == [.sure, .rejected])
    }
}
