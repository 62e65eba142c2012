import Encoder
import Prose
import Records

/// Very many claims, held small: some 250 bytes each besides their meanings, which an index holds. Their words are read
/// again whenever they are compared.
package struct ClaimLot: Sendable {
    private let lexicon: RelationLexicon
    private var ids: [String] = []
    private var articles: [String?] = []
    private var words: [UInt8] = []
    private var wordStarts = [0]
    /// Speakers, parties, addressees and issues of claim after claim, by number in `names`.
    private var listed: [Int32] = []
    private var listStarts = [0]
    private var names: [String] = []
    private var numbers: [String: Int32] = [:]
    private var kinds: [ClaimKind?] = []
    private var dates: [CalendarDate?] = []
    private var haveMeaning: [Bool] = []
    private var denials: [Bool] = []
    package private(set) var index = LinkIndex()

    package init(lexicon: RelationLexicon) { self.lexicon = lexicon }

    package var count: Int { ids.count }

    /// Makes room for `count` claims in all.
    package mutating func reserve(_ count: Int) {
        ids.reserveCapacity(count)
        articles.reserveCapacity(count)
        wordStarts.reserveCapacity(count + 1)
        listStarts.reserveCapacity(4 * count + 1)
        dates.reserveCapacity(count)
        index.reserve(count)
    }

    package mutating func append(_ claim: LinkedClaim, _ traits: LinkTraits) {
        ids.append(claim.id)
        articles.append(claim.article)
        words += claim.words.utf8
        wordStarts.append(words.count)
        for list in [claim.speakers, claim.parties, claim.addressees, claim.issues] {
            for name in list { listed.append(number(of: name)) }
            listStarts.append(listed.count)
        }
        kinds.append(claim.kind)
        dates.append(claim.saidOn)
        haveMeaning.append(claim.text.embedding != nil)
        denials.append(claim.act == .denial)
        index.append(traits)
    }

    /// Makes the claims findable; must come after the last one.
    package mutating func finish(workers: Int) { index.finish(workers: workers) }

    /// Leaves the claims what they say and mean, and nothing to find them by.
    mutating func dropIndex() { index.keepMeaningsAlone() }

    private mutating func number(of name: String) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    func id(_ place: Int) -> String { ids[place] }

    /// Whether a claim denies something.
    func isDenial(_ place: Int) -> Bool { denials[place] }

    /// Reads a claim anew.
    func claim(_ place: Int) -> LinkedClaim {
        let text = String(decoding: words[wordStarts[place]..<wordStarts[place + 1]], as: UTF8.self)
        let embedding = haveMeaning[place] ? index.embeddings[place] : nil
        func list(_ number: Int) -> [String] {
            listed[listStarts[4 * place + number]..<listStarts[4 * place + number + 1]].map { names[Int($0)] }
        }
        return LinkedClaim(
            id: ids[place], article: articles[place], words: text,
            text: RelationText(text, embedding: embedding, lexicon: lexicon), speakers: list(0), parties: list(1),
            kind: kinds[place], addressees: list(2), issues: list(3), saidOn: dates[place])
    }
}
