package import Records

/// What positions are read with: how they shift, what the issues are called, which words make a poor quotation.
package struct PositionReading: Sendable {
    let shifts: ShiftReader
    private let issues: IssueRegister
    private let functionWords: Set<String>
    /// Words that lean on what was said before when a quotation opens with them.
    let leaning: Set<String>

    /// Reads the lists that ``ShiftLanguage`` reads, and `leaning-words`; one that is not there is empty.
    package init(_ lexicons: Lexicons, issues: IssueRegister) {
        let language = ShiftLanguage(lexicons)
        shifts = ShiftReader(language)
        self.issues = issues
        functionWords = language.functionWords
        leaning = Set(lexicons.list("leaning-words"))
    }

    /// What words about `issue` are known by.
    func words(of issue: String) -> IssueWords {
        IssueWords(issues.issue(named: issue) ?? Issue(name: issue), functionWords: functionWords)
    }
}
