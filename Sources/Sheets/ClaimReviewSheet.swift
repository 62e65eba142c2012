internal import Prose
package import Records

/// Signed-off claims as schema.org's `ClaimReview`, which search engines show beside what is claimed: a JSON array, one
/// review a line.
package struct ClaimReviewSheet: TextSheetWriter {
    package init() {}

    /// Whether a claim may go out as a review: somebody has signed off a verdict.
    package static func takes(status: ReviewStatus, verdict: String?) -> Bool { status == .signedOff && verdict != nil }

    /// The claims that ``takes(status:verdict:)`` lets through; others are left out.
    package func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws {
        try withoutActuallyEscaping(put) { put in
            var list = try LinkedData.List(opening: "[", put: put)
            try sheet.forEachSection { section in
                for entry in section.entries {
                    if let review = Self.review(of: entry.claim, head: sheet.head) { try list.add(review) }
                }
            }
            try list.close("]")
        }
    }

    private static func review(of reviewed: ReviewedClaim, head: ReviewSheet.Head) -> JSONValue? {
        guard takes(status: reviewed.status, verdict: reviewed.verdict), let verdict = reviewed.verdict else {
            return nil
        }
        let record = reviewed.record ?? ReviewRecord()
        let name = "claim-" + reviewed.stableID.rawValue
        let site = head.site.flatMap { Evidence.isWebAddress($0) ? $0 : nil }
        var members: [JSONValue.Member] = [
            .init("@context", .string("https://schema.org")), .init("@type", .string("ClaimReview")),
            .init("url", .string(site.map { $0 + "#" + name } ?? "urn:claimdesk:" + name)),
            .init("claimReviewed", .string(plain(reviewed.words))),
            .init("author", author(of: reviewed, head: head, site: site)),
        ]
        if let date = record.signedOff { members.append(.init("datePublished", .string(date.description))) }
        members.append(.init("reviewRating", rating(verdict)))
        members.append(.init("itemReviewed", item(reviewed)))
        if let rationale = record.rationale { members.append(.init("reviewBody", .string(plain(rationale)))) }
        let citations = record.evidence.map(citation)
        if !citations.isEmpty { members.append(.init("citation", .array(citations))) }
        return .object(members)
    }

    /// The publisher; without one, whoever signed it off.
    private static func author(of reviewed: ReviewedClaim, head: ReviewSheet.Head, site: String?) -> JSONValue {
        if let publisher = head.publisher {
            let address = site.map { [JSONValue.Member("url", .string($0))] } ?? []
            return .object(
                [.init("@type", .string("Organization")), .init("name", .string(plain(publisher)))] + address)
        }
        let person = reviewed.record?.secondReader ?? reviewed.reviewer ?? "claimdesk"
        return .object([.init("@type", .string("Person")), .init("name", .string(plain(person)))])
    }

    /// From 1, false, to 5, true. Other words of a desk stand for themselves: a number would say more than the checker did.
    private static func rating(_ verdict: String) -> JSONValue {
        let values = ["confirmed": 5, "disputed": 3, "misleading": 2, "false": 1]
        let value = values[verdict.lowercased()].map { value -> [JSONValue.Member] in
            [
                .init("ratingValue", .integer(value)), .init("bestRating", .integer(5)),
                .init("worstRating", .integer(1)),
            ]
        }
        return .object(
            [.init("@type", .string("Rating"))] + (value ?? []) + [.init("alternateName", .string(plain(verdict)))])
    }

    private static func item(_ reviewed: ReviewedClaim) -> JSONValue {
        let claim = reviewed.claim
        var members: [JSONValue.Member] = [.init("@type", .string("Claim"))]
        let speakers = claim.speakers.map { speaker in
            let isBody = claim.speaksFor.contains(speaker)
            let office: [JSONValue.Member] =
                isBody || claim.speakers.count > 1
                ? [] : claim.role.map { [.init("jobTitle", .string(plain($0)))] } ?? []
            return JSONValue.object(
                [
                    .init("@type", .string(isBody ? "Organization" : "Person")), .init("name", .string(plain(speaker))),
                ] + office)
        }
        let bodies = claim.speaksFor.map {
            JSONValue.object([.init("@type", .string("Organization")), .init("name", .string(plain($0)))])
        }
        let authors = speakers.isEmpty ? bodies : speakers
        if !authors.isEmpty { members.append(.init("author", authors.count == 1 ? authors[0] : .array(authors))) }
        if let date = claim.saidOn?.date ?? reviewed.published {
            members.append(.init("datePublished", .string(date.description)))
        }
        members.append(.init("appearance", appearance(reviewed)))
        return .object(members)
    }

    private static func appearance(_ reviewed: ReviewedClaim) -> JSONValue {
        var members: [JSONValue.Member] = [.init("@type", .string("NewsArticle"))]
        if let url = reviewed.url, Evidence.isWebAddress(url) { members.append(.init("url", .string(url))) }
        if let title = reviewed.articleTitle { members.append(.init("headline", .string(plain(title)))) }
        if let date = reviewed.published { members.append(.init("datePublished", .string(date.description))) }
        if let outlet = reviewed.outlet {
            let publisher: [JSONValue.Member] = [
                .init("@type", .string("Organization")), .init("name", .string(plain(outlet))),
            ]
            members.append(.init("publisher", .object(publisher)))
        }
        return .object(members)
    }

    private static func citation(_ evidence: Evidence) -> JSONValue {
        var members: [JSONValue.Member] = [.init("@type", .string("CreativeWork"))]
        if let title = evidence.title { members.append(.init("name", .string(plain(title)))) }
        if let url = evidence.url, Evidence.isWebAddress(url) { members.append(.init("url", .string(url))) }
        if let locator = evidence.locator { members.append(.init("pagination", .string(plain(locator)))) }
        return .object(members)
    }

    private static func plain(_ text: String) -> String {
        SheetText.clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
