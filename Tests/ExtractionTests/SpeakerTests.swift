import Prose
import Records
import Testing

@Suite("Speakers")
struct SpeakerTests {
    @Test(
        "are followed through pronouns, roles and statements",
        arguments: [
            // Pronouns go to the last speaker who fits.
            ("Anton Orr said it was late. He added that it was dark.", ["Anton Orr", "Anton Orr"]),
            (
                "Mira Vale said it was late. Anton Orr said it was early. She added that it was dark.",
                ["Mira Vale", "Anton Orr", "Mira Vale"]
            ),
            // A body takes "she" when no woman has spoken.
            (
                "Anton Orr said it was late. The Norden mission to the Harbour Pact said it was early. She added that it was dark.",
                ["Anton Orr", "Norden mission to the Harbour Pact", "Norden mission to the Harbour Pact"]
            ),
            ("Anton Orr said it was late. He nevertheless said that it was dark.", ["Anton Orr", "Anton Orr"]),
            // Whoever pays "if it" does something is no body.
            (
                "Tam Ruvo, a minister, said it was late. Ruvo warned that Karsk would pay if it came.",
                ["Tam Ruvo", "Tam Ruvo"]
            ),
            // Roles, with and without their party.
            ("The Secretary-General of the Harbour Pact said it was late.", ["Ilse Varga"]),
            (
                "Ilse Varga said it was late. The pact’s leader met Mira Vale. The Secretary-General said it was dark.",
                ["Ilse Varga", "Ilse Varga"]
            ),
            (
                "Karskian Foreign Minister Anton Orr said it was late. The minister said it was dark.",
                ["Anton Orr", "Anton Orr"]
            ),
            (
                "Anton Orr said it was late. Mira Vale said it was early. The Karskian diplomat said it was dark.",
                ["Anton Orr", "Mira Vale", "Anton Orr"]
            ),
            // Bodies and their papers.
            (
                "The Norden mission to the Harbour Pact said it was late. The mission said it was dark.",
                ["Norden mission to the Harbour Pact", "Norden mission to the Harbour Pact"]
            ),
            (
                "The Karskian Foreign Ministry said it was late. The statement added that it was dark.",
                ["Karskian Foreign Ministry", "Karskian Foreign Ministry"]
            ),
            (
                "Mira Vale said it was early. “Anton Orr thinks it is late,” his spokesman said.",
                ["Mira Vale", "Anton Orr", "Anton Orr"]
            ),
            ("Velin said it was late.", ["Karsk"]),
            ("In February Karsk said it was late.", ["Karsk"]),
            ("The Karskian side said it was late.", ["Karskian government"]),
            ("The Foreign Ministry in Velin said it was late.", ["Karskian Foreign Ministry"]),
            ("Karsk sent a note. The Foreign Ministry said it was late.", ["Karskian Foreign Ministry"]),
            ("The Harbour Pact met in Brev. The alliance’s chief said it was late.", ["Ilse Varga"]),
            ("Mira Vale met Anton Orr. The two said it was late.", ["Mira Vale; Anton Orr"]),
            // People the register does not know.
            ("Senior Colonel Tam Ruvo said it was late. Ruvo added that it was dark.", ["Tam Ruvo", "Tam Ruvo"]),
            ("The envoy to the lake talks, Per Ruvo, said it was late.", ["Per Ruvo"]),
            ("The Tide and Harbours Commission said it was late.", ["Tide and Harbours Commission"]),
            ("Boatmen, including those of the Inner Quay, said it was late.", ["Boatmen"]),
            (
                "The Karskian chief negotiator said it was late. “It was dark,” Tam Ruvo told reporters.",
                ["Tam Ruvo", "Tam Ruvo"]
            ),
            (
                "Minister Ada Lorne said it was late. Ivo Lorne, a teacher, said it was dark. Lorne left.",
                ["Ada Lorne", "Ivo Lorne"]
            ),
            (
                "Defence Minister Ban Seo-jun of Karsk said it was late. Ban added that it was dark.",
                ["Ban Seo-jun", "Ban Seo-jun"]
            ),
            ("In Velin, the defence ministry said it was late.", ["Karskian defence ministry"]),
            ("A spokesman for Anton Orr said it was late.", ["spokesman for Anton Orr"]),
            ("Mira Vale’s office said it was late.", ["office of Mira Vale"]),
            ("Mira Vale and Anton Orr said it was late.", ["Mira Vale; Anton Orr"]),
            ("Anton Orr met Mira Vale. Colonel Tam Ruvo was careful. He said it was late.", ["Tam Ruvo"]),
            ("A spokesman for the ministry, Tam Ruvo, said it was late.", ["Tam Ruvo"]),
            ("Mira Vale met Anton Orr. Both leaders said it was late.", ["Mira Vale; Anton Orr"]),
            (
                "The Karskian embassy was quiet. An embassy spokeswoman said it was late.",
                ["Karskian embassy spokeswoman"]
            ),
            ("Anton Orr was calm. The ministry said it was late.", ["Karskian Foreign Ministry"]),
            ("Officials in Velin said it was late.", ["Karskian officials"]),
            ("The Velin Courier said it was late.", ["Velin Courier"]),
            // Names with particles, initials and hyphens.
            (
                "Minister Tariq al-Ruvo said it was late. Ruvo added that it was dark.",
                ["Tariq al-Ruvo", "Tariq al-Ruvo"]
            ),
            ("Minister Samir Al-Ruvo said it was late.", ["Samir Al-Ruvo"]),
            ("Minister Tam I. Ruvo said it was late.", ["Tam I. Ruvo"]),
            ("A military spokesman, Brig. Gen. Tam Ruvo, said it was late.", ["Tam Ruvo"]),
            ("Ivo Maat, of the Lake Forum, was unmoved. He said it was late.", ["Ivo Maat"]),
            // Whoever was only named, too, where nobody quoted fits better.
            ("Karsk said it was late. It summoned the envoy, Tam Ruvo. He said it was dark.", ["Karsk", "Tam Ruvo"]),
            // An age or a trade of one's own makes somebody else.
            (
                "The Karskian chief negotiator said it was late. Tam Ruvo, 27, said it was dark.",
                ["Karskian chief negotiator", "Tam Ruvo"]
            ),
            // Groups, and what speaks for several.
            ("Nordener ministers met in Brev. In a note they said it was late.", ["Nordener ministers"]),
            (
                "Norden and Karsk said in a note that it was late. It added that it was dark.",
                ["Norden; Karsk", "Norden; Karsk"]
            ),
            (
                "Norden and Karsk will sign it. The two countries and Sarrow Isle said it was late.",
                ["Norden; Karsk; Sarrow Isle"]
            ),
            ("Norden, which lives by the strait, and Karsk have said it is late.", ["Norden; Karsk"]),
            // "It" is the speaker's own side where he has just spoken of it.
            (
                "The Harbour Pact said it was late. Anton Orr said Karsk was patient. It said it was dark.",
                ["Harbour Pact", "Anton Orr", "Anton Orr"]
            ),
            // Another office is another person.
            (
                "Mira Vale said it was late. In Velin, the president said it was dark.",
                ["Mira Vale", "Karskian president"]
            ),
            (
                "Karskian Trade Minister Tam Ruvo said it was late. His department said it was dark.",
                ["Tam Ruvo", "Karskian department"]
            ),
            ("The judges left. Their party, Karsk Rising, said it was late.", ["Karsk Rising"]),
            // Who opens the sentence before, by name, office or body.
            (
                "Colonel Tam Ruvo and Mira Vale spoke by telephone. In a note they said it was late.",
                ["Tam Ruvo; Mira Vale"]
            ),
            (
                "Mira Vale said it was late. Karsk’s president was unmoved. He said it was dark.",
                ["Mira Vale", "Karsk’s president"]
            ),
            ("Karsk’s trade ministry lost no time. It said it was late.", ["Karsk’s trade ministry"]),
            (
                "Colonel Tam Ruvo left. The talks failed.\n\nMr. Ruvo was calm. In Brev he said it was late.",
                ["Tam Ruvo"]
            ),
            // Initials in brackets go on for the name; so do those listed together.
            ("The Harbour Sea Bank (HSB) met. The HSB said it was late.", ["Harbour Sea Bank"]),
            ("The Harbour Sea Bank met. The HSB said it was late.", ["Harbour Sea Bank"]),
            (
                "Norden, Karsk and Pellia met. The three governments said it was late.", ["Norden; Karsk; Pellia"]
            ),
            ("Norden, together with Karsk, said it was late.", ["Norden; Karsk"]),
            // The place and agency that a story opens with are nobody.
            ("Velin (Ostra) – Norden said it was late.", ["Norden"]),
        ])
    func chains(text: String, expected: [String]) {
        #expect(MadeUpWorld.extract(text).claims.map { $0.speakers.joined(separator: "; ") } == expected)
    }

