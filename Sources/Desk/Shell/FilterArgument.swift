import ArgumentParser
import Newsroom
import Records
import Review
import Store

/// The words of a filter on a command line, and what they come to.
enum FilterArgument {
    static let help: ArgumentHelp = ArgumentHelp(
        "Which claims: party:NATO status:new kind:demand since:2021-12 \"exact words\"; a leading - turns a term round.",
        valueName: "filter")

    /// The filter as it would be typed: a shell has eaten the quotation marks around words with spaces.
    static func text(of words: [String]) -> String {
        words.map { word in
            let word = DashedWord.unshielded(word)
            guard word.contains(where: { $0.isWhitespace }), !word.contains("\"") else { return word }
            let minus = word.hasPrefix("-") ? "-" : ""
            let rest = word.dropFirst(minus.count)
            guard let colon = rest.firstIndex(of: ":"),
                rest[..<colon].allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" })
            else { return "\(minus)\"\(rest)\"" }
            return minus + rest[...colon] + "\"" + rest[rest.index(after: colon)...] + "\""
        }.joined(separator: " ")
    }

    /// The names or words that lead, and the filter's terms from the first one on.
    static func split(_ words: some Sequence<String>) -> (named: [String], terms: [String]) {
        let words = Array(words)
        let named = words.prefix {
            !$0.contains(":") && !$0.hasPrefix("-") && DashedWord.unshielded($0) == $0
        }
        return (Array(named), Array(words.dropFirst(named.count)))
    }

    /// Reads the filter against the desk's own vocabulary.
    static func filter(of words: [String], at workbench: Workbench) throws -> ClaimFilter {
        let text = try expanded(text(of: words), at: workbench)
        if text.isEmpty { return ClaimFilter() }
        let newsroom = try workbench.newsroom()
        let filter: ClaimFilter
        do throws(ClaimFilterError) {
            filter = try ClaimFilterParser.parse(text, settings: newsroom.settings)
        } catch {
            throw FilterProblem(text: text, error: error)
        }
        return try withThreads(withFullNames(filter, register: newsroom.register), at: workbench)
    }
}

extension FilterArgument {
    /// The filter kept under `name`. Throws ``DeskError/unknownFilter(_:nearest:)``.
    static func saved(_ name: String, at workbench: Workbench) throws -> SavedFilter {
        let filters = try workbench.newsroom().filters
        if let filter = filters.first(where: { $0.name.lowercased() == name.lowercased() }) { return filter }
        throw DeskError.unknownFilter(name, nearest: NearestWords.of(name, in: filters.map(\.name)))
    }

    /// The names of kept filters in `text`, and in what they stand for, in lower case.
    static func names(in text: String, at workbench: Workbench) throws -> Set<String> {
        var names: Set<String> = []
        _ = try expanded(text, at: workbench) { names.insert($0.lowercased()) }
        return names
    }

    /// `text` with the filters put in for their names; those may name others.
    private static func expanded(
        _ text: String, at workbench: Workbench, within outer: [String] = [], _ found: (String) -> Void = { _ in }
    ) throws -> String {
        guard text.contains("@") else { return text }
        return try text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            if word.hasPrefix("-@"), word.count > 2 { throw DeskError.negatedFilter(String(word.dropFirst(2))) }
            guard word.hasPrefix("@"), word.count > 1 else { return String(word) }
            let filter = try saved(String(word.dropFirst()), at: workbench)
            if outer.contains(filter.name) { throw DeskError.filterInItself(filter.name) }
            found(filter.name)
            return try expanded(filter.text, at: workbench, within: outer + [filter.name], found)
        }.joined(separator: " ")
    }

    /// `thread:12` means the claims that tell one statement with claim 12.
    private static func withThreads(_ filter: ClaimFilter, at workbench: Workbench) throws -> ClaimFilter {
        var filter = filter
        for index in filter.conditions.indices {
            guard case .field(.thread, let values) = filter.conditions[index].term else { continue }
            let database = try workbench.database()
            let members = try values.compactMap { Int64($0) }.flatMap {
                ThreadMembers.of($0, try database.links(aroundClaim: $0))
            }
            filter.conditions[index].term = .field(.id, Set(members).sorted().map(String.init))
        }
        return filter
    }
}

extension FilterArgument {
    /// `speaker:Lavrov` and `party:Moscow` mean the parties the register has under these names; others stay as typed.
    private static func withFullNames(_ filter: ClaimFilter, register: PartyRegister) -> ClaimFilter {
        var filter = filter
        for index in filter.conditions.indices {
            guard case .field(let field, let values) = filter.conditions[index].term,
                [.party, .speaker, .speaks, .addressee].contains(field)
            else { continue }
            filter.conditions[index].term = .field(field, values.map { register.lookUp($0)?.name ?? $0 })
        }
        return filter
    }
}

/// A filter that cannot be read, with its text, so that the place can be shown.
struct FilterProblem: Error, Equatable {
    var text: String
    var error: ClaimFilterError
}

/// Keeps `-status:new` from being taken for options: argument-parser reads every word that starts with a dash as one.
enum DashedWord {
    private static let shield = "\u{F0000}"

    /// Shields every word of one dash but claimdesk's short options. Whoever takes a word from a command unshields it.
    static func shielded(_ arguments: [String]) -> [String] {
        arguments.map { word in
            let isTerm =
                word.hasPrefix("-") && !word.hasPrefix("--") && !["-", "-c", "-f", "-h", "-k", "-o"].contains(word)
            return isTerm ? shield + word : word
        }
    }

    static func unshielded(_ word: String) -> String {
        word.hasPrefix(shield) ? String(word.dropFirst(shield.count)) : word
    }

    static func unshielding(_ message: String) -> String { message.replacing(shield, with: "") }
}
