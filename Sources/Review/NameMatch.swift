/// Whether names are one party's: each spelling is compared once, since a thousand claims carry a few dozen names.
struct NameMatch {
    private let key: ComparableName
    private var known: [String: Bool] = [:]

    init(_ name: String) { key = ComparableName(name) }

    mutating func holds(_ name: String) -> Bool {
        if let known = known[name] { return known }
        let isSame = ComparableName(name) == key
        known[name] = isSame
        return isSame
    }

    mutating func holds(_ names: [String]) -> Bool {
        for name in names where holds(name) { return true }
        return false
    }
}
