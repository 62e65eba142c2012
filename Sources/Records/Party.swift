package import Prose

/// Somebody whose position can be asked for: an alliance, a state, an organisation, an office or a person.
package struct Party: Hashable, Sendable, Codable {
    /// What sort of body a party is; it decides how its principal is found.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        case alliance, state, organisation, office, person
    }

    /// Grammatical gender of a person, for pronouns.
    package enum Gender: String, CaseIterable, Sendable, Codable {
        case male, female
    }

    /// An office held by a person for a time; open ends reach on.
    package struct Role: Hashable, Sendable, Codable {
        package var title: String
        /// Name of the party the office belongs to.
        package var of: String
        package var from: CalendarDate?
        package var to: CalendarDate?

        package init(title: String, of: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
            self.title = title
            self.of = of
            self.from = from
            self.to = to
        }
    }

    /// A party's belonging to an alliance or organisation for a time.
    package struct Membership: Hashable, Sendable, Codable {
        package var party: String
        package var from: CalendarDate?
        package var to: CalendarDate?

        package init(party: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
            self.party = party
            self.from = from
            self.to = to
        }
    }

    /// Unique in the register; what lists, comparisons and exports print.
    package var name: String
    package var kind: Kind
    package var aliases: [String]
    /// Adjectives and names of the people (`Russian`, `Russians`).
    package var demonyms: [String]
    /// Places that stand for the government (`Moscow`).
    package var seats: [String]
    /// Titles of office that tell whose it is where the news leaves that out (`Chief Cabinet Secretary`).
    package var titles: [String]
    package var gender: Gender?
    /// For a person: what news calls them by after the first mention, where that is not the last word of the name
    /// (family names written first).
    package var surname: String?
    /// For an office: the name of the party it speaks for.
    package var speaksFor: String?
    package var roles: [Role]
    package var members: [Membership]

    package init(
        name: String, kind: Kind, aliases: [String] = [], demonyms: [String] = [], seats: [String] = [],
        titles: [String] = [], gender: Gender? = nil, surname: String? = nil, speaksFor: String? = nil,
        roles: [Role] = [],
        members: [Membership] = []
    ) {
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.demonyms = demonyms
        self.seats = seats
        self.titles = titles
        self.gender = gender
        self.surname = surname
        self.speaksFor = speaksFor
        self.roles = roles
        self.members = members
    }
}

extension Party {
    /// Whether it governs a place or a people: a state, or a territory that speaks for itself (Scotland, Somaliland).
    package var isPower: Bool {
        kind == .state || kind == .organisation && members.isEmpty && !(demonyms.isEmpty && seats.isEmpty)
    }
}

extension Party.Role {
    /// Whether the office was held at some time in `date`; an unknown date asks nothing.
    package func holds(on date: CalendarDate?) -> Bool { Party.holds(from: from, to: to, on: date) }
}

extension Party.Membership {
    /// Whether it held at some time in `date`; an unknown date asks nothing.
    package func holds(on date: CalendarDate?) -> Bool { Party.holds(from: from, to: to, on: date) }
}

extension Party {
    static func holds(from: CalendarDate?, to: CalendarDate?, on date: CalendarDate?) -> Bool {
        guard let date else { return true }
        if let from, date.lastDay.ordinal < from.firstDay.ordinal { return false }
        if let to, date.firstDay.ordinal > to.lastDay.ordinal { return false }
        return true
    }
}
