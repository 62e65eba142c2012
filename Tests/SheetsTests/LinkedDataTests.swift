import Foundation
import Prose
import Records
import Testing

@testable import Sheets

/// What goes to search engines and annotation readers.
@Suite struct LinkedDataTests {
    private func objects(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    /// What schema.org defines of the types that a ClaimReview is made of (version 28), as far as they are used, with the
    /// properties that Google asks for: `*` is required, `+` recommended.
    private static let schema: [String: [String: [String]]] = [
        "ClaimReview": [
            "url*": ["URL"], "claimReviewed*": ["Text"], "reviewRating*": ["Rating"],
            "author+": ["Organization", "Person"],
            "datePublished+": ["Date"], "itemReviewed+": ["Claim"], "reviewBody": ["Text"],
            "citation": ["CreativeWork"],
        ],
        "Rating": [
            "alternateName*": ["Text"], "ratingValue+": ["Number"], "bestRating+": ["Number"],
            "worstRating+": ["Number"],
        ],
        "Claim": [
            "author": ["Organization", "Person"], "datePublished": ["Date"],
            "appearance": ["NewsArticle"],
        ],
        "Person": ["name*": ["Text"], "jobTitle": ["Text"]],
        "Organization": ["name*": ["Text"], "url": ["URL"]],
        "NewsArticle": [
            "url": ["URL"], "headline": ["Text"], "datePublished": ["Date"], "publisher": ["Organization"],
        ],
        "CreativeWork": ["name": ["Text"], "url": ["URL"], "pagination": ["Text"]],
    ]

    /// What is wrong with `value` where one of `types` is expected.
    private func problems(_ value: Any, _ types: [String], at place: String, withRecommended: Bool) -> [String] {
        if let values = value as? [Any] {
            return values.flatMap { self.problems($0, types, at: place, withRecommended: withRecommended) }
        }
        guard let object = value as? [String: Any] else {
            let fits = types.contains { type in
                switch type {
                case "Text": value is String
                case "URL": (value as? String).flatMap { URL(string: $0)?.scheme } != nil
                case "Date": (value as? String).flatMap { CalendarDate(iso: $0) } != nil
                case "Number": value is NSNumber
                default: false
                }
            }
            return fits ? [] : ["\(place): \(value) is no \(types)"]
        }
        guard let type = object["@type"] as? String, types.contains(type), let defined = Self.schema[type] else {
            return ["\(place): \(object["@type"] ?? "nothing") is none of \(types)"]
        }
        var problems: [String] = []
        for (name, expected) in defined {
            let plain = name.filter { $0 != "*" && $0 != "+" }
            if let member = object[plain] {
                problems += self.problems(member, expected, at: "\(place).\(plain)", withRecommended: withRecommended)
            } else if name.hasSuffix("*") || withRecommended && name.hasSuffix("+") {
                problems.append("\(place): no \(plain)")
            }
        }
        let known = Set(defined.keys.map { $0.filter { $0 != "*" && $0 != "+" } })
        return problems + object.keys.filter { !$0.hasPrefix("@") && !known.contains($0) }.map { "\(place): \($0)?" }
    }

    @Test func reviewsAreAsTheSchemaHasThem() throws {
        let text = try ClaimReviewSheet().text(of: SampleDesk.reviewed.sheet())
        let reviews = try #require(try objects(text) as? [[String: Any]])
        #expect(reviews.count == 1, "signed off and with a verdict is one claim")
        #expect(reviews[0]["@context"] as? String == "https://schema.org")
        #expect(problems(reviews, ["ClaimReview"], at: "review", withRecommended: true) == [])
    }

    @Test func verdictsOfADeskStandForThemselves() throws {
        var desk = SampleDesk.reviewed
        desk.claims[2].verdict = "Half & half </script>"
        let text = try ClaimReviewSheet().text(of: desk.sheet())
        #expect(!text.contains("<") && !text.contains(">") && !text.contains("&"))
        let reviews = try #require(try objects(text) as? [[String: Any]])
        #expect(problems(reviews, ["ClaimReview"], at: "review", withRecommended: false) == [])
        let rating = try #require(reviews[0]["reviewRating"] as? [String: Any])
        #expect(rating["alternateName"] as? String == "Half & half </script>")
        #expect(rating["ratingValue"] == nil)
    }

    @Test func theExactWordsAreReviewed() throws {
        var desk = SampleDesk.reviewed
        desk.claims[2].claim.proposition = "not: any ship had been turned away"
        let reviews = try #require(
            try objects(ClaimReviewSheet().text(of: desk.sheet())) as? [[String: Any]])
        #expect(reviews[0]["claimReviewed"] as? String == "any ship had been turned away")
    }

