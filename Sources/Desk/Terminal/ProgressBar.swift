import Glibc

/// How far a long piece of work is, on one line of standard error. Where that is no terminal it keeps silent.
struct ProgressBar {
    private let console: Console
    private let noun: String
    private let total: Int
    private let start = Self.seconds()
    private var lastDrawn = 0.0
    private(set) var done = 0
    private var detail = ""

    init(_ noun: String, total: Int, console: Console) {
        self.noun = noun
        self.total = total
        self.console = console
    }

    /// `detail` stands behind the bar: what has come of it so far.
    mutating func advance(by count: Int, detail: String = "") {
        done += count
        self.detail = detail
        guard console.messagesAreOnTerminal else { return }
        let now = Self.seconds()
        guard now - lastDrawn > 0.1 || done == total else { return }
        lastDrawn = now
        console.draw("\r\u{1B}[K" + line(elapsed: now - start))
    }

    /// Takes the bar away, so that something else can be printed.
    func clear() {
        if console.messagesAreOnTerminal { console.draw("\r\u{1B}[K") }
    }

    var elapsed: Double { Self.seconds() - start }

    func line(elapsed: Double) -> String {
        let share = total > 0 ? Double(done) / Double(total) : 1
        let filled = Int(share * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        var text = "\(bar) \(done)/\(total) \(noun)" + (detail.isEmpty ? "" : ", \(detail)")
        guard elapsed > 0.05 else { return text }
        // One long file: there is no telling how much of it is done.
        guard done > 0 else { return text + "  \(Self.clock(elapsed))" }
        let rate = Double(done) / elapsed
        text += "  " + (rate >= 10 ? "\(Int(rate.rounded()))" : Self.oneDigit(rate)) + "/s"
        if done < total { text += "  \(Self.clock(Double(total - done) / rate)) left" }
        return text
    }

    /// `3 s`, `2:05 min`.
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        guard whole >= 60 else { return "\(whole) s" }
        return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60) min"
    }

    static func oneDigit(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
