import Store

extension StoreError {
    var words: String {
        switch self {
        case .notADatabase(let path):
            "\(path): not a claimdesk database; it was left alone. Name another file with --store."
        case .foreignDatabase(let path, let applicationID):
            "\(path): a database of another program (application id \(applicationID)); it was left alone. "
                + "Name another file with --store."
        case .newerSchema(let path, let found, let known):
            "\(path): written by a newer claimdesk (schema \(found), this one knows up to \(known)). Update claimdesk."
        case .olderSchema(let path, let found, let known):
            "\(path): written by an older claimdesk (schema \(found), this one needs \(known)). "
                + "Open it once without --read-only to bring it up to date."
        case .isDirectory(let path): "\(path): a folder; the file of a claimdesk database was expected."
        case .noSuchFile(let path): "\(path): no such file. Without --read-only it would be made."
        case .cannotOpen(let path, let reason): "\(path): cannot be opened: \(reason)."
        case .damaged(let path, let reason): "\(path): damaged: \(reason). Restore it from a copy."
        case .readOnly(let path): "\(path): may not be written. Check its permissions and those of its folder."
        case .busy(let path): "\(path): in use by another claimdesk. Try again when that one is done."
        case .diskFull(let path): "\(path): the disk is full; nothing was changed. Make room and try again."
        case .failed(let path, let reason): "\(path): \(reason)."
        case .noSuchClaim(let id): "there is no claim \(id) on this desk. `list` shows those there are."
        case .noSuchArticle(let id): DeskError.noSuchArticle(id).words
        case .changedMeanwhile(let id): "somebody changed claim \(id) just now, so nothing was done. Run it once more."
        case .nothingToUndo: "there is nothing to undo."
        case .nothingToRedo: "there is nothing to redo: nothing was undone, or something new was done since."
        case .nulCharacter(let field): "the \(field) holds a NUL character, which cannot be kept."
        case .badSpan(let start, let end, let length):
            "a claim at bytes \(start) to \(end) does not fit its text of \(length) bytes. "
                + "This is a fault in claimdesk; please report the article."
        }
    }
}
