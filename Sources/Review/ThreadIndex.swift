package import Records

/// The threads of a whole desk, found once from all its `repeats` links.
package struct ThreadIndex: Sendable {
    /// Links of claims that have to do with each other, in groups that do not touch.
    private var groups: [[StoredLink]] = []
    private var groupOf: [Int64: Int] = [:]

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
        var numbers: [Int64: Int] = [:]
        for link in repeats {
            let (one, other) = (find(link.a), find(link.b))
            if one != other || leader[link.a] == nil && leader[link.b] == nil { continue }
            let number = numbers[one] ?? groups.count
            if numbers[one] == nil {
                numbers[one] = number
                groups.append([])
            }
            groups[number].append(link)
            groupOf[link.a] = number
            groupOf[link.b] = number
        }
    }

    /// The claims that tell one statement with `claim`, itself included; by number. As ``ThreadMembers``.
    package func members(of claim: Int64) -> [Int64] {
        guard let group = groupOf[claim] else { return [claim] }
        return ThreadMembers.of(claim, groups[group])
    }
}
