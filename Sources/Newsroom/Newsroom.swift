package import Records

/// Everything editors own that extraction and review are driven by.
package struct Newsroom: Sendable {
    package var register: PartyRegister
    package var issues: IssueRegister
    package var lexicons: Lexicons
    package var settings: DeskSettings
    package var filters: [SavedFilter]

    package init(
        register: PartyRegister, issues: IssueRegister, lexicons: Lexicons, settings: DeskSettings,
        filters: [SavedFilter] = []
    ) {
        self.register = register
        self.issues = issues
        self.lexicons = lexicons
        self.settings = settings
        self.filters = filters
    }
}
