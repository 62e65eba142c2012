package import Records

/// The threads of a whole desk, found once from all its `repeats` links.
package struct ThreadIndex: Sendable {
    private var threads: [[Int64]] = []
    /// The place of a claim's thread in ``threads``.
    private var threadOf: [Int64: Int] = [:]

    /// `links` may hold rejected ones; others than `repeats` are ignored.
    package init(_ links: [StoredLink]) {
        let repeats = links.filter { $0.relation == .repeats }
        var leader: [Int64: Int64] = [:]
        func find(_ claim: Int64) -> Int64 {
            var top = claim
            while let next = leader[top], next != top { top = next }
            var step = claim
            while let next = leader[step], next != top {
                leader[step] = top
                step = next
            }
            return top
        }
        for link in repeats where link.state == .sure || link.state == .confirmed {
            leader[find(link.a)] = find(link.b)
        }
        // Of claims that have nothing to do with each other, one group for each.
        var groups: [Int64: [StoredLink]] = [:]
        for link in repeats {
            let (one, other) = (find(link.a), find(link.b))
            if one != other || leader[link.a] == nil && leader[link.b] == nil { continue }
            groups[one, default: []].append(link)
        }
        for group in groups.values {
            for thread in ThreadMembers.all(group) {
                for member in thread { threadOf[member] = threads.count }
                threads.append(thread)
            }
        }
    }

    /// The claims that tell one statement with `claim`, itself included; by number. As ``ThreadMembers``.
    package func members(of claim: Int64) -> [Int64] { threadOf[claim].map { threads[$0] } ?? [claim] }

    /// The lowest number among the claims that tell one statement with `claim`: the same for all of them.
    package func first(of claim: Int64) -> Int64 { threadOf[claim].map { threads[$0][0] } ?? claim }
}
