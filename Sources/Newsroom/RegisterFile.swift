internal import Prose
internal import Records

/// Reads `parties.yaml`.
///
/// Every name leads to one party: a name or alias belongs to one owner, and each party that another one mentions
/// stands in the same file. Only demonyms, seats and titles may be shared.
struct RegisterFile {
    let path: String

    func read() throws(NewsroomError) -> PartyRegister {
        try register(of: YAMLMapping(file: path, allowing: ["parties"]))
    }

    /// The register that `text` would be in this file.
    func read(_ text: String) throws(NewsroomError) -> PartyRegister {
        try register(of: YAMLMapping(text, path: path, allowing: ["parties"]))
    }

    private func register(of file: YAMLMapping) throws(NewsroomError) -> PartyRegister {
        var entries: [Entry] = []
        for mapping in try file.mappings("parties", allowing: Self.keys) { entries.append(try entry(mapping)) }
        let owners = try owners(of: entries)
        for entry in entries { try checkReferences(of: entry, among: owners) }
        try checkOffices(entries)
        return PartyRegister(entries.map(\.party))
    }

    private static let keys = [
        "name", "kind", "aliases", "demonyms", "seats", "titles", "gender", "surname", "speaks_for", "roles", "members",
    ]

    private struct Entry {
        var party: Party
        var name: YAMLMapping.Text
        var aliases: [YAMLMapping.Text]
        /// Names of other parties, as they stand in the file.
        var references: [YAMLMapping.Text]
    }

    private func entry(_ mapping: YAMLMapping) throws(NewsroomError) -> Entry {
        let name = try mapping.requiredText("name")
        guard let kind = try mapping.word("kind", of: Party.Kind.self) else {
            throw .missingKey(mapping.place, key: "kind")
        }
        for (key, kinds) in Self.kindsByKey where !kinds.contains(kind) {
            if let place = mapping.place(of: key) { throw .misplacedKey(place, key: key, kind: kind, allowed: kinds) }
        }
        let aliases = try mapping.texts("aliases")
        let speaksFor = try mapping.text("speaks_for")
        var references = speaksFor.map { [$0] } ?? []
        var roles: [Party.Role] = []
        for role in try mapping.mappings("roles", allowing: ["title", "of", "from", "to"]) {
            let of = try role.requiredText("of")
            let (from, to) = try role.period()
            roles.append(Party.Role(title: try role.requiredText("title").value, of: of.value, from: from, to: to))
            references.append(of)
        }
        var members: [Party.Membership] = []
        for member in try mapping.mappings("members", allowing: ["party", "from", "to"]) {
            let party = try member.requiredText("party")
            let (from, to) = try member.period()
            members.append(Party.Membership(party: party.value, from: from, to: to))
            references.append(party)
        }
        let party = Party(
            name: name.value, kind: kind, aliases: aliases.map(\.value),
            demonyms: try mapping.texts("demonyms").map(\.value), seats: try mapping.texts("seats").map(\.value),
            titles: try mapping.texts("titles").map(\.value), gender: try mapping.word("gender", of: Party.Gender.self),
            surname: try mapping.text("surname")?.value,
            speaksFor: speaksFor?.value, roles: roles, members: members)
        return Entry(party: party, name: name, aliases: aliases, references: references)
    }

    /// What would be read past in silence for a party of another kind.
    private static let kindsByKey: KeyValuePairs<String, [Party.Kind]> = [
        "speaks_for": [.office], "roles": [.person], "gender": [.person], "surname": [.person],
        "members": [.alliance, .organisation], "titles": [.alliance, .organisation, .state],
    ]

    private struct Owner {
        var party: String
        var line: Int
        var isName: Bool
    }

    /// Who owns each name and alias, by its normalised words.
    private func owners(of entries: [Entry]) throws(NewsroomError) -> [[String]: Owner] {
        var owners: [[String]: Owner] = [:]
        for (isName, text, party) in entries.map({ (true, $0.name, $0.party.name) })
            + entries.flatMap({ entry in entry.aliases.map { (false, $0, entry.party.name) } })
        {
            let words = PartyRegister.words(of: text.value)
            guard !words.isEmpty else {
                throw .badValue(
                    text.place, key: isName ? "name" : "aliases", found: "“\(text.value)”",
                    expected: "a name with a letter or digit")
            }
            let owner = Owner(party: party, line: text.place.line ?? 0, isName: isName)
            guard let first = owners.updateValue(owner, forKey: words) else { continue }
            if isName { throw .duplicateName(text.place, name: text.value, firstLine: first.line) }
            if first.party != party {
                throw .nameOwnedTwice(
                    text.place, name: text.value, party: party, owner: first.party, ownerLine: first.line)
            }
            owners[words] = first
        }
        return owners
    }

    private func checkReferences(of entry: Entry, among owners: [[String]: Owner]) throws(NewsroomError) {
        for reference in entry.references {
            let owner = owners[PartyRegister.words(of: reference.value)]
            if owner?.party == reference.value { continue }
            let names = owners.values.filter(\.isName).map(\.party).sorted()
            let nearest = owner?.party ?? NearestWord.nearest(to: reference.value, among: names)
            throw .unknownParty(reference.place, found: reference.value, nearest: nearest)
        }
    }

    /// Refuses an office that speaks, through others, for itself: nobody would hold the position.
    private func checkOffices(_ entries: [Entry]) throws(NewsroomError) {
        let principals = Dictionary(
            entries.compactMap { entry in entry.party.speaksFor.map { (entry.party.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        for entry in entries where entry.party.speaksFor != nil {
            var chain = [entry.party.name]
            var seen = Set(chain)
            while let next = principals[chain[chain.count - 1]] {
                chain.append(next)
                if next == entry.party.name { throw .speaksForItself(entry.name.place, chain: chain) }
                if !seen.insert(next).inserted { break }
            }
        }
    }
}
