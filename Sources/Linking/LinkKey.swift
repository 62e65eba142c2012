import Prose
import Records

/// A number for what two claims may have in common, the same in every run and on every desk; never 0.
package enum LinkKey {
    /// A word that says something, by its stem.
    package static func stem(_ term: String) -> Int64 { key(1, term) }

    /// What one speaker did on one day.
    static func act(_ speaker: String, _ day: CalendarDate, _ act: ClaimKind) -> Int64 {
        key(2, "\(speaker)\u{1F}\(day)\u{1F}\(act.rawValue)")
    }

    /// A party and what it speaks about.
    static func matter(_ party: String, _ issue: String) -> Int64 { key(3, "\(party)\u{1F}\(issue)") }

    /// FNV-1a, whose last bytes reach the upper bits too little, mixed once more.
    private static func key(_ kind: UInt64, _ text: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ kind
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return Int64(bitPattern: mixed >> 1) | 1
    }
}
