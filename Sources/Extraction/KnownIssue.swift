import Prose
import Records

/// An issue of the register, its name taken apart to tell which suggestions it covers.
struct KnownIssue: Sendable {
    let name: String
    /// The parties in its name, by principal.
    let parties: [Party]
    /// The party that its name says is borne down on: "sanctions on Karsk".
    private let target: String?
    /// Stems of its name's words.
    let stems: Set<String>
    /// Its other names, in lower case: "tolm" of "Tolm agreements".
    private let proper: Set<String>
    /// Stems of the words that name a matter: "agreement".
    private let common: Set<String>

    init(name: String, dispute: DisputeParty) {
        self.name = name
        // "Norden-Karsk talks": each side by itself, and no name of two words.
        let words = name.replacing("-", with: " and ")
        let small = English.prepositions.union(["and"])
        let tokens = Tokenizer().tokens(of: words)
        let mentions = dispute.mentioned(in: words)
        parties = dispute.principals(of: mentions, on: nil)
        let aimed = mentions.first { mention in
            mention.range.lowerBound > 0 && ["on", "against"].contains(tokens[mention.range.lowerBound - 1].norm)
        }
        target = aimed.flatMap { dispute.principals(of: [$0], on: nil).first?.name }
        stems = Set(WordStem.words(of: words)).subtracting(small)
        let others = tokens.indices.filter { i in !mentions.contains { $0.range.contains(i) } }.map { tokens[$0] }
        proper = Set(others.filter(\.isCapitalised).map(\.norm))
        common = Set(others.filter { !$0.isCapitalised }.map { WordStem.of($0.norm) }).subtracting(small)
    }

    /// Sanctions on one state are not those on another: all states in its name must be among the parties named, or one
    /// of its parties where none is a state.
    func isOpen(where named: Set<String>) -> Bool {
        let states = parties.filter { $0.kind == .state }
        if !states.isEmpty { return states.allSatisfy { named.contains($0.name) } }
        return parties.isEmpty || parties.contains { named.contains($0.name) }
    }

    /// Whether an article with these `words`, in lower case, has the names that place a general matter: "Tolm" where any
    /// agreement is spoken of. A party tells the dispute by itself; "East" of "Karsk-East talks" need not be named too.
    func isPlaced(in words: Set<String>) -> Bool { !parties.isEmpty || proper.isSubset(of: words) }

    /// How well it is what a general matter comes to in an article that names the parties `named`, those `beside` in
    /// sentences on that matter, is about those `disputed` and has these `words`, in lower case; nil where it is something
    /// else. More names in it are nearer.
    func likeness(
        to matter: MatterList.Matter, named: Set<String>, beside: Set<String>, disputed: Set<String>, words: Set<String>
    ) -> Int? {
        guard !common.isEmpty, common.isSubset(of: matter.words), isOpen(where: named) else { return nil }
        let states = parties.filter { $0.kind == .state }
        // Whoever imposes sanctions, and however much an article is about them, says on whom.
        let isAimed = target.map(beside.contains) ?? false
        guard states.isEmpty || isAimed || states.contains(where: { disputed.contains($0.name) }) else { return nil }
        guard isPlaced(in: words) else { return nil }
        return 10 * (proper.count + parties.count) - common.count
    }
}
