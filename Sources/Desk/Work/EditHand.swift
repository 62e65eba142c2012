import Extraction
import Newsroom
import Prose
import Records
import Store

/// The hand that edits: whose it is, and what the article says once something was changed by it.
struct EditHand {
    let person: String
    /// ISO day.
    let date: String
    let newsroom: Newsroom
    /// What a person should know of the edit.
    var remarks: [String] = []

    init(person: String, date: String, newsroom: Newsroom) {
        self.person = person
        self.date = date
        self.newsroom = newsroom
    }

    /// A claim that may be edited: what is signed off stands.
    func open(_ number: Int64, in batch: EditBatch) throws -> ReviewedClaim {
        let claim = try batch.claim(number)
        if claim.status == .signedOff { throw EditError.signedOff(number) }
        return claim
    }

    /// `old` with a field changed and what follows from it read anew; `nil` where a person wrote the same before.
    mutating func edited(_ old: ReviewedClaim, _ edit: FieldEdit, in batch: EditBatch) throws -> Claim? {
        let field = edit.field.field
        var new = old.claim
        edit.apply(to: &new)
        let isNew = new.text(of: field) != old.claim.text(of: field)
        if !isNew, old.claim.setByHand.contains(field) { return nil }
        if edit.field == .mode { try check(new, old, in: batch) }
        new.explain(field, by: [reason(for: field, of: new)])
        remark(on: edit.field, new, old)
        guard isNew else { return new }
        var asked = edit.field.followers
        // Of somebody the register lacks, the desk knows no more than stands there.
        if [.speaker, .saidOn].contains(edit.field), !new.speakers.isEmpty,
            !new.speakers.contains(where: { newsroom.register.lookUp($0) != nil })
        {
            asked.subtract([.role, .speaksFor])
        }
        let read = try reread(new, asked, of: old.id, inArticle: old.articleID, batch)
        // Nobody addresses themselves.
        let own = Set(read.speaksFor + read.speakers)
        if own.isDisjoint(with: read.addressees) || edit.field == .addressee { return read }
        return try reread(read, [.addressee], of: old.id, inArticle: old.articleID, batch)
    }

    /// `old` on other words, with what follows from words read anew.
    func placed(_ old: ReviewedClaim, on content: [TextSpan], in batch: EditBatch) throws -> Claim {
        var new = old.claim
        new.content = content
        new.explain(.content, by: [reason(for: .content, of: new)])
        return try reread(new, ClaimRereading.fromWords, of: old.id, inArticle: old.articleID, batch)
    }

    /// A new claim on `content`, with its fields as `edits` say and otherwise as the article does.
    func added(
        _ content: [TextSpan], toArticle article: Int64, _ text: ArticleText, _ edits: [FieldEdit], in batch: EditBatch
    ) throws -> Claim {
        let attributions = try batch.attributions(ofArticle: article)
        let place = Self.place(of: content, among: attributions, text)
        var claim = Claim(
            attribution: place ?? Claim.unattributed, content: content, cue: place.map { attributions[$0].cue } ?? [],
            source: place.map { attributions[$0].source } ?? [], mode: .indirect, confidence: 1)
        claim.explain(.content, by: [reason(for: .content, of: claim)])
        for edit in edits {
            edit.apply(to: &claim)
            claim.explain(edit.field.field, by: [reason(for: edit.field.field, of: claim)])
        }
        let asked = Set(Claim.Field.allCases).subtracting([.content, .confidence])
        return try reread(claim, asked, of: nil, inArticle: article, batch)
    }

    /// The attribution that gives most of the content, else the one whose cue stands in its sentence.
    private static func place(of content: [TextSpan], among attributions: [Attribution], _ text: ArticleText) -> Int? {
        func shared(_ attribution: Attribution) -> Int {
            attribution.content.reduce(0) { sum, span in
                sum + content.reduce(0) { $0 + (span.intersection($1)?.length ?? 0) }
            }
        }
        let best = attributions.indices.max { (shared(attributions[$0]), $1) < (shared(attributions[$1]), $0) }
        if let best, shared(attributions[best]) > 0 { return best }
        guard let start = content.first?.start, let sentence = text.sentenceIndex(at: start) else { return nil }
        return attributions.firstIndex { $0.cue.contains { text.sentences[sentence].contains($0) } }
    }

    /// `claim`, which has or gets the number `id`, with some fields read anew among all claims of its article.
    private func reread(
        _ claim: Claim, _ fields: Set<Claim.Field>, of id: Int64?, inArticle article: Int64, _ batch: EditBatch
    ) throws -> Claim {
        if fields.isEmpty { return claim }
        let stored = try batch.claims(ofArticle: article)
        var claims = stored.map(\.claim)
        let place: Int
        if let known = stored.firstIndex(where: { $0.id == id }) {
            place = known
            claims[place] = claim
        } else {
            place =
                claims.firstIndex { ($0.content.first?.start ?? 0) > (claim.content.first?.start ?? 0) } ?? claims.count
            claims.insert(claim, at: place)
        }
        let reading = ClaimRereading(
            register: newsroom.register, issues: newsroom.issues, lexicons: newsroom.lexicons)
        return reading.read(
            claims, [place: fields], of: try batch.article(article),
            attributions: try batch.attributions(ofArticle: article))[place]
    }

    private func reason(for field: Claim.Field, of claim: Claim) -> Claim.Reason {
        let isEmpty = claim.text(of: field).isEmpty
        return Claim.Reason(field, "\(person) \(isEmpty ? "took it away" : "wrote it") on \(date)", by: person)
    }

    private mutating func remark(on field: EditField, _ new: Claim, _ old: ReviewedClaim) {
        switch field {
        case .speaker:
            let isKnown = new.speakers.contains { newsroom.register.lookUp($0) != nil }
            let stays = [old.claim.role].compactMap { $0 } + old.claim.speaksFor
            if !new.speakers.isEmpty, !isKnown, !stays.isEmpty, new.speakers != old.claim.speakers {
                add("claim \(old.id) keeps its role and whom it speaks for: \(stays.joined(separator: ", "))")
            }
        case .saidOn:
            if let said = new.saidOn?.date, let published = old.published,
                said.firstDay.ordinal > published.lastDay.ordinal
            {
                add("claim \(old.id) was published on \(published), before it is said to be said")
            }
        default: break
        }
    }

    private mutating func add(_ remark: String) { if !remarks.contains(remark) { remarks.append(remark) } }

    /// Words that are not all quoted are not direct speech, and those of which none or all are quoted not mixed.
    private func check(_ new: Claim, _ old: ReviewedClaim, in batch: EditBatch) throws {
        let share = QuotedShare(of: new.content, in: ArticleText(try batch.article(old.articleID).text))
        if new.mode == .indirect || new.mode == share.mode { return }
        throw EditError.otherMode(new.mode, claim: old.id, quoted: share.quoted, of: share.words)
    }
}
