import Glibc
import Synchronization

/// Ctrl-C while work is under way: noted, so that the work can stop where it leaves nothing half done.
package enum Interruption {
    private static let isRequested = Atomic<Bool>(false)

    /// Runs `body` with Ctrl-C noted instead of ending the process.
    package static func watched<R>(_ body: () throws -> R) rethrows -> R {
        isRequested.store(false, ordering: .relaxed)
        let before = signal(SIGINT) { _ in isRequested.store(true, ordering: .relaxed) }
        defer { signal(SIGINT, before) }
        return try body()
    }

    /// Throws ``DeskError/interrupted`` once Ctrl-C was pressed.
    package static func check() throws(DeskError) {
        if isRequested.load(ordering: .relaxed) { throw .interrupted }
    }
}
