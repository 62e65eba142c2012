package import Records
package import Review

/// What goes out to a checker: the claims of one view, with the articles they stand in.
///
/// Sections are made one after the other when a writer asks for them, so that a sheet of a large desk needs no more
/// memory than a small one.
package struct ReviewSheet {
    /// A claim with what the rest of the desk says of it.
    package struct Entry: Sendable {
        package var claim: ReviewedClaim
        /// How often the statement appears on the desk, this claim included.
        package var appearances: Int
        /// Where it appears, without repetition.
        package var outlets: [String]
        /// Links that nobody has rejected.
        package var links: [StoredLink]

        package init(_ claim: ReviewedClaim, appearances: Int = 1, outlets: [String] = [], links: [StoredLink] = []) {
            self.claim = claim
            self.appearances = appearances
            self.outlets = outlets
            self.links = links
        }
    }

    /// One article's claims.
    package struct Section: Sendable {
        /// `nil` where the sheet was made without the article's text.
        package var article: StoredArticle?
        /// Never empty.
        package var entries: [Entry]

        package init(article: StoredArticle?, entries: [Entry]) {
            self.article = article
            self.entries = entries
        }
    }

    /// What the head of a sheet says.
    package struct Head: Sendable {
        package var title: String
        /// ISO 8601, UTC; from the caller's clock.
        package var madeAt: String
        /// The filter as it was typed; empty for the whole desk.
        package var filter: String
        package var variant: SheetVariant
        /// The verdict words of the desk.
        package var verdicts: [String]
        /// Who publishes the checks, for ``SheetFormat/claimReview``.
        package var publisher: String?
        /// The address that the checks are published at.
        package var site: String?

        package init(
            title: String, madeAt: String, filter: String = "", variant: SheetVariant = .checking,
            verdicts: [String] = DeskSettings().verdicts, publisher: String? = nil, site: String? = nil
        ) {
            self.title = title
            self.madeAt = madeAt
            self.filter = filter
            self.variant = variant
            self.verdicts = verdicts
            self.publisher = publisher
            self.site = site
        }
    }

    package let head: Head
    package let claimCount: Int
    package let articleCount: Int
    /// How many claims stand at each status, in workflow order; statuses without a claim are left out.
    package let statusCounts: [StatusCount]
    private let load: ((Section) throws -> Void) throws -> Void

    /// A sheet of the claims with these statuses, from so many articles; `load` gives their sections in order, as often
    /// as it is called.
    package init(
        _ head: Head, statuses: [ReviewStatus], articleCount: Int,
        load: @escaping ((Section) throws -> Void) throws -> Void
    ) {
        self.head = head
        self.articleCount = articleCount
        self.load = load
        claimCount = statuses.count
        statusCounts = StatusCount.of(statuses)
    }

    /// A sheet of sections that are at hand.
    package init(_ head: Head, sections: [Section]) {
        let statuses = sections.flatMap { $0.entries.map(\.claim.status) }
        self.init(head, statuses: statuses, articleCount: sections.count) { try sections.forEach($0) }
    }

    package var columns: [SheetColumn] { SheetColumn.columns(of: head.variant) }

    /// Hands each section to `body`, in order.
    package func forEachSection(_ body: (Section) throws -> Void) throws { try load(body) }
}
