internal import Prose
package import Records

/// Reads articles of any format, refusing what is none.
///
/// Text and HTML lose what stands around the story, listed in ``Article/leftOut``; their line ends become LF and a
/// byte order mark goes, so offsets refer to the text as stored. The text of a JSONL line stays as it is.
package struct ArticleReader: Sendable {
    private let defaults: ArticleDefaults
    private let allowsAnyLanguage: Bool
    private let sizeLimit: Int
    private let cutter: BoilerplateCutter

    /// `sizeLimit` is in bytes, of a text or HTML file or one line of JSONL; `boilerplate` is the newsroom's list of
    /// that name, see ``BoilerplateCutter``. Without `allowsAnyLanguage` only English is read.
    package init(
        defaults: ArticleDefaults = ArticleDefaults(), allowsAnyLanguage: Bool = false, sizeLimit: Int = 20_000_000,
        boilerplate: [String] = []
    ) {
        self.defaults = defaults
        self.allowsAnyLanguage = allowsAnyLanguage
        self.sizeLimit = sizeLimit
        cutter = BoilerplateCutter(phrases: boilerplate)
    }

    /// The files to read for `paths`: those below a folder (`.txt .md .jsonl .html .htm`, hidden ones passed over,
    /// sorted), files as they are named, `-` for the standard input. Whether a named file exists shows on reading.
    package static func files(in paths: [String]) throws(NewsroomError) -> [String] {
        try ArticleFileFinder.files(in: paths)
    }

    /// Calls `body` once per article or unreadable article of the file at `path`, in order, holding one at a time.
    ///
    /// The format follows the name's ending, else the first bytes. Throws only what `body` throws, at once.
    package func read(
        _ path: String, each body: (ArticleOrigin, Result<Article, NewsroomError>) throws -> Void
    ) throws {
        let opened: (file: RegularFile, start: [UInt8])
        do {
            let file = try RegularFile(path: path)
            if ArticleFormat(path: path) != .jsonl, let size = file.size, size > sizeLimit {
                throw NewsroomError.tooLarge(FilePlace(path), size: size, limit: sizeLimit)
            }
            opened = (file, try file.read(upTo: 1 << 16))
        } catch let error as NewsroomError {
            return try body(ArticleOrigin(path: path), .failure(error))
        }
        if (ArticleFormat(path: path) ?? ArticleFormat(content: opened.start)) == .jsonl {
            return try readLines(of: opened.file, after: opened.start, path: path, each: body)
        }
        let article = Result { () throws(NewsroomError) in
            try self.article(from: try opened.file.readAll(after: opened.start, limit: sizeLimit), path: path)
        }
        try body(ArticleOrigin(path: path), article)
    }

    /// The article in `bytes`, text or HTML by the ending of `path` or else by the first bytes.
    package func article(from bytes: [UInt8], path: String) throws(NewsroomError) -> Article {
        let format = ArticleFormat(path: path) ?? ArticleFormat(content: bytes)
        let place = FilePlace(path)
        let article =
            if format == .html {
                try ArticleHTML(defaults: defaults, cutter: cutter).article(from: bytes, at: place)
            } else {
                try ArticleTextFile(defaults: defaults, cutter: cutter).article(
                    from: try PlainText.read(bytes, at: place), isMarkdown: ArticleFormat.isMarkdown(path), path: path)
            }
        return try withLanguage(article, at: place)
    }

    /// The article of one line of JSONL, and the `id` the line gives it.
    package func article(
        fromJSONLine line: [UInt8], at place: FilePlace
    ) throws(NewsroomError) -> (id: String?, article: Article) {
        let (id, article) = try ArticleJSONL(defaults: defaults).article(from: line, at: place)
        return (id, try withLanguage(article, at: place))
    }

    private func readLines(
        of file: RegularFile, after start: [UInt8], path: String,
        each body: (ArticleOrigin, Result<Article, NewsroomError>) throws -> Void
    ) throws {
        let lines = JSONLineReader(file: file, path: path, start: start, lineLimit: sizeLimit)
        var isEmpty = true
        while true {
            let next: (number: Int, line: Result<[UInt8], NewsroomError>)?
            do {
                next = try lines.next()
            } catch {
                return try body(ArticleOrigin(path: path), .failure(error))
            }
            guard let (number, line) = next else { break }
            isEmpty = false
            var origin = ArticleOrigin(path: path, line: number)
            let article = line.flatMap { bytes in
                Result { () throws(NewsroomError) in
                    let (id, article) = try self.article(fromJSONLine: bytes, at: FilePlace(path, line: number))
                    origin.id = id
                    return article
                }
            }
            try body(origin, article)
        }
        if isEmpty { try body(ArticleOrigin(path: path), .failure(.empty(FilePlace(path)))) }
    }

    private func withLanguage(_ article: Article, at place: FilePlace) throws(NewsroomError) -> Article {
        guard let guess = LanguageGuess(of: article.text) else { return article }
        if guess.code != "en" && !allowsAnyLanguage {
            throw .otherLanguage(place, code: guess.code, name: guess.name)
        }
        var article = article
        article.language = guess.code
        return article
    }
}
