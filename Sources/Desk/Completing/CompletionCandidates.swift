import Records
import Review
import Sheets

/// What could stand at the cursor, given the words before it.
struct CompletionCandidates {
    typealias Candidate = Completion.Candidate

    let workbench: Workbench

    /// `words` are those of the line; the last one is being typed and may be empty.
    func candidates(for words: [String]) -> [Candidate] {
        let current = words[words.count - 1]
        guard words.count > 1 else { return begun(current, DeskRoot.commands.map { $0.word }) }
        var command = DeskRoot.command(named: words[0])
        let subcommands = command?.subcommands ?? []
        if words.count == 2, !subcommands.isEmpty, !current.hasPrefix("-") {
            return begun(current, subcommands.map { $0.word })
        }
        if let subcommand = subcommands.first(where: { $0.word == words[1] }) { command = subcommand }
        let option = words[words.count - 2]
        if command == Add.self, option.hasPrefix("--"), let field = EditField(rawValue: String(option.dropFirst(2))) {
            return begun(current, values(of: field))
        }
        if let values = values(ofOption: option, current) { return values }
        if current.hasPrefix("--") { return begun(current, OptionNames.of(command)) }
        guard let command else { return [] }
        switch command.argumentKind {
        case .nothing: return []
        case .files: return FileCandidates.candidates(for: current, in: workbench.surroundings.workingDirectory)
        case .commands: return begun(current, DeskRoot.commands.map { $0.word })
        case .filter: return filterTerms(current)
        case .partiesAndFilter: return filterTerms(current) + begun(current, parties)
        case .partyAboutIssue:
            return words.dropLast().contains("about")
                ? begun(current, issues) + filterTerms(current) : begun(current, parties + ["about"])
        case .parties: return begun(current, parties)
        case .issues: return begun(current, issues)
        case .proposals: return begun(current, proposals)
        case .claim: return claims(current)
        case .claimAndFlag:
            return words.count > 2 && !ClaimNumbers.isNumbers(current) ? begun(current, flagWords) : claims(current)
        case .claimAndField: return words.count > 2 ? fieldOrValue(words, current) : claims(current)
        }
    }

    private func values(ofOption option: String, _ current: String) -> [Candidate]? {
        switch option {
        case "--mode": begun(current, OutputMode.allCases.map(\.rawValue))
        case "--color": begun(current, ColorChoice.allCases.map(\.rawValue))
        case "--format": begun(current, SheetFormat.allCases.map(\.rawValue))
        case "--on", "--into": begun(current, issues)
        case "--of": begun(current, parties)
        case "--kind": begun(current, Party.Kind.allCases.map(\.rawValue))
        case "--gender": begun(current, Party.Gender.allCases.map(\.rawValue))
        case "--output", "-o", "--store", "--newsroom":
            FileCandidates.candidates(for: current, in: workbench.surroundings.workingDirectory)
        case "--outlet", "--date", "--note", "--as", "--limit", "--jobs", "--since", "--until", "--between": []
        default: nil
        }
    }

    /// Numbers that begin so, each with the words of its claim.
    private func claims(_ current: String) -> [Candidate] {
        let hints = (try? workbench.database().claimHints(startingWith: current, limit: 20)) ?? []
        return hints.map { Candidate(String($0.id), shown: "\($0.id)  \($0.words.prefix(60))") }
    }

    /// A field of claims, then what it may hold; names may have `+` or `-` before them.
    private func fieldOrValue(_ words: [String], _ current: String) -> [Candidate] {
        if words.count == 3 { return begun(current, EditField.allCases.map(\.rawValue)) }
        guard words.count > 3, let field = try? EditField(typed: words[2]) else { return [] }
        let sign = field.holdsNames ? String(current.prefix { $0 == "+" || $0 == "-" }.prefix(1)) : ""
        return begun(String(current.dropFirst(sign.count)), values(of: field)).map {
            Candidate(sign + $0.text, shown: $0.text)
        }
    }

    private func values(of field: EditField) -> [String] {
        switch field {
        case .speaker, .speaksFor, .addressee: parties
        case .issue: issues
        case .saidOn: ["standing"]
        case .kind, .stance, .mode, .checkable: field.words
        case .role, .relayedBy, .proposition: []
        }
    }

    /// `field:` names, then the values of a field; after a comma the next value.
    private func filterTerms(_ current: String) -> [Candidate] {
        if current.hasPrefix("@") { return begun(current, filters.map { "@" + $0 }) }
        let minus = current.hasPrefix("-") ? "-" : ""
        let term = current.dropFirst(minus.count)
        guard let colon = term.firstIndex(of: ":") else {
            return begun(current, ClaimFilter.Field.allCases.map { "\(minus)\($0.rawValue):" }).map {
                Candidate($0.text, goesOn: true)
            }
        }
        guard let field = ClaimFilter.Field(rawValue: String(term[..<colon])) else { return [] }
        let value = term[term.index(after: colon)...]
        let known = value.lastIndex(of: ",").map { String(value[...$0]) } ?? ""
        let head = "\(minus)\(field.rawValue):\(known)"
        return begun(String(value.dropFirst(known.count)), values(of: field)).map {
            Candidate(head + $0.text, shown: $0.text)
        }
    }

    private func values(of field: ClaimFilter.Field) -> [String] {
        switch field {
        case .party, .speaks, .addressee, .speaker: parties
        case .issue: issues + ["none"]
        case .kind: ClaimKind.allCases.map(\.rawValue)
        case .mode: Mode.allCases.map(\.rawValue)
        case .stance: Stance.allCases.map(\.rawValue) + ["none"]
        case .status: ReviewStatus.allCases.map(\.rawValue)
        case .verdict: verdicts + ["none"]
        case .outlet: (try? workbench.database().statistics().outlets.map(\.name)) ?? []
        case .article, .by, .assignee, .said, .since, .until, .id, .thread: []
        }
    }

    // A newsroom that cannot be read gives no candidates; the command itself will say why.
    private var parties: [String] { (try? workbench.newsroom().register.parties.map(\.name)) ?? [] }
    private var proposals: [String] {
        guard let register = try? workbench.newsroom().register,
            let claims = try? workbench.database().claims(ClaimFilter())
        else { return [] }
        return PartyProposals.from(claims, register: register).map(\.name)
    }
    private var issues: [String] { (try? workbench.newsroom().issues.issues.map(\.name)) ?? [] }
    private var filters: [String] { (try? workbench.newsroom().filters.map(\.name)) ?? [] }
    private var verdicts: [String] { (try? workbench.newsroom().settings.verdicts) ?? [] }
    private var flagWords: [String] { ReviewStatus.allCases.map(\.rawValue) + verdicts + ["none"] }

    private func begun(_ current: String, _ words: [String]) -> [Candidate] {
        let wanted = current.lowercased()
        return words.filter { $0.lowercased().hasPrefix(wanted) }.map { Candidate($0) }
    }
}
