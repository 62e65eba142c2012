internal import Prose
internal import Records

/// Reads `issues.yaml`: the issues a newsroom follows, and suggestions that it dropped. Two issues may share a phrase,
/// but no name.
struct IssueFile {
    let path: String

    func read() throws(NewsroomError) -> IssueRegister {
        let file = try YAMLMapping(file: path, allowing: ["issues"])
        var issues: [Issue] = []
        var dropped: [String] = []
        var lines: [String: Int] = [:]
        for mapping in try file.mappings("issues", allowing: ["name", "phrases", "status"]) {
            let name = try mapping.requiredText("name")
            if let first = lines.updateValue(name.place.line ?? 0, forKey: name.value.lowercased()) {
                throw .duplicateName(name.place, name: name.value, firstLine: first)
            }
            if try mapping.word("status", of: Status.self) == .dropped {
                dropped.append(name.value)
                continue
            }
            issues.append(Issue(name: name.value, phrases: try mapping.texts("phrases").map(\.value)))
        }
        return IssueRegister(issues, dropped: dropped)
    }

    private enum Status: String, CaseIterable {
        case dropped
    }
}
