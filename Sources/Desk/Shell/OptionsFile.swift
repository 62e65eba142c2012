import ArgumentParser
import Foundation
import Newsroom

/// Options that a person always wants: one a line as on the command line, `#` before remarks. What the command line says
/// goes before them.
enum OptionsFile {
    /// `claimdesk/options` in the folder that the XDG base directory specification names, else `~/.claimdeskrc`.
    static func path(environment: [String: String]) -> String? {
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let config =
            environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home.map { $0 + "/.config" }
        let candidates = [config.map { $0 + "/claimdesk/options" }, home.map { $0 + "/.claimdeskrc" }]
        return candidates.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0) }
    }

    /// What the file says; nothing where there is none. Throws ``OptionsProblem``, and ``NewsroomError`` where the file
    /// cannot be read.
    static func read(environment: [String: String]) throws -> WorkOptions {
        guard let path = path(environment: environment) else { return WorkOptions() }
        return try options(in: try RegisterTextFile(path: path).read(), path: path)
    }

    static func options(in text: String, path: String) throws -> WorkOptions {
        var options = WorkOptions()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let problem = { (reason: String) in OptionsProblem(path: path, line: index + 1, reason: reason) }
            do {
                let words = try LineParser.words(of: String(line))
                if words.isEmpty { continue }
                options = try GlobalOptions.parse(words).chosen.over(options)
            } catch let error as DeskError {
                throw problem(ErrorReport.line(for: error) ?? "")
            } catch {
                throw problem(GlobalOptions.message(for: error))
            }
        }
        return options
    }
}

/// A line of the options file that is no option.
struct OptionsProblem: Error, Equatable {
    var path: String
    var line: Int
    var reason: String
}
