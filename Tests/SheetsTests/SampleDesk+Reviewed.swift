import Prose
import Records
import Sheets

extension SampleDesk {
    /// ``grainCorridor`` after some work: evidence, texts, a signature, links.
    static var reviewed: SampleDesk {
        var desk = grainCorridor
        for index in desk.claims.indices { desk.claims[index].record = ReviewRecord() }
        desk.claims[0].record?.assignee = "Ada Bly"
        desk.claims[1].record = ReviewRecord(
            rationale: "=the minutes name a \"second\" plan,\nand a third", response: "asked on 1 April; no answer",
            assignee: "Ada Bly",
            evidence: [
                Evidence(
                    title: "Council minutes", url: "https://council.example/minutes?a=1&b=2", rank: .primary,
                    side: .against, locator: "p. 4", quote: "another plan was tabled",
                    accessed: CalendarDate(iso: "2031-04-01")),
                Evidence(title: "Treaty of Elda", side: .supports),
            ])
        desk.claims[2].record = ReviewRecord(
            rationale: "The harbour log has two ships turned away.", correction: "two ships were turned away",
            checker: "ada", secondReader: "bo", signedOff: CalendarDate(iso: "2031-04-02"),
            evidence: [
                Evidence(
                    title: "Harbour log", url: "https://port.example/log", rank: .primary, side: .against,
                    accessed: CalendarDate(iso: "2031-04-01"))
            ])
        return desk
    }

    /// ``hostile`` with a record that tries the same.
    static var hostileReviewed: SampleDesk {
        var desk = hostile
        for index in desk.claims.indices { desk.claims[index].record = ReviewRecord() }
        desk.claims[0].status = .signedOff
        desk.claims[0].claim.stance = .for
        desk.claims[0].claim.speaksFor = ["</title><script>alert(2)</script>", "\"\u{301} onmouseover=alert(3) x=\""]
        desk.claims[0].record = ReviewRecord(
            rationale: "@SUM(1+1)*cmd|' /C calc'!A0", response: "＝1+1", assignee: "-- DROP TABLE claim",
            correction: "</script><script>alert(4)</script>", secondReader: "+bo",
            evidence: [
                Evidence(title: "\tTab", url: "https://evil.example/\"onclick", quote: "<!-- -->"),
                Evidence(title: "'=quoted", locator: "\u{202E}p. 4"),
            ])
        return desk
    }
}
