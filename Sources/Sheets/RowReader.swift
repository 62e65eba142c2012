internal import Prose
internal import Records
internal import Review

/// Reads what a row changes of its claim.
struct RowReader {
    let settings: DeskSettings
    let person: String
    let claim: ReviewedClaim
    let row: ReturnedSheet.Row

    func change(_ edits: [ImportPlan.Edit]) throws(RowProblem) -> RecordChange {
        var change = RecordChange(claim.id)
        for edit in edits {
            let text = SheetText.comparable(edit.sheet)
            switch edit.column {
            case .status: change.status = try status(text)
            case .verdict: change.verdict = try verdict(text)
            case .rationale: change.fields[.rationale] = text
            case .response: change.fields[.response] = text
            case .correction: change.fields[.correction] = text
            case .assignee:
                change.fields[.assignee] = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            case .newNote: change.note = text
            default: break
            }
        }
        if edits.contains(where: { SheetColumn.evidence.contains($0.column) }) { change.evidence = try evidence() }
        return change
    }

    private func status(_ text: String) throws(RowProblem) -> ReviewStatus {
        let word = text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "_" }.joined(separator: "-")
        guard let status = ReviewStatus(rawValue: word) else {
            throw .unknownStatus(text, words: ReviewStatus.allCases.map(\.rawValue))
        }
        do throws(WorkflowError) {
            try ReviewWorkflow(settings: settings).check(claim, to: status, by: person)
        } catch {
            throw .illegalMove(error)
        }
        return status
    }

    /// Spreadsheets make FALSE of `false`, so letter case does not count.
    private func verdict(_ text: String) throws(RowProblem) -> VerdictChange {
        if EditableCells.isBlank(text) || text.lowercased() == "none" { return .clear }
        guard let word = settings.verdicts.first(where: { $0.lowercased() == text.lowercased() }) else {
            throw .unknownVerdict(text, words: settings.verdicts)
        }
        return .set(word)
    }

    /// All evidence of the row: what columns are missing stays as it is on the desk.
    private func evidence() throws(RowProblem) -> [Evidence] {
        var lines: [SheetColumn: [String]] = [:]
        for column in SheetColumn.evidence {
            let cell = row.cells[column] ?? EditableCells.text(column, of: claim)
            let text = SheetText.clean(cell)
            lines[column] = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return EditableCells.isBlank(words) ? "" : words
            }
        }
        let count = lines.values.map { $0.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0 }.max() ?? 0
        var evidence: [Evidence] = []
        for place in 0..<count {
            func part(_ column: SheetColumn) -> String? {
                guard let parts = lines[column], place < parts.count, !parts[place].isEmpty else { return nil }
                return parts[place]
            }
            var title = part(.evidenceTitle)
            var url = part(.evidenceURL)
            if let address = url, !Evidence.isWebAddress(address) {
                // A citation in the wrong column is still a citation.
                if title != nil { throw .notAWebAddress(address) }
                (title, url) = (address, nil)
            }
            if title == nil, url == nil { throw .namelessEvidence(place + 1) }
            evidence.append(
                Evidence(
                    title: title, url: url, rank: try word(.evidenceType, part(.evidenceType)),
                    side: try word(.evidenceSide, part(.evidenceSide)), locator: part(.evidenceLocator),
                    quote: part(.evidenceQuote), accessed: try date(part(.evidenceAccessed), place: place)))
        }
        return evidence
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(
        _ column: SheetColumn, _ text: String?
    ) throws(RowProblem) -> Word? {
        guard let text else { return nil }
        guard let word = Word(rawValue: text.lowercased()) else {
            throw .unknownWord(column, text, words: Word.allCases.map(\.rawValue))
        }
        return word
    }

    /// Where day and month cannot be told apart, what the desk has decides.
    private func date(_ text: String?, place: Int) throws(RowProblem) -> CalendarDate? {
        guard let text else { return nil }
        let candidates = SheetDates.candidates(text)
        guard let first = candidates.first else { throw .badDate(text) }
        if candidates.count == 1 { return first }
        let known = claim.record?.evidence ?? []
        if place < known.count, let date = known[place].accessed, candidates.contains(date) { return date }
        throw .twoDates(text)
    }
}
