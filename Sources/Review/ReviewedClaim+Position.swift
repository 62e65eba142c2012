package import Records

extension ReviewedClaim {
    /// Whether it counts no more, though it stays in the history of the desk.
    var isTakenBack: Bool { status == .withdrawn || status == .corrected }

    /// Whether it says where somebody stands: plain assertions without a stance do not, nor do claims taken back.
    var isPosition: Bool { !isTakenBack && (claim.stance != nil || claim.kind.takesPosition) }

    /// By the date a position counts from, undated ones first; of one day, by number.
    struct SaidOrder: Comparable {
        fileprivate var day: Int
        fileprivate var precision: Int
        fileprivate var id: Int64
        static func < (x: SaidOrder, y: SaidOrder) -> Bool { (x.day, x.precision, x.id) < (y.day, y.precision, y.id) }
    }

    var saidOrder: SaidOrder {
        let date = effectiveDate
        return SaidOrder(day: date?.ordinal ?? .min, precision: date?.precision.rawValue ?? 0, id: id)
    }
}

extension [ReviewedClaim] {
    /// By the date a position counts from, undated ones first; of one day, by number.
    package func inOrderSaid() -> [ReviewedClaim] {
        // Of thousands nothing but places is moved about.
        let orders = map(\.saidOrder)
        return indices.sorted { orders[$0] < orders[$1] }.map { self[$0] }
    }
}
