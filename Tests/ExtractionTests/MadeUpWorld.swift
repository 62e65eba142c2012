import Extraction
import Foundation
import Newsroom
import Prose
import Records
import TestSupport

/// An alliance, two states and some people that exist nowhere, read with the lexicons that ship.
enum MadeUpWorld {
    static let register = PartyRegister([
        Party(
            name: "Harbour Pact", kind: .alliance, aliases: ["HP"],
            members: [.init(party: "Norden", from: CalendarDate(iso: "1990")!)]),
        Party(name: "Norden", kind: .state, aliases: ["NO"], demonyms: ["Nordener", "Nordeners"], seats: ["Brev"]),
        Party(
            name: "Karsk", kind: .state, demonyms: ["Karskian", "Karskians"], seats: ["Velin"],
            titles: ["State Minister"]),
        Party(name: "Harbour Sea Bank", kind: .organisation),
        Party(name: "Pellia", kind: .state),
        Party(name: "Tormund", kind: .state),
        Party(name: "Sarrow Isle", kind: .organisation, demonyms: ["Sarrowan"]),
        Party(
            name: "Karskian Foreign Ministry", kind: .office, aliases: ["Foreign Ministry of Karsk"], speaksFor: "Karsk"
        ),
        Party(name: "Norden mission to the Harbour Pact", kind: .office, speaksFor: "Norden"),
        Party(
            name: "Ilse Varga", kind: .person, gender: .female,
            roles: [.init(title: "Secretary-General", of: "Harbour Pact", from: CalendarDate(iso: "2019-05-01"))]),
        Party(
            name: "Anton Orr", kind: .person, gender: .male,
            roles: [
                .init(
                    title: "Foreign Minister", of: "Karsk", from: CalendarDate(iso: "2030-01-01"),
                    to: CalendarDate(iso: "2031-12-31")),
                .init(title: "Secretary-General", of: "Harbour Pact", from: CalendarDate(iso: "2032-01-01")),
            ]),
        Party(
            name: "Mira Vale", kind: .person, gender: .female,
            roles: [.init(title: "Prime Minister", of: "Norden", from: CalendarDate(iso: "2028-01-01"))]),
    ])

    static let issues = IssueRegister([
        Issue(name: "strait passage", phrases: ["the strait", "safe passage", "shipping lanes"]),
        Issue(name: "arms control", phrases: ["missile limits"]),
    ])

    static let lexicons: Lexicons = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        do {
            return try NewsroomFolder(path: root.appending(path: "claims").path).load().lexicons
        } catch {
            fatalError("the shipped newsroom does not load: \(error)")
        }
    }()

    /// The cue rules alone, so that a test shows what a rule does.
    static let pipeline = ExtractionPipeline(register: register, issues: issues, lexicons: lexicons, model: nil)

    /// A Friday in a year in which Orr is Karsk's foreign minister.
    static let published = CalendarDate(iso: "2030-03-15")!

    static func extract(_ text: String, published: CalendarDate? = published) -> Extraction {
        pipeline.extract(Article(published: published, text: text))
    }

    /// The claims of `text`, each as `words | speakers`.
    static func claims(_ text: String) -> [String] {
        let article = ArticleText(text)
        return extract(text).claims.map { claim in
            "\(claim.content.map { article.slice($0) }.joined(separator: " … ")) | \(claim.speakers.joined(separator: "; "))"
        }
    }
}
