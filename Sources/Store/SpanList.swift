internal import Prose

/// Spans as they stand in a column: `[[0,12],[20,31]]`, UTF-8 byte offsets.
enum SpanList {
    static func json(_ spans: [TextSpan]) -> String {
        "[" + spans.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
    }

    /// Reads what ``json(_:)`` writes; `nil` for anything else.
    static func spans(_ json: String) -> [TextSpan]? {
        var numbers: [Int] = []
        var current: Int?
        for byte in json.utf8 {
            switch byte {
            case 0x30...0x39:
                let (product, overflows) = (current ?? 0).multipliedReportingOverflow(by: 10)
                guard !overflows, product < Int.max - 9 else { return nil }
                current = product + Int(byte - 0x30)
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","):
                if let number = current { numbers.append(number) }
                current = nil
            default: return nil
            }
        }
        guard numbers.count.isMultiple(of: 2) else { return nil }
        var spans: [TextSpan] = []
        for i in stride(from: 0, to: numbers.count, by: 2) {
            guard numbers[i] <= numbers[i + 1] else { return nil }
            spans.append(TextSpan(numbers[i], numbers[i + 1]))
        }
        return Self.json(spans) == json ? spans : nil
    }
}
