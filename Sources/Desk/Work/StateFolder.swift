/// Where claimdesk keeps what belongs to a person and not to a desk: history, how far a review went.
enum StateFolder {
    /// As the XDG base directory specification has it; `nil` where the environment names no home.
    static func path(environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/claimdesk" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/claimdesk"
    }
}
