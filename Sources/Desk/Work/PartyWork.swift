import Extraction
import Newsroom
import Prose
import Records
import Review
import Store

/// A change of the register of parties under way: its text, and which articles are to be read anew.
struct PartyWork {
    let workbench: Workbench
    let database: ClaimDatabase
    /// As it stands in the file.
    let register: PartyRegister
    private var text: RegisterText
    private let before: String
    private var touched = TouchedNames()

    private static let file = "parties.yaml"

    init(for command: String, at workbench: Workbench) throws {
        self.workbench = workbench
        database = try workbench.database(for: command)
        // The register is read anew: what is edited must be what stands in the file.
        workbench.forgetNewsroom()
        register = try workbench.newsroom().register
        let path = try workbench.folder().path + "/" + Self.file
        before = try RegisterTextFile(path: path).read()
        text = try RegisterText(before, path: path, list: "parties")
    }

    /// The proposal of this name; throws where nobody of that name is proposed.
    func proposal(_ name: String) throws -> PartyProposal {
        let proposals = PartyProposals.from(try database.claims(ClaimFilter()), register: register)
        if let proposal = proposals.first(where: { $0.isNamed(name) }) { return proposal }
        try requireFree(name)
        throw DeskError.notProposed(name, nearest: NearestWords.of(name, in: proposals.map(\.name)))
    }

    // MARK: Changes

    /// Adds an entry behind the last one.
    mutating func add(_ party: Party) throws {
        for name in [party.name] + party.aliases { try requireFree(name) }
        var values: [(key: String, value: RegisterText.Value)] = [("kind", .text(party.kind.rawValue))]
        if let principal = party.speaksFor { values.append(("speaks_for", .text(principal))) }
        if let gender = party.gender { values.append(("gender", .text(gender.rawValue))) }
        for (key, names) in [("aliases", party.aliases), ("demonyms", party.demonyms), ("seats", party.seats)]
        where !names.isEmpty {
            values.append((key, .list(names)))
        }
        if !party.roles.isEmpty { values.append(("roles", Self.value(of: party.roles))) }
        try text.append(name: party.name, values)
        touched.add(party, roles: party.roles, register)
    }

    /// Adds those names that `party` has not; gives them.
    mutating func addAliases(_ names: [String], to party: Party) throws -> [String] {
        var seen = Set(([party.name] + party.aliases).map(PartyRegister.words))
        for name in names { try requireFree(name, for: party) }
        let fresh = names.filter { seen.insert(PartyRegister.words(of: $0)).inserted }
        guard !fresh.isEmpty else { return [] }
        try text.set(
            "aliases", of: party.name, to: .list(party.aliases + fresh),
            before: ["demonyms", "seats", "titles", "members", "roles"])
        touched.add(fresh, of: party)
        return fresh
    }

    mutating func addRole(_ role: Party.Role, to person: Party) throws {
        if role.title.allSatisfy(\.isWhitespace) { throw DeskError.nothingNamed(expected: "the title of the office") }
        if let held = person.roles.first(where: { $0.isSameOffice(as: role) && $0.overlaps(role) }) {
            throw DeskError.roleHeld(person.name, held)
        }
        try setRoles(of: person, person.roles + [role], changed: [role])
    }

    /// Sets the last day of the one open role of this title; gives it.
    mutating func closeRole(
        _ title: String, of party: String?, by person: Party, until date: CalendarDate
    ) throws -> Party.Role {
        let open = person.roles.indices.filter { person.roles[$0].to == nil }
        let fitting = open.filter { index in
            let role = person.roles[index]
            return role.title.lowercased() == title.lowercased() && (party == nil || role.of == party)
        }
        guard let index = fitting.first else {
            throw DeskError.noOpenRole(person.name, title: title, open: open.map { person.roles[$0].title })
        }
        if fitting.count > 1 { throw DeskError.nothingNamed(expected: "--of, as more than one such office is open") }
        var roles = person.roles
        if let from = roles[index].from, from.firstDay > date.lastDay {
            throw DeskError.periodReversed(from: from, to: date)
        }
        roles[index].to = date
        try setRoles(of: person, roles, changed: [roles[index]])
        return roles[index]
    }

    /// Takes an entry out that no other one mentions.
    mutating func drop(_ party: Party) throws {
        let users = register.parties.filter { other in
            other.name != party.name
                && (other.speaksFor == party.name || other.roles.contains { $0.of == party.name }
                    || other.members.contains { $0.party == party.name })
        }
        if !users.isEmpty { throw DeskError.partyInUse(party.name, by: users.map(\.name)) }
        try text.delete(party.name)
        touched.add(party, roles: party.roles, register)
    }

    private mutating func setRoles(of person: Party, _ roles: [Party.Role], changed: [Party.Role]) throws {
        try text.set("roles", of: person.name, to: Self.value(of: roles))
        touched.add(person, roles: changed, register)
    }

    private static func value(of roles: [Party.Role]) -> RegisterText.Value {
        .mappings(
            roles.map { role in
                [.init("title", role.title), .init("of", role.of)]
                    + (role.from.map { [.init("from", $0.description)] } ?? [])
                    + (role.to.map { [.init("to", $0.description)] } ?? [])
            })
    }

    /// Refuses a name that is none, and one that leads to another party.
    private func requireFree(_ name: String, for owner: Party? = nil) throws {
        let words = PartyRegister.words(of: name)
        if words.isEmpty { throw DeskError.nothingNamed(expected: "a name with a letter or digit") }
        for party in register.parties where party.name != owner?.name {
            if ([party.name] + party.aliases).contains(where: { PartyRegister.words(of: $0) == words }) {
                throw DeskError.nameTaken(name, by: party.name)
            }
        }
    }

    // MARK: Carrying out

    /// Carries the change out, or only lists what it would do.
    func finish(_ what: String, dryRun: Bool) throws {
        // What was written is read back: the claims follow what stands in the file.
        let rereading = PartyRereading(workbench: workbench, database: database, from: register)
        let edit = text.text == before ? nil : RegisterEdit(file: Self.file, before: before, after: text.text)
        let new = try text.partyRegister()
        let result =
            try edit == nil
            ? PartyRereading.Result() : Interruption.watched { try rereading.run(to: new, naming: touched.names) }
        let claims = Counted.of(result.changed.count, "claim")
        let summary = "\(what): \(claims)" + (edit == nil ? "" : ", \(Self.file)")
        let console = workbench.console
        if dryRun {
            console.message("would have " + TerminalText.escaped(summary))
            if !result.changed.isEmpty { try workbench.print(result.table) }
            return result.kept.forEach { console.message(TerminalText.escaped($0)) }
        }
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        let event = try RegisterRewriting(workbench: workbench).run { rewriting in
            try database.changeSpeakers(
                result.changes, register: edit, summary: summary, by: person, at: workbench.now,
                rewriting: rewriting)
        }
        console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
        result.kept.forEach { console.message(TerminalText.escaped($0)) }
    }
}

extension Party.Role {
    fileprivate func isSameOffice(as other: Party.Role) -> Bool {
        title.lowercased() == other.title.lowercased() && of == other.of
    }

    /// Whether there is a day on which both hold.
    fileprivate func overlaps(_ other: Party.Role) -> Bool {
        func starts(_ a: Party.Role, before b: Party.Role) -> Bool {
            guard let from = a.from, let to = b.to else { return true }
            return from.firstDay <= to.lastDay
        }
        return starts(self, before: other) && starts(other, before: self)
    }
}
