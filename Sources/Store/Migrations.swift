import GRDB

/// The steps from nothing to the present schema, oldest first.
///
/// Append-only: a shipped step keeps its name, its place and its words for good. `user_version` counts the steps taken,
/// so that an older claimdesk can tell a newer desk before touching it.
struct Migrations: Sendable {
    struct Step: Sendable {
        var name: String
        var sql: String
    }

    static let shipped = Migrations(steps: [
        Step(name: "1 articles and claims", sql: articlesAndClaims),
        Step(name: "2 full text", sql: fullText),
        Step(name: "3 audit trail", sql: auditTrail),
        Step(name: "4 register edits", sql: registerEdits),
        Step(name: "5 links", sql: links),
        Step(name: "6 embeddings", sql: embeddings),
        Step(name: "7 order of check-worthiness", sql: checkworthinessOrder),
        Step(name: "8 link keys", sql: linkKeys),
        Step(name: "9 review record", sql: reviewRecord),
        Step(name: "10 order of the queue", sql: queueOrder),
        Step(name: "11 dropped claims", sql: droppedClaims),
    ])

    var steps: [Step]
    var count: Int { steps.count }

    /// Brings `queue` to the last step; each step is a transaction of its own.
    func run(on queue: DatabaseQueue) throws {
        var migrator = DatabaseMigrator()
        for (number, step) in steps.enumerated() {
            migrator.registerMigration(step.name) { db in
                try db.execute(sql: step.sql)
                try db.execute(sql: "PRAGMA application_id = \(DatabaseFile.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
            }
        }
        try migrator.migrate(queue)
    }

    /// `AUTOINCREMENT` keeps the numbers people type from meaning something else after an undo. Folded columns hold
    /// ``FoldedName`` forms, which names are compared by. `said_from` and `said_to` are the first and last day of the
    /// period a claim counts for: when it was said, else when it was published.
    private static let articlesAndClaims = """
        CREATE TABLE article (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            stable_id TEXT NOT NULL UNIQUE,
            title TEXT, outlet TEXT, outlet_folded TEXT, byline TEXT, dateline TEXT, published TEXT, url TEXT,
            language TEXT,
            text TEXT NOT NULL,
            left_out TEXT NOT NULL,
            attributions TEXT NOT NULL
        ) STRICT;
        CREATE INDEX article_outlet ON article(outlet_folded);

        CREATE TABLE claim (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            stable_id TEXT NOT NULL UNIQUE,
            article_id INTEGER NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
            ordinal INTEGER NOT NULL,
            start INTEGER NOT NULL,
            attribution INTEGER NOT NULL,
            content TEXT NOT NULL, cue TEXT NOT NULL, source TEXT NOT NULL,
            words TEXT NOT NULL, proposition TEXT, speakers TEXT NOT NULL,
            mode TEXT NOT NULL, role TEXT, kind TEXT NOT NULL, stance TEXT,
            said_on TEXT, said_from TEXT, said_to TEXT,
            relayed_by TEXT,
            checkable INTEGER NOT NULL,
            checkworthiness REAL,
            nested_in INTEGER,
            confidence REAL NOT NULL,
            reasons TEXT NOT NULL,
            status TEXT NOT NULL, verdict TEXT, reviewer TEXT, reviewer_folded TEXT
        ) STRICT;
        CREATE INDEX claim_place ON claim(article_id, start, id);
        CREATE INDEX claim_status ON claim(status, verdict);
        CREATE INDEX claim_kind ON claim(kind, stance);
        CREATE INDEX claim_said ON claim(said_from, said_to);
        CREATE INDEX claim_reviewer ON claim(reviewer_folded);

        CREATE TABLE claim_party (
            id INTEGER PRIMARY KEY,
            claim_id INTEGER NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            role TEXT NOT NULL CHECK (role IN ('speaker', 'speaks_for', 'addressee')),
            position INTEGER NOT NULL,
            name TEXT NOT NULL, name_folded TEXT NOT NULL,
            UNIQUE (claim_id, role, position)
        ) STRICT;
        CREATE INDEX claim_party_name ON claim_party(name_folded, role, claim_id);

        CREATE TABLE claim_issue (
            id INTEGER PRIMARY KEY,
            claim_id INTEGER NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            name TEXT NOT NULL, name_folded TEXT NOT NULL,
            UNIQUE (claim_id, position)
        ) STRICT;
        CREATE INDEX claim_issue_name ON claim_issue(name_folded, claim_id);

        CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            claim_id INTEGER NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            author TEXT NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX note_claim ON note(claim_id, id);
        """

    /// External content, fed by ``ChangeRecorder`` and not by triggers: those cost four times the time of an ingest.
    private static let fullText = """
        CREATE VIRTUAL TABLE claim_text USING fts5(
            words, proposition, speakers,
            content = 'claim', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE article_text USING fts5(
            title, text,
            content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        """

    /// `change` is written before its event, which is known only when all is done: hence the deferred reference.
    private static let auditTrail = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, summary TEXT NOT NULL,
            undoes INTEGER UNIQUE REFERENCES event(id)
        ) STRICT;
        CREATE TRIGGER event_stays BEFORE DELETE ON event
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

