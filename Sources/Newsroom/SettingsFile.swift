internal import Records

/// Reads `desk.yaml`; what it leaves out has the default of ``DeskSettings``.
struct SettingsFile {
    let path: String

    func read() throws(NewsroomError) -> DeskSettings {
        let file = try YAMLMapping(file: path, allowing: ["verdicts", "second_reader", "reviewer"])
        var settings = DeskSettings()
        if file.place(of: "verdicts") != nil { settings.verdicts = try verdicts(file) }
        if let text = try file.text("second_reader") { settings.needsSecondReader = try flag(text) }
        settings.reviewer = try file.text("reviewer")?.value
        return settings
    }

    private func verdicts(_ file: YAMLMapping) throws(NewsroomError) -> [String] {
        var lines: [String: Int] = [:]
        let texts = try file.texts("verdicts")
        for text in texts {
            // A word that is also a status would leave `flag 12 WORD` with two meanings.
            if ReviewStatus(rawValue: text.value.lowercased()) != nil {
                throw .badValue(
                    text.place, key: "verdicts", found: "“\(text.value)”", expected: "a word that is no status")
            }
            if let first = lines.updateValue(text.place.line ?? 0, forKey: text.value.lowercased()) {
                throw .duplicateName(text.place, name: text.value, firstLine: first)
            }
        }
        return texts.map(\.value)
    }

    private func flag(_ text: YAMLMapping.Text) throws(NewsroomError) -> Bool {
        switch text.value.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: throw .badValue(text.place, key: "second_reader", found: "“\(text.value)”", expected: "true or false")
        }
    }
}
