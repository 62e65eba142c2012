import Newsroom
import Records
import Review

/// Names as the registers have them.
struct KnownNames {
    let field: EditField
    let newsroom: Newsroom

    /// Each name as its register has it, or as it was typed, with a remark on those that are not known.
    func resolved(_ names: [String]) -> (names: [String], remarks: [String]) {
        var (resolved, remarks): ([String], [String]) = ([], [])
        for name in names {
            let known = self.known(name)
            let full = known ?? name
            if !resolved.contains(full) { resolved.append(full) }
            if known == nil {
                let nearest = ErrorReport.didYouMean(NearestWords.of(name, in: all))
                remarks.append("“\(name)” is not in \(file) and stands as typed.\(nearest)")
            }
        }
        return (resolved, remarks)
    }

    private func known(_ name: String) -> String? {
        field == .issue ? newsroom.issues.issue(named: name)?.name : newsroom.register.lookUp(name)?.name
    }

    private var file: String { field == .issue ? "issues.yaml" : "parties.yaml" }

    private var all: [String] {
        if field == .issue { return newsroom.issues.issues.map(\.name) }
        return newsroom.register.typedNames
    }
}
