import ArgumentParser
import Records
import Review

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

    /// Reads the filter against the desk's own vocabulary.
    static func filter(of words: [String], at workbench: Workbench) throws -> ClaimFilter {
        let text = text(of: words)
        if text.isEmpty { return ClaimFilter() }
        let newsroom = try workbench.newsroom()
        do throws(ClaimFilterError) {
            let filter = try ClaimFilterParser.parse(text, settings: newsroom.settings)
            return withFullNames(filter, register: newsroom.register)
        } catch {
            throw FilterProblem(text: text, error: error)
        }
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
            let isTerm = word.hasPrefix("-") && !word.hasPrefix("--") && !["-", "-h", "-k", "-o"].contains(word)
            return isTerm ? shield + word : word
        }
    }

    static func unshielded(_ word: String) -> String {
        word.hasPrefix(shield) ? String(word.dropFirst(shield.count)) : word
    }

    static func unshielding(_ message: String) -> String { message.replacing(shield, with: "") }
}
