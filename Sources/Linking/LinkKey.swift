import Encoder
import Prose
import Records

/// A number for what two claims may have in common, the same in every run and on every desk; never 0.
package enum LinkKey {
    /// A word that says something, by its stem.
    package static func stem(_ term: String) -> Int64 { key(1, [term]) }

    /// What one speaker did on one day.
    static func act(_ speaker: String, _ day: CalendarDate, _ act: ClaimKind) -> Int64 {
        key(2, [speaker, day.description, act.rawValue])
    }

    /// A party and what it speaks about.
    static func matter(_ party: String, _ issue: String) -> Int64 { key(3, [party, issue]) }

    private static func key(_ kind: UInt8, _ parts: [String]) -> Int64 {
        var hash = StableHash()
        hash.add(kind)
        for part in parts {
            hash.add(part.utf8)
            hash.add(0x1F)
        }
        // The last bytes of FNV-1a reach the upper bits too little.
        let mixed = (hash.value ^ (hash.value >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return Int64(bitPattern: mixed >> 1) | 1
    }
}
