/// Names made comparable once each.
struct ComparableNames {
    private var keys: [String: ComparableName] = [:]

    mutating func key(of name: String) -> ComparableName {
        if let key = keys[name] { return key }
        let key = ComparableName(name)
        keys[name] = key
        return key
    }
}
