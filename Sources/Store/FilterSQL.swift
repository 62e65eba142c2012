import GRDB
internal import Prose
internal import Records

/// A ``ClaimFilter`` as a condition on `claim JOIN article`. Every word of a person is a bound value.
enum FilterSQL {
    static func condition(_ filter: ClaimFilter) -> SQL {
        all(
            filter.conditions.map { condition in
                let term = term(condition.term)
                // A term that meets an empty column is not known to hold, so its opposite does.
                return condition.isNegated ? "NOT coalesce((\(term)), 0)" : term
            })
    }

    private static func term(_ term: ClaimFilter.Term) -> SQL {
        switch term {
        case .field(let field, let values): any(values.map { value(field, $0) })
        case .dates(let from, let to): dates(from: from, to: to)
        case .text(let text): words(text)
        }
    }

    private static func value(_ field: ClaimFilter.Field, _ value: String) -> SQL {
        let folded = FoldedName.fold(value)
        let isNone = folded == "none"
        switch field {
        case .party: return party(["speaker", "speaks_for", "addressee"], isNone, folded)
        case .speaker: return party(["speaker"], isNone, folded)
        case .speaks: return party(["speaks_for"], isNone, folded)
        case .addressee: return party(["addressee"], isNone, folded)
        case .issue:
            return isNone
                ? "claim.id NOT IN (SELECT claim_id FROM claim_issue)"
                : "claim.id IN (SELECT claim_id FROM claim_issue WHERE name_folded = \(folded))"
        case .kind: return equals("claim.kind", isNone, folded)
        case .mode: return equals("claim.mode", isNone, folded)
        case .stance: return equals("claim.stance", isNone, folded)
        case .status: return equals("claim.status", isNone, folded)
        case .verdict: return isNone ? "claim.verdict IS NULL" : "claim.verdict = \(value)"
        case .outlet: return equals("article.outlet_folded", isNone, folded)
        case .by: return equals("claim.reviewer_folded", isNone, folded)
        case .assignee:
            let mine: SQL = "SELECT claim_id FROM review WHERE assignee_folded"
            return isNone ? "claim.id NOT IN (\(mine) IS NOT NULL)" : "claim.id IN (\(mine) = \(folded))"
        case .article: return number("claim.article_id", value)
        // Who asks for a thread knows its claims: here it is the one that is named.
        case .id, .thread: return number("claim.id", value)
        case .said: return said(folded)
        case .since: return dates(from: CalendarDate(iso: value), to: nil)
        case .until: return dates(from: nil, to: CalendarDate(iso: value))
        }
    }

    private static func party(_ parts: [String], _ isNone: Bool, _ folded: String) -> SQL {
        isNone
            ? "claim.id NOT IN (SELECT claim_id FROM claim_party WHERE role IN \(parts))"
            : "claim.id IN (SELECT claim_id FROM claim_party WHERE name_folded = \(folded) AND role IN \(parts))"
    }

    private static func equals(_ column: String, _ isNone: Bool, _ folded: String) -> SQL {
        isNone ? "\(sql: column) IS NULL" : "\(sql: column) = \(folded)"
    }

    /// `12`, `3..9`, `3..` or `..9`; anything else fits nothing.
    private static func number(_ column: String, _ value: String) -> SQL {
        let ends = ends(of: value)
        if ends.count == 1 { return Int64(ends[0]).map { "\(sql: column) = \($0)" } ?? "0" }
        let (from, to) = (Int64(ends[0]), Int64(ends[1]))
        guard from != nil || ends[0].isEmpty, to != nil || ends[1].isEmpty else { return "0" }
        return "\(sql: column) BETWEEN \(from ?? 0) AND \(to ?? .max)"
    }

    /// A date, a range of dates, `standing`, or `none` for what the article does not date.
    private static func said(_ value: String) -> SQL {
        switch value {
        case "none": return "claim.said_on IS NULL"
        case "standing": return "claim.said_on = 'standing'"
        default:
            let ends = ends(of: value)
            let (from, to) = (CalendarDate(iso: ends[0]), CalendarDate(iso: ends[ends.count - 1]))
            guard from != nil || ends[0].isEmpty, to != nil || ends[ends.count - 1].isEmpty else { return "0" }
            return dates(from: from, to: to)
        }
    }

    private static func ends(of value: String) -> [String] {
        guard let dots = value.firstRange(of: "..") else { return [value] }
        return [String(value[..<dots.lowerBound]), String(value[dots.upperBound...])]
    }

    /// Two periods that share a day. ISO days compare as text.
    private static func dates(from: CalendarDate?, to: CalendarDate?) -> SQL {
        var parts: [SQL] = ["claim.said_from IS NOT NULL"]
        if let from { parts.append("claim.said_to >= \(from.firstDay.description)") }
        if let to { parts.append("claim.said_from <= \(to.lastDay.description)") }
        return all(parts)
    }

    private static func words(_ text: String) -> SQL {
        let phrase = FullText.phrase(text)
        return """
            (claim.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH \("{words proposition} : " + phrase))
            OR article.id IN (SELECT rowid FROM article_text WHERE article_text MATCH \("title : " + phrase)))
            """
    }

    private static func all(_ parts: [SQL]) -> SQL { joined(parts, " AND ", none: "1") }
    private static func any(_ parts: [SQL]) -> SQL { joined(parts, " OR ", none: "0") }

    private static func joined(_ parts: [SQL], _ separator: String, none: SQL) -> SQL {
        parts.isEmpty ? none : "(\(parts.joined(separator: separator)))"
    }
}
