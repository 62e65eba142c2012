import Testing

@testable import Newsroom

/// What commands do to a register file: the change, and nothing else.
struct RegisterTextTests {
    private static let register = """
        # What the desk follows.
        issues:

          # --- At sea ---
          - name: fishing   # since the spring
            phrases: [fishing rights, "nets, and their size"]
          - name: strait passage
            phrases:
              - safe passage
              - the strait

          # --- On land ---
          - name: border posts
          # The end.

        """

    private func edited(_ text: String = register, _ change: (inout RegisterText) throws -> Void) throws -> String {
        var register = try RegisterText(text, path: "issues.yaml", list: "issues")
        try change(&register)
        return register.text
    }

    @Test func namesItsEntries() throws {
        let register = try RegisterText(Self.register, path: "issues.yaml", list: "issues")
        #expect(register.names == ["fishing", "strait passage", "border posts"])
    }

    @Test func appendsBehindTheLastEntry() throws {
        let text = try edited { try $0.append(name: "tolls", [("phrases", .list(["bridge toll", "toll: new"]))]) }
        #expect(
            text
                == Self.register.replacing(
                    "  - name: border posts\n",
                    with: "  - name: border posts\n  - name: tolls\n    phrases: [bridge toll, \"toll: new\"]\n"))
    }

    @Test(arguments: ["issues:\n", "issues: []\n", "", "# nothing yet\n", "issues:"])
    func appendsToAnEmptyRegister(text: String) throws {
        let result = try edited(text) { try $0.append(name: "tolls", []) }
        #expect(result.contains("issues:\n  - name: tolls"))
        #expect(text.hasPrefix("#") == result.hasPrefix("# nothing yet\n"))
    }

    @Test func keepsAListTheWayItStands() throws {
        let text = try edited {
            try $0.set("phrases", of: "Strait Passage", to: .list(["safe passage", "shipping lanes"]))
            try $0.set("phrases", of: "border posts", to: .list(["border posts", "#9"]))
        }
        #expect(
            text
                == Self.register
                .replacing("      - the strait\n", with: "      - shipping lanes\n")
                .replacing("  # The end.", with: "    phrases: [border posts, \"#9\"]\n  # The end."))
    }

    @Test func renamesAnEntry() throws {
        let text = try edited { try $0.set("name", of: "strait passage", to: .text("yes")) }
        #expect(text == Self.register.replacing("- name: strait passage", with: "- name: \"yes\""))
    }

    @Test func changesEntriesInBraces() throws {
        let text = try edited("issues:\n- {name: fishing, phrases: [nets]}\n- {name: tolls}\n") {
            try $0.set("phrases", of: "fishing", to: .list(["nets", "quotas"]))
            try $0.set("phrases", of: "tolls", to: .list(["bridge toll"]))
        }
        #expect(
            text
                == "issues:\n- {name: fishing, phrases: [nets, quotas]}\n- {name: tolls, phrases: [bridge toll]}\n")
    }

    @Test func deletesAnEntryAndLeavesCommentsRoundIt() throws {
        let text = try edited {
            try $0.delete("border posts")
            try $0.delete("strait passage")
        }
        let register = Self.register.replacing("  - name: border posts\n", with: "")
        #expect(
            text
                == register.replacing(
                    "  - name: strait passage\n    phrases:\n      - safe passage\n      - the strait\n", with: ""))
    }

    @Test func readsBackWhateverItWrites() throws {
        let odd = ["a: b", "- x", "#", "'", "\"q\"", "line\nbreak", " edge ", "null", "[x]", "é’s", "0x1", "\u{7}"]
        let text = try edited("issues:\n") { try $0.append(name: odd[0], [("phrases", .list(odd))]) }
        let folder = try TemporaryFolder(["issues.yaml": text])
        let issue = try #require(try IssueFile(path: folder / "issues.yaml").read().issues.first)
        #expect(issue.name == odd[0])
        #expect(issue.phrases == odd)
    }

    @Test(arguments: [
        ("issues: [{name: a}]", 1, NewsroomError.EditProblem.flowStyle),
        ("issues:\n- {name: a, roles: [{of: [b]}]}", 2, .flowStyle),
        ("issues:\n- {name: a} # why", 2, .flowStyle),
        ("issues:\n-\n  name: a", 3, .notAnEntry),
        ("issues:\n- name: a\r\n", 2, .carriageReturn),
        ("other: 1\nissues:\n- name: a", 1, .notOneList(key: "issues")),
        ("issues:\n- name: a # why\n", 2, .commentInside(key: "name")),
    ])
    func refusesWhatItWouldHarm(text: String, line: Int, problem: NewsroomError.EditProblem) {
        #expect(throws: NewsroomError.cannotEdit(FilePlace("issues.yaml", line: line), problem: problem)) {
            try edited(text) { try $0.set("name", of: "a", to: .text("b")) }
        }
    }

    @Test func refusesAnEntryThatIsNotThere() {
        #expect(throws: NewsroomError.cannotEdit(FilePlace("issues.yaml"), problem: .noEntry(name: "tides"))) {
            try edited { try $0.delete("tides") }
        }
    }

    @Test func replacesTheFileWhole() throws {
        let folder = try TemporaryFolder(["issues.yaml": Self.register])
        let file = RegisterTextFile(path: folder / "issues.yaml")
        #expect(try file.read() == Self.register)
        try file.write("issues:\n")
        #expect(try file.read() == "issues:\n")
        #expect(throws: NewsroomError.self) { try RegisterTextFile(path: folder / "none/issues.yaml").write("x") }
    }

    private static let parties = """
        parties:
          # The island.
          - {name: Velland, kind: alliance, members: [{party: Karsk, from: 2030}]}
          - name: Ilse Varga
            kind: person
            # Since the vote.
            roles:
              - {title: Envoy, of: Velland}
          - name: Karsk
            kind: state

        """

    private func editedParties(_ change: (inout RegisterText) throws -> Void) throws -> String {
        var register = try RegisterText(Self.parties, path: "parties.yaml", list: "parties")
        try change(&register)
        _ = try register.partyRegister()
        return register.text
    }

    @Test func writesListsOfMappings() throws {
        let text = try editedParties { register in
            try register.set(
                "roles", of: "Ilse Varga",
                to: .mappings([
                    [.init("title", "Envoy"), .init("of", "Velland"), .init("to", "2031-05")],
                    [.init("title", "Head: of all"), .init("of", "Karsk")],
                ]))
            try register.append(
                name: "Oren Tal",
                [("kind", .text("person")), ("roles", .mappings([[.init("title", "Envoy"), .init("of", "Karsk")]]))])
        }
        #expect(
            text
                == Self.parties.replacing(
                    "      - {title: Envoy, of: Velland}\n",
                    with: """
                              - {title: Envoy, of: Velland, to: 2031-05}
                              - {title: "Head: of all", of: Karsk}

                        """)
                    + """
                      - name: Oren Tal
                        kind: person
                        roles:
                          - {title: Envoy, of: Karsk}

                    """)
    }

    @Test func putsAKeyBeforeOthers() throws {
        let text = try editedParties { register in
            try register.set("aliases", of: "Ilse Varga", to: .list(["I. Varga"]), before: ["members", "roles"])
            try register.set("aliases", of: "Velland", to: .list(["the island"]), before: ["members", "roles"])
            try register.set("aliases", of: "Karsk", to: .list(["Karskia"]), before: ["members", "roles"])
        }
        #expect(
            text
                == Self.parties
                .replacing("    kind: person\n", with: "    kind: person\n    aliases: [I. Varga]\n")
                .replacing("kind: alliance, members", with: "kind: alliance, aliases: [the island], members")
                .replacing(
                    "  - name: Karsk\n    kind: state\n",
                    with: "  - name: Karsk\n    kind: state\n    aliases: [Karskia]\n"))
    }

    @Test func aTextIsReadAsTheFileWouldBe() throws {
        let register = try RegisterText("parties:\n- {name: Karsk, kind: stat}\n", path: "p.yaml", list: "parties")
        #expect(throws: NewsroomError.self) { try register.partyRegister() }
        #expect(try RegisterText("", path: "p.yaml", list: "parties").partyRegister().parties.isEmpty)
    }
}
