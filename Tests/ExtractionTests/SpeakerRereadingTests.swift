import Extraction
import Newsroom
import Prose
import Records
import Testing

/// What a changed register makes of claims that were extracted before.
@Suite("Reading speakers anew") struct SpeakerRereadingTests {
    private static let text = """
        Karsk’s trade minister, Rin Solu, said on Friday that no ship had paid tolls. Solu said that 12 ships had waited.

        Pia Grau said that the ferries had stopped. “They must sail,” she said. Norden’s envoy said that it was late.
        """

    private func register(adding parties: Party...) -> PartyRegister {
        PartyRegister(MadeUpWorld.register.parties + parties)
    }

    private func readings(
        _ text: String, from old: PartyRegister = MadeUpWorld.register, to new: PartyRegister,
        published: CalendarDate = MadeUpWorld.published
    ) -> (claims: [Claim], readings: [SpeakerReading?]) {
        let article = Article(published: published, text: text)
        let extraction = ExtractionPipeline(
            register: old, issues: MadeUpWorld.issues, lexicons: MadeUpWorld.lexicons, model: nil
        ).extract(article)
        let reading = SpeakerRereading(from: old, to: new, lexicons: MadeUpWorld.lexicons)
        return (extraction.claims, reading.readings(of: extraction, in: article))
    }

    private func applied(_ found: (claims: [Claim], readings: [SpeakerReading?])) -> [Claim] {
        zip(found.claims, found.readings).map { $1?.applied(to: $0).claim ?? $0 }
    }

    @Test("changes nothing where the register is the same")
    func same() {
        let found = readings(Self.text, to: MadeUpWorld.register)
        #expect(!found.claims.isEmpty)
        #expect(found.readings.allSatisfy { $0 != nil })
        #expect(applied(found) == found.claims)
        for (claim, reading) in zip(found.claims, found.readings) {
            for field in SpeakerReading.fields {
                #expect(reading?.before.names(of: field) == claim.names(of: field))
            }
        }
    }

    @Test("finds the party of somebody new, wherever they speak")
    func accepted() {
        let grau = Party(
            name: "Pia Grau", kind: .person, gender: .female, roles: [.init(title: "Envoy", of: "Norden")])
        let found = readings(Self.text, to: register(adding: grau))
        let own = found.claims.indices.filter { found.claims[$0].speakers == ["Pia Grau"] }
        #expect(own.count == 2)
        let after = applied(found)
        for index in own {
            #expect(found.claims[index].speaksFor.isEmpty)
            #expect(after[index].speaksFor == ["Norden"])
            #expect(after[index].role == "Envoy")
            #expect(after[index].reasons.contains(.init(.speaksFor, "Pia Grau is Envoy (Norden) at that date")))
            #expect(!after[index].reasons.contains { $0.text.contains("not in the register") })
        }
        // Who is called by the office alone is found too.
        #expect(found.claims.last?.speakers == ["Norden’s envoy"])
        #expect(after.last?.speakers == ["Pia Grau"])
    }

    @Test("takes the role that was held when the words were said")
    func dated() {
        func solu(until: String?) -> Party {
            Party(
                name: "Rin Solu", kind: .person,
                roles: [
                    .init(title: "Envoy", of: "Norden", to: until.flatMap { CalendarDate(iso: $0) }),
                    .init(title: "Minister", of: "Karsk", from: CalendarDate(iso: "2030-03-10")),
                ])
        }
        let text = "Solu said in January 2030 that the strait was open. Solu said on Thursday that it was shut."
        let found = readings(
            text, from: register(adding: solu(until: nil)), to: register(adding: solu(until: "2029-12")))
        #expect(found.claims.map(\.speaksFor) == [["Norden"], ["Karsk"]])
        #expect(found.claims.map(\.role) == ["Envoy", "Minister"])
        let after = applied(found)
        #expect(after.map(\.speaksFor) == [[], ["Karsk"]])
        #expect(after.map(\.role) == [nil, "Minister"])
    }

    @Test("leaves a field alone that a person wrote")
    func byHand() throws {
        let before = Claim(attribution: 0, content: [TextSpan(0, 4)], mode: .direct, speakers: ["Grau"])
        var after = before
        after.speakers = ["Pia Grau"]
        after.speaksFor = ["Norden"]
        after.reasons = [.init(.speaker, "in the register"), .init(.speaksFor, "an envoy")]
        let reading = SpeakerReading(before: before, after: after)
        var set = before
        let wrote = Claim.Reason(.speaker, "anna wrote it", by: "anna")
        for name in ["Pia Grauer", "Grau"] {
            set.speakers = [name]
            set.reasons = [wrote]
            let kept = reading.applied(to: set)
            #expect(kept.claim.speakers == [name])
            #expect(kept.claim.speaksFor == ["Norden"])
            #expect(kept.claim.reasons == [wrote, .init(.speaksFor, "an envoy")])
            #expect(kept.changed == [.speaksFor])
            #expect(kept.kept == [.speaker])
        }
    }

    @Test("reads whom the words count for from the speaker that a person named, and from words that one moved")
    func edited() throws {
        let article = Article(published: MadeUpWorld.published, text: Self.text)
        var extraction = ExtractionPipeline(
            register: MadeUpWorld.register, issues: MadeUpWorld.issues, lexicons: MadeUpWorld.lexicons, model: nil
        ).extract(article)
        let own = try #require(extraction.claims.firstIndex { $0.speakers == ["Pia Grau"] })
        extraction.claims[0].speakers = ["Uta Lind"]
        extraction.claims[0].reasons.append(.init(.speaker, "anna wrote it", by: "anna"))
        extraction.claims[own].content[0].end -= 8
        extraction.claims[own].reasons.append(.init(.content, "anna wrote it", by: "anna"))
        let envoys = ["Uta Lind", "Pia Grau"].map { name in
            Party(name: name, kind: .person, roles: [.init(title: "Envoy", of: "Norden")])
        }
        let reading = SpeakerRereading(
            from: MadeUpWorld.register, to: PartyRegister(MadeUpWorld.register.parties + envoys),
            lexicons: MadeUpWorld.lexicons)
        let readings = reading.readings(of: extraction, in: article)
        let lind = try #require(readings[0]).applied(to: extraction.claims[0]).claim
        #expect(lind.speakers == ["Uta Lind"])
        #expect(lind.speaksFor == ["Norden"])
        let grau = try #require(readings[own]).applied(to: extraction.claims[own]).claim
        #expect(grau.speaksFor == ["Norden"])
        #expect(grau.content == extraction.claims[own].content)
    }

    @Test("meets the claims of every engine again", arguments: TaggerEngine.allCases)
    func engines(engine: TaggerEngine) throws {
        let pipeline = ExtractionPipeline(
            register: MadeUpWorld.register, issues: MadeUpWorld.issues, lexicons: MadeUpWorld.lexicons,
            model: try TaggerModelFile.embedded(engine))
        let article = Article(published: MadeUpWorld.published, text: Self.text)
        let extraction = pipeline.extract(article)
        let reading = SpeakerRereading(
            from: MadeUpWorld.register, to: MadeUpWorld.register, lexicons: MadeUpWorld.lexicons)
        #expect(!extraction.claims.isEmpty)
        for (claim, read) in zip(extraction.claims, reading.readings(of: extraction, in: article)) {
            for field in SpeakerReading.fields { #expect(read?.before.names(of: field) == claim.names(of: field)) }
        }
    }
}
