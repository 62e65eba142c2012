import Review
import Store

/// How often and where statements appear on the desk. Each statement is looked up once, however many claims tell it.
final class StatementAppearances {
    private let index: ThreadIndex
    private let database: ClaimDatabase
    private var known: [Int64: (count: Int, outlets: [String])] = [:]

    init(_ index: ThreadIndex, _ database: ClaimDatabase) {
        self.index = index
        self.database = database
    }

    /// Of the statement that `claim` tells; no outlets where it appears only here.
    func of(_ claim: Int64) throws -> (count: Int, outlets: [String]) {
        if let known = known[claim] { return known }
        let members = index.members(of: claim)
        if members.count < 2 { return (1, []) }
        var outlets: [String] = []
        for claim in StatementThread(try database.claims(ids: members)).appearances.map(\.claim) {
            if let outlet = claim.outlet, !outlets.contains(outlet) { outlets.append(outlet) }
        }
        for member in members { known[member] = (members.count, outlets) }
        return (members.count, outlets)
    }
}
