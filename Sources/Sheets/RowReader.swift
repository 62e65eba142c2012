internal import Prose
internal import Records
internal import Review

/// Reads what the edited cells of a row change of its claim.
struct RowReader {
    let settings: DeskSettings
    let person: String
    let claim: ReviewedClaim

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
        let evidenceEdits = edits.filter { SheetColumn.evidence.contains($0.column) }
        if !evidenceEdits.isEmpty { change.evidence = try evidence(evidenceEdits) }
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

    /// All evidence of the claim: the columns that were edited as the sheet has them, all others as the desk has them.
    private func evidence(_ edits: [ImportPlan.Edit]) throws(RowProblem) -> [Evidence] {
        let lines = Dictionary(uniqueKeysWithValues: edits.map { ($0.column, Self.lines(of: $0.sheet)) })
        let known = claim.record?.evidence ?? []
        var evidence: [Evidence] = []
        for place in 0..<max(known.count, lines.values.map(\.count).max() ?? 0) {
            var source = place < known.count ? known[place] : Evidence()
            for column in SheetColumn.evidence {
                guard let parts = lines[column] else { continue }
                let text = place < parts.count && !parts[place].isEmpty ? parts[place] : nil
                switch column {
                case .evidenceURL: source.url = text
                case .evidenceTitle: source.title = text
                case .evidenceType: source.rank = try word(column, text)
                case .evidenceSide: source.side = try word(column, text)
                case .evidenceLocator: source.locator = text
                case .evidenceQuote: source.quote = text
                default: source.accessed = try date(text, place: place)
                }
            }
            if lines[.evidenceURL] != nil, let address = source.url, !Evidence.isWebAddress(address) {
                // A citation in the wrong column is still a citation.
                if source.title != nil { throw .notAWebAddress(address) }
                (source.title, source.url) = (address, nil)
            }
            evidence.append(source)
        }
        while evidence.last == Evidence() { evidence.removeLast() }
        if let place = evidence.firstIndex(where: { $0.title == nil && $0.url == nil }) {
            throw .namelessEvidence(place + 1)
        }
        return evidence
    }

    /// The lines of a cell; an empty text for a line that says nothing.
    private static func lines(of cell: String) -> [String] {
        SheetText.clean(cell).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return EditableCells.isBlank(words) ? "" : words
        }
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
