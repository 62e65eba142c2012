import Prose
import Records

/// What the words of a cue say that the speech verbs do not have: "is grateful to", "came out against".
struct CueWords {
    let acts: ActWords
    let tokens: [Token]
    /// Whether the content is a clause about what is to come.
    var isFuture = false

    func act(of cue: Range<Int>) -> (kind: ClaimKind, why: String)? {
        var isNegated = false
        for i in cue where English.negations.contains(tokens[i].norm) || tokens[i].norm == "no" { isNegated = true }
        if isFuture, !isNegated,
            cue.contains(where: { acts.signs.all(at: $0, in: tokens).joined().contains { $0.actClass == .trusting } })
        {
            return (.call, "trust that it will be done")
        }
        let senses = acts.words.matches(in: cue, of: tokens)
        for match in senses {
            let word = match.range.map { tokens[$0].norm }.joined(separator: " ")
            for sense in match.value {
                if let kind = kind(of: sense.actClass, isNegated) {
                    return (kind, "“\(isNegated ? "not " : "")\(word)”")
                }
            }
        }
        return nil
    }

    private func kind(of actClass: ActClass, _ isNegated: Bool) -> ClaimKind? {
        switch actClass {
        case .approving, .praise: isNegated ? .opposition : .support
        case .condemning, .blame: isNegated ? .support : .opposition
        case .worrying, .feeling: isNegated ? nil : .concern
        case .unacceptable: .refusal
        case .falsehood: .denial
        default: nil
        }
    }
}