    @Test func noMarkHidesWhatEndsAScript() throws {
        let line = LinkedData.line(.string("\u{600}</script>\u{338}<\u{338}!--\u{110BD}&"))
        for scalar in ["<", ">", "&"] as [Unicode.Scalar] { #expect(!line.unicodeScalars.contains(scalar)) }
        #expect(try objects("[\(line)]") as? [String] == ["\u{600}</script>\u{338}<\u{338}!--\u{110BD}&"])
    }

    @Test func theCopyForTheEditorHasNothingInternal() throws {
        let sheet = SampleDesk.reviewed.sheet(variant: .checked)
        let annotations = try AnnotationSheet().text(of: sheet)
        let page = try HTMLSheet().text(of: sheet)
        for word in ["Asked the ministry", "refusal", "denial", "signed-off", "kind", "status:"] {
            #expect(!annotations.contains("\(word)"))
        }
        for word in ["Asked the ministry", "refusal", "denial", "signed-off", ">kind<", ">status<", "told reporters"] {
            #expect(!page.contains("\(word)"))
        }
        #expect(annotations.contains("verdict: false") && page.contains("<td>false</td>"))
    }

    @Test func aPublisherGivesReviewsTheirAddress() throws {
        let sheet = SampleDesk.reviewed.sheet()
        var head = sheet.head
        head.publisher = "The Lowland Post"
        head.site = "https://lowland-post.example/checks"
        var sections: [ReviewSheet.Section] = []
        try sheet.forEachSection { sections.append($0) }
        let reviews = try #require(
            try objects(ClaimReviewSheet().text(of: ReviewSheet(head, sections: sections))) as? [[String: Any]])
        #expect((reviews[0]["url"] as? String)?.hasPrefix("https://lowland-post.example/checks#claim-") == true)
        #expect((reviews[0]["author"] as? [String: String])?["@type"] == "Organization")
        #expect(problems(reviews, ["ClaimReview"], at: "review", withRecommended: true) == [])
    }

    @Test(arguments: [SampleDesk.reviewed, .hostileReviewed])
    func annotationsPointAtTheWords(desk: SampleDesk) throws {
        let text = try AnnotationSheet().text(of: desk.sheet())
        #expect(!text.contains("<") && !text.contains("&"))
        let page = try #require(try objects(text) as? [String: Any])
        #expect(page["type"] as? String == "AnnotationPage")
        let items = try #require(page["items"] as? [[String: Any]])
        #expect(items.count == desk.claims.count)
        for (item, claim) in zip(items, desk.claims) {
            #expect(item["type"] as? String == "Annotation")
            let scalars = Array(desk.articles[claim.articleID]!.article.text.unicodeScalars)
            func slice(_ range: Range<Int>) -> String {
                var text = ""
                text.unicodeScalars += scalars[range.clamped(to: scalars.indices)]
                return text
            }
            let targets = (item["target"] as? [Any] ?? [item["target"] as Any]).compactMap { $0 as? [String: Any] }
            #expect(targets.count == claim.claim.content.count)
            for target in targets {
                let selectors = try #require(target["selector"] as? [[String: Any]])
                let (quote, position) = (selectors[0], selectors[1])
                let start = try #require(position["start"] as? Int)
                let end = try #require(position["end"] as? Int)
                #expect(quote["exact"] as? String == slice(start..<end))
                #expect(quote["prefix"] as? String == slice(max(0, start - 32)..<start))
                #expect(quote["suffix"] as? String == slice(end..<end + 32))
                #expect(URL(string: try #require(target["source"] as? String))?.scheme != nil)
            }
        }
    }
}
