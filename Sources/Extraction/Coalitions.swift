import Prose
import Records

/// States that an article lists together, three and more: "Norden, Haedo and Brev have cut ties".
struct Coalitions {
    private var lists: [[String]] = []

    init(in draft: ExtractionDraft, register: PartyRegister) {
        var list: [String] = []
        var end = 0
        var isClosed = false
        for mention in draft.mentions {
            let party = register.principal(of: mention.party, on: draft.article.published)
            guard let party, party.kind == .state, mention.kind == .name || mention.kind == .alias else { continue }
            let between = end..<max(end, mention.range.lowerBound)
            let joins =
                !list.isEmpty && !isClosed && !between.isEmpty
                && between.allSatisfy { [",", "and", "the"].contains(draft.tokens[$0].norm) }
            if !joins {
                keep(list, isClosed)
                list = []
                isClosed = false
            }
            if joins { isClosed = between.contains { draft.tokens[$0].norm == "and" } }
            if !list.contains(party.name) { list.append(party.name) }
            end = mention.range.upperBound
        }
        keep(list, isClosed)
    }

    private mutating func keep(_ list: [String], _ isClosed: Bool) {
        if isClosed, list.count > 2 { lists.append(list) }
    }

    /// All that are listed with a state.
    func with(_ state: String) -> [String]? { lists.first { $0.contains(state) } }

    /// "the four countries", "the four": the list of as many.
    func named(in range: Range<Int>, of tokens: [Token]) -> [String]? {
        for i in range.dropLast() where tokens[i].norm == "the" {
            guard let count = Self.numbers[tokens[i + 1].norm] else { continue }
            if let list = lists.first(where: { $0.count == count }) { return list }
        }
        return nil
    }

    private static let numbers = ["three": 3, "four": 4, "five": 5, "six": 6, "seven": 7]
}
