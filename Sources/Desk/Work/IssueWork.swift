import Extraction
import Newsroom
import Records
import Review
import Store

/// A change of issues under way: the register's text, the register as it will be, and what becomes of claims.
struct IssueWork {
    let workbench: Workbench
    let database: ClaimDatabase
    private(set) var issues: [Issue]
    /// Suggestions that must not come back.
    private var dropped: Set<String>
    private(set) var text: RegisterText
    private let before: String
    private var changes: [Int64: IssueChange] = [:]
    private let claims: [ReviewedClaim]

    private static let file = "issues.yaml"

    init(for command: String, at workbench: Workbench) throws {
        self.workbench = workbench
        database = try workbench.database(for: command)
        // The register is read anew: what is edited must be what stands in the file.
        workbench.forgetNewsroom()
        let register = try workbench.newsroom().issues
        (issues, dropped) = (register.issues, register.dropped)
        let path = try workbench.folder().path + "/" + Self.file
        before = try RegisterTextFile(path: path).read()
        text = try RegisterText(before, path: path, list: "issues")
        claims = try database.claims(ClaimFilter())
    }

    /// The register's issue of this name.
    func registered(_ name: String) -> Issue? { IssueRegister(issues).issue(named: name) }

    /// The name as claims or the register have it; throws where neither does.
    func known(_ name: String) throws -> String {
        if let issue = registered(name) { return issue.name }
        let carried = claims.flatMap(\.claim.issues)
        if let label = carried.first(where: { Self.isSame($0, name) }) { return label }
        throw DeskError.unknownIssue(
            name, nearest: NearestWords.of(name, in: Set(issues.map(\.name) + carried).sorted()))
    }

    /// Refuses a name that the register has.
    func requireNew(_ name: String) throws {
        if name.allSatisfy(\.isWhitespace) { throw DeskError.nothingNamed(expected: "a name for the issue") }
        if let issue = registered(name) { throw DeskError.issueExists(issue.name) }
    }

    /// Adds an issue, or phrases to the one of this name.
    mutating func add(_ name: String, phrases: [String]) throws {
        guard let old = registered(name) else {
            try takeBack(name)
            let fresh = Self.without(phrases, [name])
            try text.append(name: name, fresh.isEmpty ? [] : [("phrases", .list(fresh))])
            return issues.append(Issue(name: name, phrases: fresh))
        }
        let fresh = Self.without(phrases, [old.name] + old.phrases)
        if !fresh.isEmpty { try setPhrases(of: old.name, old.phrases + fresh) }
    }

    mutating func setPhrases(of name: String, _ phrases: [String]) throws {
        try text.set("phrases", of: name, to: .list(phrases))
        issues[issues.firstIndex { $0.name == name }!].phrases = phrases
    }

    /// Gives an issue another name; the old one stays among its phrases, so that articles are read as before.
    mutating func rename(_ old: Issue, to name: String) throws {
        try takeBack(name)
        try text.set("name", of: old.name, to: .text(name))
        issues[issues.firstIndex { $0.name == old.name }!].name = name
        try setPhrases(of: name, old.phrases + Self.without([old.name], old.phrases + [name]))
    }

    mutating func remove(_ name: String) throws {
        try text.delete(name)
        issues.removeAll { $0.name == name }
    }

    /// Writes down that a suggestion must not come back.
    mutating func drop(_ label: String) throws {
        try text.append(name: label, [("status", .text("dropped"))])
        dropped.insert(label.lowercased())
    }

    /// An issue may have the name of a suggestion that was dropped.
    private mutating func takeBack(_ name: String) throws {
        if dropped.remove(name.lowercased()) != nil { try text.delete(name) }
    }

    /// Puts `new` where claims have `old`, or takes `old` away where `new` is `nil`.
    mutating func relabel(_ old: String, to new: String?, because reason: String) {
        for claim in claims {
            let names = changes[claim.id]?.issues ?? claim.claim.issues
            // What a person wrote goes along when a label gets another name, and is not taken from them.
            guard names.contains(where: { Self.isSame($0, old) }), new != nil || !isByHand(claim) else { continue }
            var changed: [String] = []
            for name in names.compactMap({ Self.isSame($0, old) ? new : $0 }) where !changed.contains(name) {
                changed.append(name)
            }
            change(claim, to: changed, because: reason)
        }
    }

    /// Reads claims that fit `isAsked` anew, and puts those whose reading is now `name` under it in place of `old`.
    mutating func reread(for name: String, inPlaceOf old: String?, where isAsked: (ReviewedClaim) -> Bool) throws {
        let newsroom = try workbench.newsroom()
        let reading = IssueRereading(
            register: newsroom.register, issues: IssueRegister(issues, dropped: Array(dropped)),
            lexicons: newsroom.lexicons)
        let byArticle = Dictionary(grouping: claims.filter { !isByHand($0) && isAsked($0) }, by: \.articleID)
        for article in byArticle.keys.sorted() {
            guard let stored = try database.article(article)?.article,
                let extraction = try database.extraction(ofArticle: article)
            else { continue }
            let read = reading.issues(of: extraction.claims, in: stored)
            var places: [Claim: [Int]] = [:]
            for (place, claim) in extraction.claims.enumerated() { places[claim, default: []].append(place) }
            for claim in byArticle[article]! {
                guard let place = places[claim.claim]?.first, read[place].issues == [name] else { continue }
                let names = changes[claim.id]?.issues ?? claim.claim.issues
                let kept = old.map { old in names.filter { !Self.isSame($0, old) && !Self.isSame($0, name) } } ?? []
                change(claim, to: [name] + kept, because: read[place].reason)
            }
        }
    }

    private func isByHand(_ claim: ReviewedClaim) -> Bool { claim.claim.setByHand.contains(.issue) }

    private mutating func change(_ claim: ReviewedClaim, to names: [String], because reason: String) {
        changes[claim.id] = IssueChange(claim: claim.id, issues: names, reason: reason)
    }

    /// Carries the change out, or only says what it would do.
    func finish(_ what: String, dryRun: Bool) throws {
        let changed = claims.compactMap { claim in
            changes[claim.id].flatMap { $0.issues == claim.claim.issues ? nil : $0 }
        }
        let edit = text.text == before ? nil : RegisterEdit(file: Self.file, before: before, after: text.text)
        let summary = "\(what): \(Counted.of(changed.count, "claim"))" + (edit == nil ? "" : ", \(Self.file)")
        let console = workbench.console
        if dryRun {
            console.message("would have " + TerminalText.escaped(summary))
            for change in changed.prefix(20) {
                let names = change.issues.isEmpty ? "no issue" : change.issues.joined(separator: "; ")
                console.message(TerminalText.escaped("  claim \(change.claim): \(names)"))
            }
            if changed.count > 20 { console.message("  and \(changed.count - 20) more") }
            return
        }
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        let event = try RegisterRewriting(workbench: workbench).run { rewriting in
            try database.changeIssues(
                changed, register: edit, summary: summary, by: person, at: workbench.now, rewriting: rewriting)
        }
        console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }

    static func isSame(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

    private static func without(_ phrases: [String], _ known: [String]) -> [String] {
        var seen = Set(known.map { $0.lowercased() })
        return phrases.filter { seen.insert($0.lowercased()).inserted }
    }
}