        CREATE TABLE change (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
            table_name TEXT NOT NULL,
            first_row INTEGER NOT NULL, last_row INTEGER NOT NULL,
            before TEXT, after TEXT
        ) STRICT;
        CREATE INDEX change_event ON change(event_id, id);
        """

    /// What a command made of a register file, whole before and after: undo puts the old text back.
    private static let registerEdits = """
        CREATE TABLE register_edit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            file TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL
        ) STRICT;
        """

    /// `author` and `at` are of the person who decided; the linker's own suggestions have none.
    private static let links = """
        CREATE TABLE link (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            a INTEGER NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            b INTEGER NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            relation TEXT NOT NULL,
            score REAL NOT NULL, reason TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('suggested', 'sure', 'confirmed', 'rejected')),
            author TEXT, at TEXT, note TEXT,
            UNIQUE (a, b, relation)
        ) STRICT;
        CREATE INDEX link_b ON link(b);
        """

    /// What can be computed anew, so that it is no part of the audit trail: it goes with its claim.
    private static let embeddings = """
        CREATE TABLE embedding (
            claim_id INTEGER PRIMARY KEY REFERENCES claim(id) ON DELETE CASCADE,
            model TEXT NOT NULL,
            numbers BLOB NOT NULL
        ) STRICT;
        """

    /// What people found out about a claim. `checker`, `second_reader` and `signed_off` follow from moves of its status.
    private static let reviewRecord = """
        CREATE TABLE review (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            claim_id INTEGER NOT NULL UNIQUE REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            rationale TEXT, response TEXT, assignee TEXT, assignee_folded TEXT, correction TEXT,
            checker TEXT, second_reader TEXT, signed_off TEXT
        ) STRICT;
        CREATE INDEX review_assignee ON review(assignee_folded);

        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            claim_id INTEGER NOT NULL REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
            title TEXT, url TEXT, rank TEXT, side TEXT, locator TEXT, quote TEXT, accessed TEXT,
            CHECK (title IS NOT NULL OR url IS NOT NULL)
        ) STRICT;
        CREATE INDEX evidence_claim ON evidence(claim_id, id);
        """

    /// Claims that a person took off the desk, by the number they had: what a later reading of the article must not bring
    /// back, and why.
    private static let droppedClaims = """
        CREATE TABLE dropped_claim (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            number INTEGER NOT NULL,
            article_id INTEGER NOT NULL REFERENCES article(id) DEFERRABLE INITIALLY DEFERRED,
            stable_id TEXT NOT NULL,
            words TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX dropped_claim_number ON dropped_claim(number);
        """

    /// How many claims are worth less than one is counted at every look at a claim.
    private static let checkworthinessOrder = "CREATE INDEX claim_checkworthiness ON claim(checkworthiness);"

    /// The review queue is put in order from these alone, and the desk counted, without a look at the rows. A query for the
    /// links of one claim writes `+relation`, or SQLite would take `link_kind` and look at all links of a kind.
    private static let queueOrder = """
        CREATE INDEX claim_queue ON claim(status, checkworthiness, checkable, said_to, article_id);
        CREATE INDEX link_kind ON link(relation, state, a, b);
        CREATE INDEX link_decided ON link(state) WHERE state IN ('confirmed', 'rejected');
        CREATE INDEX article_outlet_name ON article(outlet);
        CREATE INDEX article_published ON article(published);
        CREATE INDEX claim_party_role ON claim_party(role, name);
        CREATE INDEX claim_issue_label ON claim_issue(name);
        """

    /// What claims are found by when those like a new one are looked for; can be made anew like the embeddings. Rows of
    /// claims that are gone stay: their numbers are never given again. The stem 0 stands in every claim.
    private static let linkKeys = """
        CREATE TABLE link_key (
            key INTEGER NOT NULL, claim_id INTEGER NOT NULL, PRIMARY KEY (key, claim_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE link_stem (key INTEGER PRIMARY KEY, holders INTEGER NOT NULL) STRICT;
        CREATE TABLE link_cell (
            cell INTEGER NOT NULL, block INTEGER NOT NULL, members BLOB NOT NULL, UNIQUE (cell, block)
        ) STRICT;
        CREATE TABLE link_index (
            id INTEGER PRIMARY KEY CHECK (id = 1), model TEXT NOT NULL, centers BLOB NOT NULL
        ) STRICT;
        """
}