    @Test(
        "speak for a party, or for nobody",
        arguments: [
            ("Anton Orr said it was late.", ["Karsk"]),
            ("The Norden mission to the Harbour Pact said it was late.", ["Norden"]),
            ("Karskian envoy Tam Ruvo said it was late.", ["Karsk"]),
            ("Nordener officials said it was late.", ["Norden"]),
            ("Analyst Tam Ruvo said it was late.", []),
            ("Tam Ruvo, a professor in Velin, said it was late.", []),
            ("Tam Ruvo, who leads the Karskian Seafarers’ Union, said it was late.", []),
            ("Tam Ruvo, who leads the Karskian delegation, said it was late.", ["Karsk"]),
            ("In Velin, Justice Minister Tam Ruvo said it was late.", ["Karsk"]),
            ("The University of Velin said it was late.", []),
            ("The Velin Courier said it was late.", []),
            ("Tam Ruvo of Karsk Rising said it was late.", ["Karsk Rising"]),
            ("The Harbour Pact met. A Pact official said it was late.", ["Harbour Pact"]),
            // Firms of a state speak for themselves.
            ("Karsk's state-owned Ostrava replied that it was late.", ["Ostrava"]),
            ("Karsk's Ostrava, which ships grain, said it was late.", ["Ostrava"]),
            // Two surnames later on are no new person, whatever is said of them.
            (
                "Karsk's trade minister, Rodrigo Marin Talo, was there. Marin Talo, a former judge, said it was late.",
                ["Karsk"]
            ),
            // Whose office it is shows in the words about it.
            ("Karsk sent a note. Its envoy, Tam Ruvo, said it was late.", ["Karsk"]),
            ("Karsk was firm. Tam Ruvo, the country’s water minister, said it was late.", ["Karsk"]),
            ("Karsk will plan drills, Vice President Tam Ruvo said.", ["Karsk"]),
            ("President Tam Ruvo of Karsk said it was late.", ["Karsk"]),
            ("In Velin, presidential spokesman Tam Ruvo said it was late.", ["Karsk"]),
            ("Karsk’s defence minister, General Tam Ruvo, said it was late.", ["Karsk"]),
            ("Karskian Minister of Trade Tam Ruvo said it was late.", ["Karsk"]),
            ("A spokesman for Anton Orr said it was late.", ["Karsk"]),
            (
                "Norden and Karsk quarrelled. Foreign Minister Tam Ruvo told reporters in Velin that it was late.",
                ["Karsk"]
            ),
            ("Norden met Karsk. Karsk's foreign ministry sent a note. Spokesman Tam Ruvo said it was late.", ["Karsk"]),
            (
                "Norden met Karsk. Karsk's president, Per Maat, left. His foreign minister, Tam Ruvo, said it was late.",
                ["Karsk"]
            ),
            // A bare voice is that of whom the paragraph before is about; an adviser is his master's.
            ("Karsk turned the charge down.\n\n“It is late,” spokeswoman Tala Ruvo said.", ["Karsk"]),
            ("Anton Orr stayed. “It is late,” his security adviser, Tam Ruvo, said.", ["Karsk"]),
            ("Karskian trade envoy Tam Ruvo said it was late.", ["Karsk"]),
            ("The Harbour Pact called for calm. Its commission chief Tam Ruvo said it was late.", ["Harbour Pact"]),
            (
                "The Norden mission to the Harbour Pact stayed. Tam Ruvo, a vice-president of the mission, said it was late.",
                ["Norden"]
            ),
            ("An ambassador in Velin said it was late.", []),
            (
                "Karsk and Norden quarrelled. Prime Minister Tam Ruvo, who was in Velin for talks, said Norden would wait.",
                ["Norden"]
            ),
            ("The Harbour Pact met in Brev. Director General Tam Ruvo said it was late.", ["Harbour Pact"]),
            ("Karsk and Norden said it was late.", ["Karsk", "Norden"]),
            ("Tam Ruvo, a retired Karskian admiral, said it was late.", []),
            ("Tam Ruvo, a former general in Velin, said it was late.", []),
            // Titles that one state alone has, territories, what stands between owner and title.
            ("Norden and Karsk quarrelled. State Minister Tam Ruvo said it was late.", ["Karsk"]),
            ("In Sarrow Isle, Chief Minister Tam Ruvo said it was late.", ["Sarrow Isle"]),
            ("Karsk’s external trade secretary, Tam Ruvo, said it was late.", ["Karsk"]),
            ("The Karskian president’s spokesman, Tam Ruvo, said it was late.", ["Karsk"]),
            ("Karsk’s emir left. His foreign minister, Tam Ruvo, said it was late.", ["Karsk"]),
            ("Norden sent a note. Its Harbour Pact ambassador said it was late.", ["Norden"]),
            ("The Karskian delegation to the Lake Union said it was late.", ["Karsk"]),
            (
                "Former Karskian minister Tam Ruvo, who mediates for the Harbour Pact, said it was late.",
                ["Harbour Pact"]
            ),
            ("In Velin, a senior official said it was late.", ["Karsk"]),
            ("Karsk’s largest opposition party is split. Its deputy leader, Tam Ruvo, said it was late.", []),
            ("The Reed Unionist party, which has left the cabinet, said it was late.", ["Reed Unionist party"]),
            ("Diplomats in Velin said it was late.", []),
            ("It was late, according to officials in Velin.", ["Karsk"]),
            ("Tam Ruvo, for the Karskian government, said it was late.", ["Karsk"]),
            ("Tam Ruvo, of the Lake Forum in Velin, said it was late.", []),
            ("Tam Ruvo, 43, said it was late.", []),
            ("Ostra Bay’s governor, Tam Ruvo, said it was late.", ["Ostra Bay"]),
            // A state has one prime minister, and may have a president besides; "its counterpart" is another's.
            (
                "Karsk and Norden met. Prime Minister Per Maat of Karsk left. The talks failed.\n\nPresident Tam Ruvo said it was late.",
                ["Karsk"]
            ),
            (
                "Karsk and Norden met. Prime Minister Per Maat of Karsk left. The talks failed.\n\nPrime Minister Tam Ruvo said it was late.",
                ["Norden"]
            ),
            (
                "Karsk and Norden met.\n\nRin Solu, the trade minister, said it was late to meet the Karskian counterpart.",
                ["Norden"]
            ),
            // A clause about somebody else than its sentence; what one's own side has done is announced.
            (
                "Karsk closed the port, hours after Norden’s leader spoke. Talks failed.\n\nKarsk acted as Trade Minister Tam Ruvo of Norden said it was late.",
                ["Norden"]
            ),
            (
                "The talks of Karsk and Norden failed.\n\nTrade Minister Tam Ruvo announced that Norden had closed the port.",
                ["Norden"]
            ),
            // A voice of the body that opens the sentence before, and of the place where that happens.
            ("The Karskian Border Guard was calm. Spokeswoman Tala Ruvo said it was late.", ["Karsk"]),
            ("Karsk’s army was calm. The army left. Its spokesman, Tam Ruvo, said it was late.", ["Karsk"]),
            ("In Velin the blame was laid elsewhere. The state border committee said it was late.", ["Karsk"]),
            ("Tam Ruvo, a lecturer in Velin, said it was late.", []),
            ("There was no word from Karsk, whose trade minister, Tam Ruvo, said it was late.", ["Karsk"]),
            (
                "The Harbour Pact’s mediator, former Karskian president Tam Ruvo, left. Ruvo said it was late.",
                ["Harbour Pact"]
            ),
            ("In Velin the government was calm. It was late, spokeswoman Tala Ruvo said.", ["Karsk"]),
            ("Norden was calm. Under Secretary of Commerce Tam Ruvo said it was late.", ["Norden"]),
            ("At the trade ministry in Velin, a spokeswoman, Tala Ruvo, said it was late.", ["Karsk"]),
            // What the paragraph is about.
            (
                "Norden met Karsk.\n\nKarsk was unmoved. The port was closed. Trade Minister Tam Ruvo said it was late.",
                ["Karsk"]
            ),
            // Who answers is the other side; who says that a state has not done so is its own.
            (
                "Norden met Karsk.\n\nKarsk’s ministry sent a note.\n\nTrade Minister Tam Ruvo rejected the note.",
                ["Norden"]
            ),
            (
                "Norden met Karsk.\n\nKarsk’s ministry sent a note.\n\nTrade Minister Tam Ruvo said it was late.",
                ["Karsk"]
            ),
            (
                "The talks of Norden and Karsk failed.\n\n“Karsk has not moved,” the foreign minister, Tam Ruvo, said.",
                ["Karsk"]
            ),
        ])
    func speaksFor(text: String, expected: [String]) {
        #expect(MadeUpWorld.extract(text).claims.first?.speaksFor == expected)
    }

