import Prose
import Records

/// Claims as the store gives them, with only what a test is about filled in.
enum SampleClaims {
    static func claim(
        _ id: Int64, _ words: String = "Nothing will change here", _ kind: ClaimKind = .assertion,
        by speakers: [String] = [],
        for speaksFor: [String] = [], on issues: [String] = [], _ stance: Stance? = nil, said: String? = nil,
        outlet: String? = nil, checkable: Bool = false, worth: Double? = nil, status: ReviewStatus = .new,
        reviewer: String? = nil
    ) -> ReviewedClaim {
        ReviewedClaim(
            id: id, stableID: StableID(rawValue: "claim-\(id)"), articleID: 1, outlet: outlet,
            claim: Claim(
                attribution: 0, content: [], mode: .indirect, speakers: speakers, speaksFor: speaksFor, kind: kind,
                stance: stance, issues: issues, saidOn: said.flatMap { SaidOn($0) }, checkable: checkable,
                checkworthiness: worth),
            words: words, status: status, reviewer: reviewer)
    }
}
