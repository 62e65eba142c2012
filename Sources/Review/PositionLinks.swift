package import Records

/// The links that positions are compared by.
package struct PositionLinks: Sendable {
    /// Between claims of one party, rejected ones too.
    package var own: [StoredLink]
    /// `answers` and `contradicts` between claims of different parties, without rejected ones.
    package var across: [StoredLink]
    /// The claims that ``across`` leads to and that are not among those compared: said under another issue.
    package var elsewhere: [ReviewedClaim]

    package init(own: [StoredLink] = [], across: [StoredLink] = [], elsewhere: [ReviewedClaim] = []) {
        self.own = own
        self.across = across
        self.elsewhere = elsewhere
    }
}
