import Newsroom
import Store

/// Writes register files as part of a change of the desk. A file that is not what the change was made from is left alone.
final class RegisterRewriting {
    private let workbench: Workbench
    private var written: [(file: RegisterTextFile, before: String)] = []

    init(workbench: Workbench) { self.workbench = workbench }

    /// Runs `body`, which calls what it is given as the last step of its transaction. Should the transaction fail after
    /// that, the files get their old text again.
    func run<R>(_ body: (([RegisterEdit]) throws -> Void) throws -> R) throws -> R {
        do {
            let result = try body(write)
            if !written.isEmpty { workbench.forgetNewsroom() }
            return result
        } catch {
            for (file, before) in written.reversed() { try? file.write(before) }
            throw error
        }
    }

    private func write(_ edits: [RegisterEdit]) throws {
        for edit in edits {
            let file = RegisterTextFile(path: try workbench.folder().path + "/" + edit.file)
            guard try file.read() == edit.before else { throw DeskError.registerChanged(file.path) }
            try file.write(edit.after)
            written.append((file, edit.before))
        }
    }
}
