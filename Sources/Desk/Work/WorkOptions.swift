/// What the global options say, for a process or for one command.
struct WorkOptions: Equatable, Sendable {
    var store: String?
    var newsroom: String?
    var actor: String?
    var readOnly = false
    var mode: OutputMode?
    var color: ColorChoice?

    init() {}

    /// These options where they say something, else `others`.
    func over(_ others: WorkOptions) -> WorkOptions {
        var result = self
        result.store = store ?? others.store
        result.newsroom = newsroom ?? others.newsroom
        result.actor = actor ?? others.actor
        result.readOnly = readOnly || others.readOnly
        result.mode = mode ?? others.mode
        result.color = color ?? others.color
        return result
    }
}
