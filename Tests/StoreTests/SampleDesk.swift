import Prose
import Records

@testable import Store

/// Small articles with hand-made claims, and ways to look under the desk.
enum SampleDesk {
    static let now = "2022-01-10T09:00:00Z"

    static let summit = Article(
        title: "Alliance offers talks", outlet: "Example Times", published: CalendarDate(iso: "2022-01-07"),
        url: "https://example.org/summit",
        text: """
            BRUSSELS – “We are ready to engage in arms control,” Jens Stoltenberg said on Friday. \
            Moscow demanded legally binding security guarantees in December. \
            Élodie Vautrin’s ministry denied planning any deployment.
            """)

    static let summitExtraction = Extraction(
        attributions: [Attribution(source: [], cue: [], content: [TextSpan(16, 55)], confidence: 0.9)],
        claims: [
            claim(
                "We are ready to engage in arms control", in: summit, .offer, by: ["Jens Stoltenberg"], for: ["NATO"],
                to: ["Russia"], on: ["arms control"], .conditional, said: "2022-01-07", mode: .direct),
            claim(
                "legally binding security guarantees", in: summit, .demand, for: ["Russia"],
                to: ["NATO", "United States"],
                on: ["security guarantees"], .for, said: "2021-12"),
            claim(
                "planning any deployment", in: summit, .denial, by: ["Élodie Vautrin"],
                proposition: "France plans no deployment", checkable: true),
        ])

    static let echo = Article(
        title: "Guarantees “non-negotiable”", outlet: "Wire", published: CalendarDate(iso: "2022-02-01"),
        text: "“Not one inch,” the ministry repeated. Troops moved west.")

    static let echoExtraction = Extraction(claims: [
        claim(
            "Not one inch", in: echo, .refusal, for: ["Russia"], on: ["enlargement"], .against, standing: true,
            mode: .direct)
    ])

    /// A claim whose content is the first place of `words` in the article.
    static func claim(
        _ words: String, in article: Article, _ kind: ClaimKind = .assertion, by speakers: [String] = [],
        for speaksFor: [String] = [], to addressees: [String] = [], on issues: [String] = [], _ stance: Stance? = nil,
        said: String? = nil, standing: Bool = false, proposition: String? = nil, checkable: Bool = false,
        mode: Mode = .indirect
    ) -> Claim {
        let place = article.text.firstRange(of: words)!
        let start = article.text.utf8.distance(from: article.text.startIndex, to: place.lowerBound)
        return Claim(
            attribution: 0, content: [TextSpan(start, start + words.utf8.count)], mode: mode, speakers: speakers,
            speaksFor: speaksFor, kind: kind, stance: stance, addressees: addressees, issues: issues,
            saidOn: standing ? .standing : said.flatMap { SaidOn($0) }, checkable: checkable, proposition: proposition,
            confidence: 0.75, reasons: [Claim.Reason(.kind, "the cue “\(kind.rawValue)”")])
    }

    /// A desk with claims 1 to 3 (``summit``) and 4 (``echo``).
    static func open() throws -> ClaimDatabase {
        let database = try ClaimDatabase.inMemory()
        _ = try database.ingest(by: "anna", at: now) { batch in
            _ = try batch.add(summit, summitExtraction)
            _ = try batch.add(echo, echoExtraction)
        }
        return database
    }
}

extension ClaimDatabase {
    /// Every row of every table that undo answers for.
    func dump() throws -> [String] {
        try read { db in
            try DeskTable.allCases.flatMap { table in
                let columns = (["id"] + table.columns).joined(separator: ", ")
                return try String.fetchAll(
                    db, sql: "SELECT '\(table.rawValue) ' || json_array(\(columns)) FROM \(table.rawValue) ORDER BY id")
            }
        }
    }

    /// Throws where the full-text tables and the rows they index have drifted apart, or a reference leads nowhere.
    func checkIntegrity() throws {
        try write { db in
            for table in DeskTable.allCases {
                guard let (name, _) = table.fullText else { continue }
                try db.execute(sql: "INSERT INTO \(name)(\(name), rank) VALUES ('integrity-check', 1)")
            }
            try db.checkForeignKeys()
        }
    }

    func ids(_ conditions: ClaimFilter.Condition...) throws -> [Int64] {
        try claims(ClaimFilter(conditions)).map(\.id)
    }
}
