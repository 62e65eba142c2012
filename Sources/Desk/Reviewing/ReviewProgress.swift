import Foundation

/// What was passed over in a review, so that the next one goes on behind it. It is a person's, not the desk's: no claim
/// changes by being passed over.
struct ReviewProgress {
    private struct Pass: Codable {
        var passed: [Int64]
        var at: String
    }

    private let path: String?
    private let key: String
    private var passes: [String: Pass]

    /// Of the desk in the file `store`, for the claims of one filter.
    init(environment: [String: String], store: String, filter: String) {
        path = StateFolder.path(environment: environment).map { $0 + "/review.json" }
        key = filter.isEmpty ? store : "\(store) \(filter)"
        // A file that is not there or not ours starts anew: all it costs is seeing some claims again.
        let data = path.flatMap { FileManager.default.contents(atPath: $0) }
        passes = data.flatMap { try? JSONDecoder().decode([String: Pass].self, from: $0) } ?? [:]
    }

    /// The claims passed over, and when the last of them was.
    var passed: (claims: Set<Int64>, at: String)? {
        passes[key].flatMap { $0.passed.isEmpty ? nil : (Set($0.passed), $0.at) }
    }

    mutating func pass(_ claim: Int64, at now: String) {
        var pass = passes[key] ?? Pass(passed: [], at: now)
        if !pass.passed.contains(claim) { pass.passed.append(claim) }
        pass.at = now
        passes[key] = pass
        save()
    }

    /// Passed over no longer: somebody went back to it.
    mutating func takeBack(_ claim: Int64) {
        guard let place = passes[key]?.passed.firstIndex(of: claim) else { return }
        passes[key]?.passed.remove(at: place)
        save()
    }

    mutating func forget() {
        if passes.removeValue(forKey: key) != nil { save() }
    }

    private func save() {
        guard let path else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let data = try? encoder.encode(passes) else { return }
        try? FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        // Lost progress is no reason to stop a person at work.
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
