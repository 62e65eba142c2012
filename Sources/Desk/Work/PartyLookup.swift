import Newsroom
import Records
import Review

extension PartyRegister {
    /// The party that somebody at a prompt means, by any name the register knows; throws where there is none.
    func known(_ name: String) throws -> Party {
        if let party = lookUp(name) { return party }
        throw DeskError.unknownParty(name, nearest: NearestWords.of(name, in: typedNames))
    }
}
