internal import Prose
package import Records

/// Somebody who is reported to have spoken and whom the register does not know.
package struct PartyProposal: Hashable, Sendable {
    package var name: String
    /// The title the articles give, as often as not `nil`; somebody with a title is a person.
    package var role: String?
    /// Whose position the words were read as, most often first.
    package var speaksFor: [String]
    /// Where the title tells ("spokeswoman").
    package var gender: Party.Gender?
    /// The claims that show it, by number, first one first.
    package var claims: [Int64]
    package var articles: Int
    /// The earliest of the claims.
    package var evidence: ReviewedClaim

    /// Whether that is its name; letter case, spacing and the shape of apostrophes do not count.
    package func isNamed(_ text: String) -> Bool { ComparableName(text) == ComparableName(name) }
}

/// Who could be taken into the register, derived from stored claims alone: the same claims give the same proposals.
package struct PartyProposals {
    /// Proposals by falling number of claims, then by name. Only names are proposed, no descriptions ("two diplomats").
    package static func from(_ claims: [ReviewedClaim], register: PartyRegister) -> [PartyProposal] {
        var byName: [ComparableName: [ReviewedClaim]] = [:]
        for claim in claims.sorted(by: { $0.id < $1.id }) {
            // Of a joint statement nobody can tell whose title and party is whose.
            guard claim.claim.speakers.count == 1, let name = claim.claim.speakers.first, isName(name),
                register.lookUp(name) == nil
            else { continue }
            byName[ComparableName(name), default: []].append(claim)
        }
        return byName.values.compactMap(proposal).sorted {
            $0.claims.count != $1.claims.count ? $0.claims.count > $1.claims.count : $0.name < $1.name
        }
    }

    private static func proposal(_ claims: [ReviewedClaim]) -> PartyProposal? {
        guard let first = claims.first, let name = first.claim.speakers.first else { return nil }
        let role = mostFrequent(claims.compactMap(\.claim.role)).first
        return PartyProposal(
            name: name, role: role, speaksFor: mostFrequent(claims.flatMap(\.claim.speaksFor)),
            gender: role.flatMap(gender), claims: claims.map(\.id), articles: Set(claims.map(\.articleID)).count,
            evidence: first)
    }

    /// Distinct texts, the most frequent first; of equals the first met.
    private static func mostFrequent(_ texts: [String]) -> [String] {
        var counts: [(text: String, count: Int)] = []
        for text in texts {
            if let i = counts.firstIndex(where: { $0.text == text }) {
                counts[i].count += 1
            } else {
                counts.append((text, 1))
            }
        }
        return counts.enumerated().sorted { a, b in
            (b.element.count, a.offset) < (a.element.count, b.offset)
        }.map(\.element.text)
    }

    private static func isName(_ text: String) -> Bool {
        let words = Tokenizer().tokens(of: text).filter(\.isWord)
        guard words.count > 1, let first = words.first, let last = words.last else { return false }
        return first.isCapitalised && last.isCapitalised
    }

    private static func gender(_ role: String) -> Party.Gender? {
        guard let word = PartyRegister.words(of: role).last else { return nil }
        return word.hasSuffix("woman") ? .female : word.hasSuffix("man") ? .male : nil
    }
}
