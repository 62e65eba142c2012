package import Records

/// Which claims tell one statement, by the links between them.
package enum ThreadMembers {
    /// The claims that sure and confirmed `repeats` among `links` join with `claim`, itself included; by number.
    ///
    /// What people confirmed counts first, then the likelier. A sure link gives way where it would bring two claims
    /// together that a person has rejected as a pair: so a rejected claim leaves the thread, although others in it are
    /// like it.
    package static func of(_ claim: Int64, _ links: [StoredLink]) -> [Int64] {
        all(links).first { $0.contains(claim) } ?? [claim]
    }

    /// All threads of two claims or more that `links` make, each by number.
    static func all(_ links: [StoredLink]) -> [[Int64]] {
        let repeats = links.filter { $0.relation == .repeats }
        let apart = repeats.filter { $0.state == .rejected }
        let ties = repeats.filter { $0.state == .confirmed || $0.state == .sure }.sorted { one, other in
            if (one.state == .confirmed) != (other.state == .confirmed) { return one.state == .confirmed }
            return one.score != other.score ? one.score > other.score : (one.a, one.b) < (other.a, other.b)
        }
        var groupOf: [Int64: Int64] = [:]
        var members: [Int64: Set<Int64>] = [:]
        for tie in ties {
            for end in [tie.a, tie.b] where groupOf[end] == nil {
                groupOf[end] = end
                members[end] = [end]
            }
            let (kept, gone) = (groupOf[tie.a]!, groupOf[tie.b]!)
            if kept == gone { continue }
            let isForbidden = apart.contains { pair in
                let ends = [groupOf[pair.a], groupOf[pair.b]]
                return ends == [kept, gone] || ends == [gone, kept]
            }
            if tie.state == .sure && isForbidden { continue }
            for member in members[gone]! { groupOf[member] = kept }
            members[kept]!.formUnion(members.removeValue(forKey: gone)!)
        }
        return members.values.filter { $0.count > 1 }.map { $0.sorted() }
    }
}
