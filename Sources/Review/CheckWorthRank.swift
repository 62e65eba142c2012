/// Where a claim's check-worthiness stands among those of the desk: its number alone says little, as most claims of the
/// news have next to none.
package struct CheckWorthRank: Hashable, Sendable {
    /// Ranked claims that are worth less.
    package var less: Int
    /// Ranked claims, this one among them.
    package var ranked: Int

    package init(less: Int, ranked: Int) {
        self.less = less
        self.ranked = ranked
    }

    /// "more than 87% of the claims on the desk"
    package var words: String {
        let percent = ranked > 0 ? 100 * less / ranked : 0
        return percent > 0 ? "more than \(percent)% of the claims on the desk" : "one of the least on the desk"
    }
}
