import Testing

@testable import Sheets

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+49 30", "-5 degrees", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "'=1",
    ])
    func whatSpreadsheetsWouldRunIsText(text: String) {
        #expect(FormulaGuard.guarded(text) == "'" + text)
    }

    @Test(arguments: ["", "plain", "'quoted'", "1=1", "a-b", " =1", "''", "“=1”"])
    func otherTextsStayAsTheyAre(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.restored(text) == text)
    }

    @Test func nothingIsLostOnTheWay() {
        let pieces = ["'", "=", "+", "-", "@", "\t", "\n", "＝", "a", " ", ""]
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    let text = a + b + c
                    #expect(FormulaGuard.restored(FormulaGuard.guarded(text)) == text)
                }
            }
        }
    }
}
