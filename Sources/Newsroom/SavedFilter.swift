/// A filter that a desk uses again, by its name.
package struct SavedFilter: Hashable, Sendable {
    /// Without the `@` it is called with.
    package var name: String
    /// The filter as it would be typed.
    package var text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// Reads `filters.yaml`, which a newsroom may do without.
struct FilterFile {
    let path: String

    func read() throws(NewsroomError) -> [SavedFilter] {
        let file = try YAMLMapping(file: path, allowing: ["filters"])
        var filters: [SavedFilter] = []
        var lines: [String: Int] = [:]
        for mapping in try file.mappings("filters", allowing: ["name", "filter"]) {
            let name = try mapping.requiredText("name")
            if let first = lines.updateValue(name.place.line ?? 0, forKey: name.value.lowercased()) {
                throw .duplicateName(name.place, name: name.value, firstLine: first)
            }
            filters.append(SavedFilter(name: name.value, text: try mapping.requiredText("filter").value))
        }
        return filters
    }
}
