/// Closed classes of English that say nothing about what a claim is about. They are as words are read: in lower case,
/// without apostrophes.
enum EnglishFunctionWords {
    static func contains(_ word: Substring) -> Bool { all.contains(word) }

    private static let all: Set<Substring> = Set(
        """
        a an the this that these those some any all
        i me my we us our you your he him his she her it its they them their
        am is are was were be been being do does did has have had will would can could should may might not no
        and or but if so than then as such just also more most
        of to in on at by for with from into about over out up down
        what which who whose when where how there here
        say says said
        """.split { $0 == " " || $0 == "\n" })
}
