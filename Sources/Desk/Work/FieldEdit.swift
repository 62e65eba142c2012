import Newsroom
import Prose
import Records
import Review

/// What a person wants a field of claims to hold.
struct FieldEdit {
    private enum Value {
        case names([String])
        case more([String], less: [String])
        case text(String)
        case saidOn(SaidOn)
        case nothing
    }

    let field: EditField
    private let value: Value
    /// Names that the registers lack, in words.
    let remarks: [String]

    /// Reads `words` as they were typed after the field's name: names are joined by `; `, and `+` and `-` before names say
    /// what comes to those that are there and what goes. Names mean what the registers have under them.
    init(_ field: EditField, _ words: [String], clear: Bool = false, newsroom: Newsroom) throws {
        self.field = field
        let words = words.map { DashedWord.unshielded($0) }
        let text = words.joined(separator: " ").trimmed
        let isNone = text.lowercased() == "none" && (field.mayBeEmpty && !field.holdsNames || field == .issue)
        if clear || isNone {
            guard field.mayBeEmpty else { throw EditError.neverEmpty(field) }
            if clear, !text.isEmpty { throw DeskError.nothingNamed(expected: "either a value or --clear, not both") }
            (value, remarks) = (.nothing, [])
            return
        }
        if text.isEmpty { throw EditError.noValue(field) }
        let names = KnownNames(field: field, newsroom: newsroom)
        switch field {
        case .speaker, .speaksFor, .addressee, .issue:
            if text.hasPrefix("+") || text.hasPrefix("-") {
                let (more, less) = try Self.signed(words, field)
                let added = names.resolved(more)
                value = .more(added.names, less: names.resolved(less).names)
                remarks = added.remarks
            } else {
                let given = names.resolved(Self.list(text))
                if given.names.isEmpty { throw EditError.noValue(field) }
                value = .names(given.names)
                remarks = given.remarks
            }
            return
        case .kind, .stance, .mode, .checkable:
            let word = text.lowercased()
            guard field.words.contains(word) else {
                throw EditError.unknownWord(text, field: field, words: field.words)
            }
            value = .text(word)
        case .saidOn:
            guard let saidOn = SaidOn(text.lowercased()), saidOn.description == text.lowercased() else {
                throw EditError.notSaidOn(text)
            }
            value = .saidOn(saidOn)
        case .role, .relayedBy, .proposition: value = .text(text)
        }
        remarks = []
    }

    /// `claim` with the field as it shall be; its reasons are left as they are.
    func apply(to claim: inout Claim) {
        switch (field, value) {
        case (.speaker, _): claim.speakers = names(from: claim.speakers)
        case (.speaksFor, _): claim.speaksFor = names(from: claim.speaksFor)
        case (.addressee, _): claim.addressees = names(from: claim.addressees)
        case (.issue, _): claim.issues = names(from: claim.issues)
        case (.role, _): claim.role = text
        case (.relayedBy, _): claim.relayedBy = text
        case (.proposition, _): claim.proposition = text
        case (.stance, _): claim.stance = text.flatMap { Stance(rawValue: $0) }
        case (.kind, .text(let word)): claim.kind = ClaimKind(rawValue: word) ?? claim.kind
        case (.mode, .text(let word)): claim.mode = Mode(rawValue: word) ?? claim.mode
        case (.checkable, .text(let word)): claim.checkable = word == "yes"
        case (.saidOn, .saidOn(let saidOn)): claim.saidOn = saidOn
        case (.saidOn, _): claim.saidOn = nil
        case (.kind, _), (.mode, _), (.checkable, _): break
        }
    }

    private var text: String? { if case .text(let text) = value { text } else { nil } }

    private func names(from old: [String]) -> [String] {
        switch value {
        case .names(let names): return names
        case .more(let more, let less):
            func isAmong(_ names: [String], _ name: String) -> Bool {
                names.contains { $0.lowercased() == name.lowercased() }
            }
            return old.filter { !isAmong(less, $0) } + more.filter { !isAmong(old, $0) }
        case .text, .saidOn, .nothing: return []
        }
    }

    private static func list(_ text: String) -> [String] {
        var seen: Set<String> = []
        return text.split(separator: ";").map { String($0).trimmed }
            .filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    }

    /// A word that starts with a sign starts a name, which runs to the next one.
    private static func signed(_ words: [String], _ field: EditField) throws -> (more: [String], less: [String]) {
        var (more, less): ([String], [String]) = ([], [])
        for word in words.flatMap({ $0.split(separator: ";") }) {
            let rest = String(word).trimmed
            switch rest.first {
            case "+": more.append(String(rest.dropFirst()).trimmed)
            case "-": less.append(String(rest.dropFirst()).trimmed)
            case nil: continue
            default: throw EditError.mixedSigns(field)
            }
        }
        if (more + less).contains(where: \.isEmpty) { throw EditError.noValue(field) }
        return (more, less)
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        var text = self[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
