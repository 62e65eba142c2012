import Records
import Testing

@testable import Sheets

@Suite struct MarkdownSheetTests {
    private func write(_ desk: SampleDesk, filter: String = "") throws -> String {
        try MarkdownSheet().text(of: desk.sheet(filter: filter))
    }

    @Test func wholeSheet() throws {
        try expectSnapshot("grain-corridor.md", write(.grainCorridor, filter: "party:Karsk since:2031-03"))
    }

    @Test func hostileSheet() throws {
        let sheet = try write(.hostile, filter: "\"| <b>\"")
        try expectSnapshot("hostile.md", sheet)
        for scalar in sheet.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
            #expect(!(0x202A...0x202E).contains(scalar.value))
        }
        for raw in ["<script", "<img", "<b>", "](", "```", " | nor"] {
            #expect(!unescaped(raw, occursIn: sheet), "\(raw) reached the sheet")
        }
        #expect(!sheet.contains("<javascript"))
        #expect(sheet.contains("| URL | javascript:alert(1) |"), "an address of another scheme is shown, not linked")
    }

    @Test(arguments: [
        "https://a.example/<\u{338}b>", "https://a.example/\u{600}>x", "https://a.example/a|b", "ftp://a.example",
    ])
    func onlyAWebAddressIsALink(address: String) {
        #expect(MarkdownText.link(address) == MarkdownText.line(address))
        #expect(MarkdownText.link("https://a.example/b?c=d&e#f") == "<https://a.example/b?c=d&e#f>")
    }

    @Test func emptySheetSaysSo() throws {
        try expectSnapshot("empty.md", write(SampleDesk(), filter: "party:Nowhere"))
    }

    @Test func tableRowsKeepTwoCells() throws {
        for line in try write(.hostile).split(separator: "\n") where line.hasPrefix("|") {
            let bars = line.indices.filter {
                line[$0] == "|" && ($0 == line.startIndex || line[line.index(before: $0)] != "\\")
            }
            #expect(bars.count == 3, "\(line)")
        }
    }

    @Test func exactWordsSurviveEscaping() throws {
        let desk = SampleDesk.hostile
        let quotation = try write(desk).split(separator: "\n").first { $0.hasPrefix("> ") }!.dropFirst(2)
        var shown = ""
        var isEscape = false
        for character in quotation {
            if character == "\\" && !isEscape {
                isEscape = true
            } else {
                shown.append(character)
                isEscape = false
            }
        }
        #expect(shown == desk.claims[0].words)
    }

    @Test func wordsInTwoParagraphsAreBoldInBoth() throws {
        var desk = SampleDesk()
        let id = desk.add(
            Article(
                text: "Orla Benn said the dam\n\nwould hold. She smiled.\n\nRain fell.\n\nThe dam, she added, is new."))
        desk.add("the dam\n\nwould hold.", "is new.", in: id)
        let sheet = try write(desk)
        #expect(
            sheet.contains(
                "\nOrla Benn said **the dam**\n\n**would hold.** She smiled.\n\n[…] The dam, she added, **is new.**\n"))
        #expect(sheet.contains("> the dam\n>\n> would hold. … is new.\n"))
    }

    @Test func longParagraphIsCutAtSentences() throws {
        var desk = SampleDesk()
        let filler = String(repeating: "Nothing of note happened on that day. ", count: 60)
        let id = desk.add(Article(text: filler + "Before it. Mr Benn said the dam would hold. After it. " + filler))
        desk.add("the dam would hold", in: id)
        #expect(try write(desk).contains("\n[…] Before it. Mr Benn said **the dam would hold**. After it. […]\n"))
    }

    @Test func claimWithoutItsArticleHasNoContext() throws {
        var desk = SampleDesk.grainCorridor
        desk.articles = [:]
        let sheet = try write(desk)
        #expect(!sheet.contains("In context:"))
        #expect(sheet.contains("## Karsk calls corridor plan “dead”"))
    }

    @Test func spansThatDoNotFitTheTextGiveNoContext() throws {
        var desk = SampleDesk.grainCorridor
        desk.claims.removeLast()
        desk.articles[1]!.article.text = "Short."
        #expect(try !write(desk).contains("In context:"))
    }

    @Test func scoresNeedNoLocale() throws {
        for (score, shown) in [(0.0, "0.00"), (0.005, "0.01"), (0.999, "1.00"), (7, "1.00"), (-1, "0.00"), (.nan, "–")]
        {
            var desk = SampleDesk.grainCorridor
            desk.claims[0].claim.checkworthiness = score
            #expect(try write(desk).contains("| Check-worthiness | \(shown) |"))
        }
    }

    /// Whether `raw` stands in `sheet` without a backslash before its first character.
    private func unescaped(_ raw: String, occursIn sheet: String) -> Bool {
        sheet.ranges(of: raw).contains {
            $0.lowerBound == sheet.startIndex || sheet[sheet.index(before: $0.lowerBound)] != "\\"
        }
    }
}
