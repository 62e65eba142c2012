import Foundation
import Records

@testable import Desk

/// A newsroom with made-up states in a temporary folder, gone when the value is.
final class SampleNewsroom {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "claimdesk-test-" + UUID().uuidString
        let files = FileManager.default
        for (name, text) in Self.files {
            let file = "\(path)/\(name)"
            try files.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        }
        try Data([0x4B, 0xF6, 0x6E, 0x69, 0x67]).write(to: URL(fileURLWithPath: path + "/bad/latin1.txt"))
        try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(
            to: URL(fileURLWithPath: path + "/sheets/old.xls"))
        try Data("A story\u{0}\nwith a hole.\n".utf8).write(to: URL(fileURLWithPath: path + "/bad/nul.txt"))
    }

    /// A copy of the newsroom at `folder`, without its store.
    init(copyOf folder: String) throws {
        path = NSTemporaryDirectory() + "claimdesk-test-" + UUID().uuidString
        let files = FileManager.default
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: folder) where !name.hasPrefix("desk.sqlite") {
            try files.copyItem(atPath: "\(folder)/\(name)", toPath: "\(path)/\(name)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The export revision of a claim that nobody has worked on.
    private static let untouched = "r1-11507a" + String(repeating: "0", count: 72)

    private static let files: [String: String] = [
        "desk.yaml": "verdicts: [confirmed, misleading, false, unproven, disputed]\n",
        "parties.yaml": """
        parties:
          - {name: Norden Pact, kind: alliance, aliases: [the Pact], members: [{party: Velland}]}
          - {name: Karsk, kind: state, demonyms: [Karskan], seats: [Tolm]}
          - {name: Velland, kind: state, demonyms: [Vellish], seats: [Haven]}
          - name: Ilse Varga
            kind: person
            gender: female
            roles: [{title: Secretary-General, of: Norden Pact, from: 2029-10-01}]
          - name: Oren Tal
            kind: person
            gender: male
            roles: [{title: Foreign Minister, of: Karsk, from: 2028-01-01}]
          - name: Mira Holt
            kind: person
            gender: female
            roles: [{title: Prime Minister, of: Velland, from: 2030-05-01}]

        """,
        "issues.yaml": """
        issues:
          - {name: grain corridor, phrases: [grain corridor, grain ships]}
          - {name: river dams, phrases: [dam, dams]}

        """,
        "lexicons/speech-verbs.txt": """
        say, says, said, saying ; clause quote ; assertion
        deny, denies, denied, denying ; clause noun gerund ; denial ; negative
        demand, demands, demanded ; clause noun infinitive ; demand
        reject, rejects, rejected ; noun ; refusal ; negative

        """,
        "lexicons/role-nouns.txt": "minister\nforeign minister\nprime minister\nsecretary-general\n",
        "lexicons/boilerplate.txt": "leave a comment*\n",
        "articles/1-corridor.txt": """
        Title: Pact wants grain ships to pass
        Outlet: Harbour Post
        Date: 2031-03-04

        HAVEN: Norden Pact Secretary-General Ilse Varga demanded that Karsk open the grain corridor for 90 days.

        “We will not accept a closed sea,” Varga said on Tuesday.

        Karsk's foreign minister, Oren Tal, denied that Karsk had stopped 14 grain ships.

        Leave a comment below

        """,
        "articles/2-dams.txt": """
        Title: Karsk and Velland quarrel over dams
        Outlet: River Courier
        Date: 2031-03-06

        Mira Holt said that Velland would build no new dam before the spring.

        Oren Tal rejected the grain corridor. “The dams are empty,” he said.

        """,
        "echoes/3-sea.txt": """
        Title: Varga speaks of the sea
        Outlet: Tolm Gazette
        Date: 2031-03-05

        “We will never accept a closed sea,” Ilse Varga said on Tuesday.

        """,
        "echoes/4-sea-again.txt": """
        Title: What was said about the sea
        Outlet: River Courier
        Date: 2031-03-06

        Norden Pact Secretary-General Ilse Varga said: “We will not accept a closed sea.”

        """,
        "newcomers/5-tolls.txt": """
        Title: Velland talks of tolls
        Outlet: River Courier
        Date: 2031-03-07

        Velland's foreign minister, Runa Sol, said that no ship had paid tolls since May.

        Sol said that 12 ships had waited. “The tolls are gone,” she said.

        """,
        "newcomers/6-ferries.txt": """
        Title: Ferries wait
        Outlet: Harbour Post
        Date: 2031-03-07

        Runa Sol said that the ferries would sail.

        Pia Grau said that 40 ferries had stopped. “They must sail,” Grau said.

        The foreign minister of Karsk, Oren Tal, said that Tolm had seen no ferry.

        """,
        "turns/5-longer.txt": """
        Title: Pact wants more days for grain
        Outlet: Harbour Post
        Date: 2031-03-20

        Norden Pact Secretary-General Ilse Varga demanded that Karsk open the grain corridor for 120 days.

        """,
        "turns/6-reprint.txt": """
        Title: Alliance demands open sea
        Outlet: Tolm Gazette
        Date: 2031-03-05

        HAVEN: Norden Pact Secretary-General Ilse Varga demanded that Karsk open the grain corridor for 90 days.

        “We will not accept a closed sea,” Varga said on Tuesday.

        """,
        "checked.jsonl": """
        {"id": "lake", "text": "Swimming in Lake Ammer has been banned.", "title": "Is Swimming Banned?"}
        {"id": 7, "text": "The dams on the river Tolm were never full last year."}
        {"id": "ships", "text": "Fourteen grain ships were stopped by Karsk in March."}

        """,
        "new.jsonl": """
        {"id": "q1", "text": "Karsk held up 14 ships loaded with grain #GrainShips https://posts.example/1"}
        {"id": "q2"}
        {"id": "q3", "text": "It is forbidden to swim in the lake"}

        """,
        "broken.jsonl": """
        {"id": "a", "text": "The dam is full."}
        {"id": "b", "text": 5}
        nonsense

        """,
        "sheets/filled.csv": """
        our no;record ID;status;verdict;rationale;evidence URL;evidence accessed;assignee;new note;export revision
        a;c-b456c876a5f46951f23bd38b;Checking;FALSE;The log has 12 ships.;https://port.example/log;04.03.2031;;asked the port;\(SampleNewsroom.untouched)
        b;c-2bb60b2b5808215aa7edc5ff;;unproven;;;;;;\(SampleNewsroom.untouched)

        """,
        "sheets/mistakes.csv": """
        record ID,status,verdict,evidence type,evidence title,evidence accessed,export revision
        c-2bb60b2b5808215aa7edc5ff,done,,,,,\(SampleNewsroom.untouched)
        c-b456c876a5f46951f23bd38b,signed-off,,,,,\(SampleNewsroom.untouched)
        c-000000000000000000000000,ready,,,,,\(SampleNewsroom.untouched)
        ,,false,,,,
        c-9999,,false,,,,
        c-2bb60b2b5808215aa7edc5ff,,maybe,,,,\(SampleNewsroom.untouched)
        c-2bb60b2b5808215aa7edc5ff,,,tertiary,Log,,\(SampleNewsroom.untouched)
        c-2bb60b2b5808215aa7edc5ff,,,primary,,,\(SampleNewsroom.untouched)
        c-2bb60b2b5808215aa7edc5ff,,,,Log,3/4/2031,\(SampleNewsroom.untouched)
        c-2bb60b2b5808215aa7edc5ff,,,,Log,soon,\(SampleNewsroom.untouched)

        """,
        "sheets/other.csv": "name,boats\nTolm,12\n",
        "sheets/open-quote.csv": "record ID,status\nc-1,\"new\n",
        "sheets/broken.jsonl": "{\"record_id\": \"c-1\"}\n{\"record_id\"\n",
        "sheets/broken.xlsx": "PK\u{3}\u{4} and then the disk was full",
        "hostile/escape.txt": """
        Title: A story \u{1B}]0;owned\u{7}that rings
        Outlet: Evil\u{202E}tsoP
        Date: 2031-03-07

        Oren Tal said the \u{1B}[2Jdam was \u{202E}safe\u{202C} and =SUM(A1) strong.

        """,
        "bad/empty.txt": "",
        "lists/notes.ods": "no article",
        "bad/stranger.sqlite": String(repeating: "not a database ", count: 40),
        "broken/desk.yaml": "verdicts: [confirmed]\n",
        "broken/issues.yaml": "issues: []\n",
        "broken/parties.yaml": """
        parties:
          - {name: Norden Pact, kind: alliance}
          - name: Ilse Varga
            kind: person
            roles: [{title: Secretary-General, of: norden pakt}]

        """,
    ]
}
