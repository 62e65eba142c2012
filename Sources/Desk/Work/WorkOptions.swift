/// What the global options say, for a process or for one command.
package struct WorkOptions: Equatable, Sendable {
    package var store: String?
    package var newsroom: String?
    package var actor: String?
    package var readOnly = false
    package var mode: OutputMode?
    package var color: ColorChoice?

    package init() {}

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
