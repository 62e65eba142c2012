import Extraction
import Prose
import Records
import Store

/// Edits what was read of claims. Prints nothing, so that whoever calls it can show what came of it their way.
///
/// Each edit is one transaction and one event; with ``dryRun`` it is taken back at once, and what it gives is what would be.
struct ClaimEditing {
    /// What an edit made of claims.
    struct Outcome {
        /// `nil` where nothing changed.
        var event: AuditEvent?
        /// Those that were named and are still there, and new ones, as they are now.
        var claims: [ReviewedClaim]
        /// What a person should know besides.
        var remarks: [String]
    }

    let workbench: Workbench
    /// The command's word; the trail keeps it.
    let action: String
    var dryRun = false

    /// Runs `body`, which gives the numbers of the claims to show, and looks anew for the links of what it changed.
    func run(_ body: (EditBatch, inout EditHand) throws -> [Int64]) throws -> Outcome {
        let database = try workbench.database(for: action)
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        let newsroom = try workbench.newsroom()
        let now = workbench.now
        var hand = EditHand(person: person, date: String(now.prefix(10)), newsroom: newsroom)
        do {
            let (claims, event) = try database.edit(action: action, by: person, at: now, keeping: !dryRun) { batch in
                let numbers = try body(batch, &hand)
                if !batch.toLink.isEmpty { try ClaimLinking(newsroom: newsroom).link(batch) }
                return try numbers.map(batch.claim)
            }
            return Outcome(event: event, claims: claims, remarks: hand.remarks)
        } catch StoreError.noSuchClaim(let number) {
            if let dropped = try database.droppedClaim(number) { throw EditError.dropped(dropped) }
            throw StoreError.noSuchClaim(number)
        }
    }

    // MARK: Fields

    /// Has the claims hold something else in a field, and reads anew what follows from it.
    func edit(_ numbers: [Int64], _ edit: FieldEdit) throws -> Outcome {
        try run { batch, hand in
            hand.remarks = edit.remarks
            for number in numbers {
                let old = try hand.open(number, in: batch)
                if let new = try hand.edited(old, edit, in: batch) { try batch.change(old, to: new) }
            }
            return numbers
        }
    }

    // MARK: Words

    /// Moves the edges of a claim's words.
    func move(_ number: Int64, by shift: WordShift) throws -> Outcome {
        try place(number) { claim, text in try shift.moved(claim.claim.content, of: number, in: text) }
    }

    /// Has a claim stand on other words near it. Of several places `place`, counted from 1, says which.
    func move(_ number: Int64, to words: String, place: Int? = nil) throws -> Outcome {
        try self.place(number) { claim, text in
            try WordPlace(text: text, article: claim.articleID).content(words, near: claim, place: place)
        }
    }

    private func place(_ number: Int64, _ content: (ReviewedClaim, ArticleText) throws -> [TextSpan]) throws -> Outcome
    {
        try run { batch, hand in
            let old = try hand.open(number, in: batch)
            let text = ArticleText(try batch.article(old.articleID).text)
            let moved = try content(old, text)
            if moved != old.claim.content { try batch.change(old, to: hand.placed(old, on: moved, in: batch)) }
            return [number]
        }
    }

    /// Makes two claims of one: the second gets `words`, or with `toEnd` all from there on.
    func split(_ number: Int64, at words: String, toEnd: Bool = false) throws -> Outcome {
        try run { batch, hand in
            let old = try hand.open(number, in: batch)
            let text = ArticleText(try batch.article(old.articleID).text)
            let place = WordPlace(text: text, article: old.articleID)
            var part = try place.part(words, of: old)
            if toEnd, let last = old.claim.content.last { part.end = max(part.end, last.end) }
            let rest = ContentParts(text: text).rest(of: old.claim.content, without: part)
            if rest.isEmpty { throw EditError.splitAtStart(number) }
            let second = old.claim.content.compactMap { $0.intersection(part) }
            let first = try hand.placed(old, on: rest, in: batch)
            let other = try hand.placed(old, on: second, in: batch)
            try batch.change(old, to: first)
            let added = try batch.add(other, toArticle: old.articleID)
            batch.say(added, "split off claim \(number)")
            return [number, added]
        }
    }

    /// Makes one claim of several of an article; the first one stays, with all that was found out of the others.
    func merge(_ numbers: [Int64]) throws -> Outcome {
        guard numbers.count > 1 else { throw EditError.mergedAlone }
        return try run { batch, hand in
            let claims = try numbers.map { try hand.open($0, in: batch) }
            let kept = claims[0]
            for other in claims.dropFirst() where other.articleID != kept.articleID {
                throw EditError.otherArticle(other.id, article: other.articleID, than: kept.id)
            }
            let text = ArticleText(try batch.article(kept.articleID).text)
            let content = ContentParts(text: text).joined(claims.map(\.claim.content))
            for other in claims.dropFirst() {
                try batch.move(allOf: other, to: batch.claim(kept.id), by: hand.person, at: workbench.now)
                let status = other.status == .new ? "" : ", was \(other.status.rawValue)"
                let verdict = other.verdict.map { ", verdict \($0)" } ?? ""
                try batch.drop(other, because: "merged into claim \(kept.id)")
                batch.say(other.id, "merged into claim \(kept.id)\(status)\(verdict)")
                if other.claim.speakers != kept.claim.speakers {
                    let names = other.claim.speakers.joined(separator: "; ")
                    hand.remarks.append("claim \(other.id) had another speaker: \(names.isEmpty ? "none" : names)")
                }
            }
            try batch.change(kept, to: hand.placed(kept, on: content, in: batch))
            return [kept.id]
        }
    }

    // MARK: Coming and going

    /// Puts a claim on the desk that stands in an article's `words`. What `edits` do not say is read from there.
    func add(_ words: String, ofArticle article: Int64, place: Int? = nil, _ edits: [FieldEdit]) throws -> Outcome {
        try run { batch, hand in
            hand.remarks = edits.flatMap(\.remarks)
            let text = ArticleText(try batch.article(article).text)
            let content = try WordPlace(text: text, article: article).content(words, place: place)
            if let there = try batch.claims(ofArticle: article).first(where: { $0.claim.content == content }) {
                throw EditError.wordsTaken(by: there.id)
            }
            let claim = try hand.added(content, toArticle: article, text, edits, in: batch)
            let number = try batch.add(claim, toArticle: article)
            let added = try batch.claim(number)
            batch.say(number, "added by hand: “\(Excerpt.start(of: added.words))”")
            return [number]
        }
    }

    /// Takes claims off the desk that nobody should see again.
    func delete(_ numbers: [Int64], because reason: String) throws -> Outcome {
        let line = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if line.isEmpty { throw EditError.noReason }
        return try run { batch, hand in
            for number in numbers {
                let claim = try hand.open(number, in: batch)
                try batch.drop(claim, because: line)
                batch.say(number, "deleted: \(line)")
            }
            return []
        }
    }
}
