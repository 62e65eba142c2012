/// Writes the few shapes of YAML that registers hold.
enum YAMLWriter {
    /// `key: value` with `indent` before it. A list stands on one line, or with one item a line where `isBlock`; by default
    /// only what is long, a list of mappings, does.
    static func lines(_ key: String, _ value: RegisterText.Value, indent: String, isBlock: Bool? = nil) -> [String] {
        let items: [String]
        switch value {
        case .text: items = []
        case .list(let texts): items = isBlock ?? false ? texts.map(scalar) : []
        case .mappings(let mappings): items = isBlock ?? true ? mappings.map(mapping) : []
        }
        return items.isEmpty
            ? ["\(indent)\(key): \(inline(value))"] : ["\(indent)\(key):"] + items.map { "\(indent)  - \($0)" }
    }

    /// `{name: fishing, phrases: [nets, quotas]}`
    static func braced(_ values: [(key: String, value: RegisterText.Value)]) -> String {
        "{" + values.map { "\($0.key): \(inline($0.value))" }.joined(separator: ", ") + "}"
    }

    private static func inline(_ value: RegisterText.Value) -> String {
        switch value {
        case .text(let text): scalar(text)
        case .list(let items): "[" + items.map(scalar).joined(separator: ", ") + "]"
        case .mappings(let items): "[" + items.map(mapping).joined(separator: ", ") + "]"
        }
    }

    private static func mapping(_ pairs: [RegisterText.Pair]) -> String {
        braced(pairs.map { ($0.key, .text($0.value)) })
    }

    /// `text` as it stands where it is safe in a list on one line, else in double quotation marks.
    static func scalar(_ text: String) -> String {
        let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off"]
        let isPlain =
            text.first.map { $0.isLetter || $0.isNumber } == true && text.last != " "
            && text.allSatisfy { $0.isLetter || $0.isNumber || " -'’./()&–".contains($0) }
            && !words.contains(text.lowercased())
        return isPlain ? text : quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
