import Extraction
import Prose
import Records
import Testing

@Suite("Claims")
struct ClaimTests {
    @Test("are one proposition or act each")
    func split() {
        #expect(
            MadeUpWorld.claims("Vale said that Norden was ready to talk, but the pact could not accept a blockade.")
                == ["Norden was ready to talk | Mira Vale", "the pact could not accept a blockade | Mira Vale"])
        #expect(
            MadeUpWorld.claims(
                "“The convoys continue near the strait and are followed by a threat. But the threat is empty,” Orr said."
            )
                == [
                    "The convoys continue near the strait | Anton Orr", "are followed by a threat | Anton Orr",
                    "the threat is empty | Anton Orr",
                ])
    }

    @Test("may be no more than what is rejected, and not its day")
    func briefMatters() {
        #expect(MadeUpWorld.claims("Karsk rejected the demands on Monday.") == ["the demands | Karsk"])
    }

    @Test(
        "stay whole where a conjunction joins less than clauses",
        arguments: [
            "Vale said that Norden and Karsk would meet envoys, ministers and officials.",
            "“We cannot end up where the pact has two classes and Norden is left alone,” Vale said.",
            "Vale said that Norden would consult its allies and the Harbour Pact officials.",
        ])
    func whole(text: String) {
        #expect(MadeUpWorld.extract(text).claims.count == 1)
    }

    @Test(
        "are direct, indirect or mixed",
        arguments: [
            ("“We will wait,” Vale said.", Mode.direct), ("Vale said Norden would wait.", .indirect),
            ("Vale said Norden would never have “second-rate” friends.", .mixed),
        ])
    func mode(text: String, expected: Mode) {
        #expect(MadeUpWorld.extract(text).claims.map(\.mode) == [expected])
    }

    @Test(
        "perform an act",
        arguments: [
            ("Vale said Norden was ready to talk.", ClaimKind.offer, "for"),
            ("Vale said Norden cannot accept a blockade.", .refusal, "against"),
            ("Karsk denied planning a blockade.", .denial, ""),
            ("Orr demanded that the pact leave the strait.", .demand, "against"),
            ("Vale warned of a blockade of the harbours.", .warning, "against"),
            ("The Karskian Foreign Ministry said that Orr will travel to Brev on Monday.", .announcement, ""),
            ("Orr demanded that Norden must not close the strait.", .demand, "against"),
            ("Vale said the strait was 12 miles wide.", .assertion, ""),
            ("Vale said there was nothing positive in it.", .assertion, ""),
        ])
    func act(text: String, kind: ClaimKind, stance: String) throws {
        let claim = try #require(MadeUpWorld.extract(text).claims.first)
        #expect(claim.kind == kind)
        #expect(claim.stance?.rawValue ?? "" == stance)
    }

    @Test(
        "are dated by their sentence, else by the article",
        arguments: [
            ("Vale said on Wednesday that it was late.", "2030-03-13"),
            ("Last December, Karsk said it wanted an answer.", "2029-12"),
            ("Vale said it was late.", "2030-03-15"),
            ("Vale said that a convoy would leave next Wednesday.", "2030-03-15"),
        ])
    func saidOn(text: String, expected: String) {
        #expect(MadeUpWorld.extract(text).claims.first?.saidOn?.description == expected)
    }

    @Test("name an issue, an addressee and the outlet they came through")
    func surroundings() throws {
        let claim = try #require(
            MadeUpWorld.extract("Orr told Reuters that Norden must leave the shipping lanes.").claims.first)
        #expect(claim.issues == ["strait passage"])
        #expect(claim.addressees == ["Norden"])
        #expect(claim.relayedBy == "Reuters")
    }
}

@Suite("Extraction as a function")
struct PurityTests {
    private static let article = """
        VELIN — “We will keep the strait open,” Anton Orr said on Friday. “It stays so.”

        Mira Vale, for her part, said Norden was ready to talk, adding that “time is short”.
        """

    @Test("gives the same for the same article, from any number of tasks")
    func deterministic() async {
        let expected = MadeUpWorld.extract(Self.article)
        await withTaskGroup(of: Extraction.self) { group in
            for _ in 0..<8 { group.addTask { MadeUpWorld.extract(Self.article) } }
            for await extraction in group { #expect(extraction == expected) }
        }
    }

    @Test("keeps spans inside the text, on scalar boundaries, however an article is cut off")
    func truncated() {
        let scalars = Array(Self.article.unicodeScalars)
        for length in 0...scalars.count {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.prefix(length))
            let text = String(view)
            let boundaries = Set(
                text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [
                    text.utf8.count
                ])
            for claim in MadeUpWorld.extract(text).claims {
                for span in claim.content + claim.cue + claim.source {
                    #expect(boundaries.contains(span.start) && boundaries.contains(span.end))
                }
            }
        }
    }

    @Test(
        "survives hostile text",
        arguments: [
            "", "“", "“”", ": Norden says that it waits.", "said", "It is late, Vale said,", "Vale warned",
            "“It is late,” said", "Vale said",
            "said said said said", "“““““ Vale said ”””””",
            "\u{0}\u{0} Vale said that \u{0}",
            "Vale said that\r\nNorden\r\nwaits.", "\u{202E}Vale said that it was late.",
            "🧾 Vale 🧾 said 🧾 that 🧾 it 🧾 was 🧾 late 🧾",
            String(repeating: "Vale said that ", count: 2000), String(repeating: "(", count: 5000),
            String(repeating: "“A ", count: 2000),
        ])
    func hostile(text: String) {
        let length = text.utf8.count
        for claim in MadeUpWorld.extract(text).claims {
            for span in claim.content { #expect(span.end <= length) }
        }
    }
}
