package import Prose

/// The parties a newsroom knows, and every name they go by.
package struct PartyRegister: Sendable {
    /// How a name in a text leads to its party.
    package enum NameKind: Int, Comparable, Sendable {
        case name, alias, seat, demonym, surname
        package static func < (a: NameKind, b: NameKind) -> Bool { a.rawValue < b.rawValue }
    }

    /// One way of naming one party.
    package struct Name: Hashable, Sendable {
        package var party: String
        package var kind: NameKind
        /// Normalised words; see ``Tokenizer``.
        package var words: [String]
        /// Written in capitals throughout ("US"): in running text the pronoun "us" is not this name.
        package var isAcronym: Bool
    }

    package let parties: [Party]
    private let byName: [String: Party]
    private let namesByFirstWord: [String: [Name]]

    /// A register of `parties`; where two share a name the first one keeps it.
    package init(_ parties: [Party] = []) {
        self.parties = parties
        byName = Dictionary(parties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var names: [String: [Name]] = [:]
        func add(_ text: String, _ kind: NameKind, _ party: Party) {
            let words = Self.words(of: text)
            guard let first = words.first else { return }
            let isAcronym = !text.unicodeScalars.contains { $0.properties.isLowercase }
            names[first, default: []].append(Name(party: party.name, kind: kind, words: words, isAcronym: isAcronym))
        }
        for party in parties {
            add(party.name, .name, party)
            party.aliases.forEach { add($0, .alias, party) }
            party.seats.forEach { add($0, .seat, party) }
            party.demonyms.forEach { add($0, .demonym, party) }
            if party.kind == .person {
                let surnames = party.surname.map { [$0] } ?? ([party.name] + party.aliases).flatMap(Self.surnames)
                for surname in surnames { add(surname, .surname, party) }
            }
        }
        namesByFirstWord = names.mapValues { list in
            list.sorted { ($1.words.count, $0.kind, $0.party) < ($0.words.count, $1.kind, $1.party) }
        }
    }

    /// What a person at a prompt may type for a party: names, aliases and seats, as they are written.
    package var typedNames: [String] { parties.flatMap { [$0.name] + $0.aliases + $0.seats } }

    /// The party of exactly this register name.
    package func party(named name: String) -> Party? { byName[name] }

    /// The party that a person at a prompt means: by name, alias, seat, demonym or surname, letter case ignored.
    /// `nil` where none or several fit equally well.
    package func lookUp(_ text: String) -> Party? {
        let words = Self.words(of: text)
        guard let first = words.first, let names = namesByFirstWord[first] else { return nil }
        let hits = names.filter { $0.words == words }
        guard let best = hits.map(\.kind).min() else { return nil }
        let parties = Set(hits.filter { $0.kind == best }.map(\.party))
        return parties.count == 1 ? byName[parties.first!] : nil
    }

    /// Every way of naming a party, in no order.
    package var allNames: [Name] { namesByFirstWord.values.flatMap { $0 } }

    /// The normalised words that names start with.
    package var firstWords: some Sequence<String> { namesByFirstWord.keys }

    /// Names that start with `word` (normalised), longest first.
    package func names(startingWith word: String) -> [Name] { namesByFirstWord[word] ?? [] }

    /// The roles a person held on `date`, those with a known start first, latest start first.
    package func roles(of person: Party, on date: CalendarDate?) -> [Party.Role] {
        person.roles.filter { $0.holds(on: date) }.sorted { a, b in
            switch (a.from, b.from) {
            case (let a?, let b?): a > b
            case (_?, nil): true
            default: false
            }
        }
    }

    /// Whose position the words of `party` count as on `date`: a person's office, an office's principal, else itself.
    /// `nil` for a person who held no office then.
    package func principal(of party: Party, on date: CalendarDate?) -> Party? {
        var current = party
        var seen: Set<String> = []
        while seen.insert(current.name).inserted {
            switch current.kind {
            case .person:
                guard let role = roles(of: current, on: date).first else { return nil }
                guard let next = byName[role.of] else { return nil }
                current = next
            case .office:
                guard let name = current.speaksFor, let next = byName[name] else { return current }
                current = next
            case .alliance, .state, .organisation:
                return current
            }
        }
        return nil
    }

    /// The words of a name as the tokenizer gives them, normalised, hyphens and other marks dropped.
    package static func words(of text: String) -> [String] {
        Tokenizer().tokens(of: text).filter { $0.kind != .punctuation }.map(\.norm)
    }

    /// What news calls a person after the first mention: the last word, with its particles ("von der Leyen", "Le Drian").
    private static func surnames(of full: String) -> [String] {
        let parts = full.split(separator: " ").map(String.init)
        guard parts.count > 1 else { return [] }
        var surnames = [parts[parts.count - 1]]
        let particles: Set<String> = [
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
            "ben",
            "ter", "ten",
        ]
        var i = parts.count - 1
        while i > 1, particles.contains(parts[i - 1].lowercased()) { i -= 1 }
        if i < parts.count - 1 { surnames = [parts[i...].joined(separator: " "), parts[parts.count - 1]] }
        return surnames
    }
}
