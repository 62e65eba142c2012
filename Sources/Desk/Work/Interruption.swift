import Glibc
import Synchronization

/// Ctrl-C while work is under way: noted, so that the work can stop where it leaves nothing half done.
enum Interruption {
    /// Runs `body` with Ctrl-C noted instead of ending the process.
    static func watched<R>(_ body: () throws -> R) rethrows -> R {
        interruptionIsRequested.store(false, ordering: .relaxed)
        let before = signal(SIGINT) { _ in interruptionIsRequested.store(true, ordering: .relaxed) }
        defer { signal(SIGINT, before) }
        return try body()
    }

    /// Throws ``DeskError/interrupted`` once Ctrl-C was pressed.
    static func check() throws(DeskError) {
        if interruptionIsRequested.load(ordering: .relaxed) { throw .interrupted }
    }
}

/// Outside the type: a signal handler may capture nothing, not even a metatype.
private let interruptionIsRequested = Atomic<Bool>(false)
