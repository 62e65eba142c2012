import ArgumentParser
import Prose
import Records
import Review

extension Party.Kind: ExpressibleByArgument {}
extension Party.Gender: ExpressibleByArgument {}

/// What the options of `party accept` and `party add` say of a new entry.
struct PartyFields: ParsableArguments {
    @Option(help: "What it is.")
    var kind: Party.Kind?

    @Option(help: ArgumentHelp("The title of a person.", valueName: "title"))
    var role: String?

    @Option(help: ArgumentHelp("The party that a person or an office speaks for.", valueName: "party"))
    var of: String?

    @Option(help: ArgumentHelp("The first day of a person's role.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Its last day.", valueName: "date"))
    var to: String?

    @Option(help: "A person's, for “he” and “she”.")
    var gender: Party.Gender?

    @Option(name: .customLong("alias"), help: ArgumentHelp("Another name.", valueName: "name"))
    var aliases: [String] = []

    @Option(name: .customLong("demonym"), help: ArgumentHelp("What its people are called.", valueName: "word"))
    var demonyms: [String] = []

    @Option(name: .customLong("seat"), help: ArgumentHelp("A place that stands for it.", valueName: "place"))
    var seats: [String] = []

    static let kinds = "person, office, organisation, state or alliance"

    /// The entry; throws where the options do not go together.
    func party(named name: String, kind: Party.Kind, among register: PartyRegister) throws -> Party {
        let isPerson = kind == .person
        if !isPerson, role != nil || from != nil || to != nil { throw DeskError.noRoles(name, kind: kind) }
        if !isPerson, gender != nil { throw DeskError.misplacedOption("--gender", kind: kind) }
        if !isPerson, kind != .office, of != nil { throw DeskError.misplacedOption("--of", kind: kind) }
        let principal = try of.map { try register.known($0).name }
        var party = Party(
            name: name, kind: kind, aliases: aliases, demonyms: demonyms, seats: seats, gender: gender,
            speaksFor: isPerson ? nil : principal)
        guard isPerson else { return party }
        let (from, to) = try Self.period(from, to)
        switch (role, principal) {
        case (let title?, let principal?):
            party.roles = [Party.Role(title: title, of: principal, from: from, to: to)]
        case (_?, nil): throw DeskError.nothingNamed(expected: "--of with the party that “\(name)” speaks for")
        case (nil, _?): throw DeskError.nothingNamed(expected: "--role with the title of “\(name)”")
        case (nil, nil):
            if from != nil || to != nil { throw DeskError.nothingNamed(expected: "--role and --of for the dates") }
        }
        return party
    }

    /// A day, month or year.
    static func date(_ text: String, _ option: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text), date.description == text else {
            throw DeskError.notADate(text, option: option)
        }
        return date
    }

    /// The dates of `--from` and `--to`, in order.
    static func period(_ from: String?, _ to: String?) throws -> (from: CalendarDate?, to: CalendarDate?) {
        let first = try from.map { try date($0, "--from") }
        let last = try to.map { try date($0, "--to") }
        if let first, let last, first.firstDay > last.lastDay {
            throw DeskError.periodReversed(from: first, to: last)
        }
        return (first, last)
    }
}
