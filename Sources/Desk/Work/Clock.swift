import Glibc

/// The time of day, handed in so that tests and transcripts stand still.
struct Clock: Sendable {
    /// ISO 8601, UTC, to the second.
    let now: @Sendable () -> String

    init(now: @escaping @Sendable () -> String) { self.now = now }

    static let system = Clock {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 24)
        strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
