internal import Prose
internal import Records

/// Reads `issues.yaml`: the issues a newsroom follows. Two issues may share a phrase, but no name.
struct IssueFile {
    let path: String

    func read() throws(NewsroomError) -> IssueRegister {
        let file = try YAMLMapping(file: path, allowing: ["issues"])
        var issues: [Issue] = []
        var lines: [String: Int] = [:]
        for mapping in try file.mappings("issues", allowing: ["name", "phrases"]) {
            let name = try mapping.requiredText("name")
            if let first = lines.updateValue(name.place.line ?? 0, forKey: name.value.lowercased()) {
                throw .duplicateName(name.place, name: name.value, firstLine: first)
            }
            issues.append(Issue(name: name.value, phrases: try mapping.texts("phrases").map(\.value)))
        }
        return IssueRegister(issues)
    }
}