    @Test("speak for whom they spoke at the time")
    func roleAtADate() {
        let text = "Anton Orr said it was late."
        #expect(MadeUpWorld.extract(text, published: CalendarDate(iso: "2030-06-01")).claims[0].speaksFor == ["Karsk"])
        #expect(
            MadeUpWorld.extract(text, published: CalendarDate(iso: "2032-06-01")).claims[0].speaksFor == [
                "Harbour Pact"
            ])
        #expect(MadeUpWorld.extract(text, published: CalendarDate(iso: "2020-06-01")).claims[0].speaksFor == [])
    }

    @Test("say how they were found")
    func reasons() {
        let claim = MadeUpWorld.extract("Anton Orr said it was late. He added that it was dark.").claims[1]
        #expect(claim.reasons.contains(.init(.speaker, "“He”: the last person quoted who fits is Anton Orr")))
    }

    @Test("are unsure after two who fit")
    func doubt() {
        let claims = MadeUpWorld.extract("Anton Orr met Colonel Tam Ruvo. He said it was late.").claims
        #expect(claims[0].speakers == ["Anton Orr"])
        #expect(claims[0].confidence < 0.6)
        #expect(claims[0].reasons.contains { $0.field == .speaker && $0.text.contains("unsure, as Tam Ruvo") })
    }
}
