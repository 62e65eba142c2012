import Foundation
import Records
import Testing

/// What a claim does and where it puts its speaker: `sentence ⇒ kind stance`, told by grammar and not by topic.
@Suite("Acts")
struct ActTests {
    @Test("are told by who the clause is about, its verbs and what turns them round", arguments: table)
    func act(line: String) throws {
        let parts = line.components(separatedBy: " ⇒ ")
        let claim = try #require(MadeUpWorld.extract(parts[0]).claims.first, "\(parts[0])")
        #expect("\(claim.kind.rawValue) \(claim.stance?.rawValue ?? "–")" == parts[1], "\(parts[0]) | \(claim.reasons)")
    }

    private static let table =
        (facts + denials + refusals + threats + conditions + offers + asks + stands + future
        + weaker)
        .split(separator: "\n").map(String.init)

    private static let facts = """
        Vale said the strait was 12 miles wide. ⇒ assertion –
        Vale said there was nothing positive in it. ⇒ assertion –
        Orr said the talks had lasted nine hours. ⇒ assertion –
        Orr said Norden had closed two harbours in May. ⇒ assertion –
        Vale said the pact had not received the letter. ⇒ assertion –
        Vale said Karsk depends on timber for its income. ⇒ assertion –
        Orr admitted that the survey was incomplete. ⇒ assertion –
        “I have known him for years,” Vale said. ⇒ assertion –
        “The ferry takes two hours,” Orr said. ⇒ assertion –
        “We know that the pumps are old,” Vale said. ⇒ assertion –
        Vale said that workers at the dock had been paid in coins. ⇒ assertion –
        Orr said officials from both sides had spoken by telephone. ⇒ assertion –

        """

    private static let denials = """
        Karsk denied planning a blockade. ⇒ denial –
        Orr denied that his troops had crossed the river. ⇒ denial –
        Orr said Karsk had no plans to close the strait. ⇒ denial –
        Orr said Karsk did not intend to close the strait. ⇒ denial –
        Vale said the report was false. ⇒ denial –
        “That is a lie,” Orr said. ⇒ denial –
        “We never attacked anybody,” Orr said. ⇒ denial –
        “We have nothing to do with the fire,” Vale said. ⇒ denial –
        Orr dismissed the allegations of bribery. ⇒ denial –
        Orr rejected the accusation that Karsk had poisoned the wells. ⇒ denial –
        Orr rejected claims of a cover-up. ⇒ denial –
        “There is no truth in these rumours,” Vale said. ⇒ denial –
        Orr said Karskian ships had not fired on the ferry. ⇒ denial –
        “Nobody was poisoned,” Orr said. ⇒ denial –
        Vale said there was no reason to fear a shortage. ⇒ denial –

        """

    private static let refusals = """
        Vale said Norden cannot accept a blockade. ⇒ refusal against
        Orr rejected the demands of the pact. ⇒ refusal against
        Karsk refused to sign the treaty. ⇒ refusal against
        Vale ruled out a referendum on the islands. ⇒ refusal against
        “We will not negotiate with smugglers,” Vale said. ⇒ refusal against
        “We will not give up the islands,” Orr said. ⇒ refusal for
        Orr said Karsk was not ready to join the council. ⇒ refusal against
        “A wage cut is out of the question,” Vale said. ⇒ refusal against
        “The terms are unacceptable,” Orr said. ⇒ refusal against
        “Why should we pay for their mistakes?” Orr said. ⇒ refusal against
        “Nobody will ever accept such a border,” Vale said. ⇒ refusal against
        “There will be no concessions,” Orr said. ⇒ refusal against
        Orr said there was no reason to apologise. ⇒ refusal against
        “We will not be intimidated,” Vale said. ⇒ refusal against
        Vale said she would not resign. ⇒ refusal against

        """

    private static let threats = """
        “If Norden closes the strait, we will retaliate,” Orr said. ⇒ threat for
        “If they touch the islands, we will defend our people,” Orr said. ⇒ threat for
        “We urge Norden to open the strait,” Orr said. ⇒ call for
        Orr said Karsk condemned the raid. ⇒ opposition against
        Orr said Karsk would not be bound by the treaty. ⇒ refusal against
        “Not a single ship was stopped,” Orr said. ⇒ denial –
        Orr said that it had reinforced the garrison. ⇒ announcement –
        Orr said Karsk would stay as long as it was needed. ⇒ pledge conditional
        Orr described the flights as an unfortunate provocation. ⇒ opposition against
        Karsk rejected the criticism. ⇒ opposition against
        Orr said Karsk would expel the envoys if the trial went ahead. ⇒ threat for
        Orr warned that Karsk would strike back if its ships were stopped. ⇒ threat for
        Orr threatened to cut off the water. ⇒ threat for
        “We reserve the right to use force,” Orr said. ⇒ threat for
        “Norden will pay a high price,” Orr said. ⇒ threat for
        “Unless they return our ships, we will sue the port,” Orr said. ⇒ threat conditional
        Vale said any attack would have serious consequences for Karsk. ⇒ threat for
        Vale warned that a blockade could lead to famine. ⇒ warning against
        Vale warned of a blockade of the harbours. ⇒ warning against
        “If Karsk attacks, thousands will die,” Vale said. ⇒ warning against
        Vale said Karsk might invade the islands. ⇒ warning against
        “There is a real risk of war,” Vale said. ⇒ warning against
        Vale said the danger of a flood was growing. ⇒ warning against
        “Without new pumps the valley could be flooded,” Vale said. ⇒ warning against
        Orr cautioned that the bank might collapse. ⇒ warning against

        """

    private static let conditions = """
        “We will talk only if Karsk withdraws its ships,” Vale said. ⇒ condition conditional
        Orr said Karsk would open the strait provided that the tolls were paid. ⇒ condition conditional
        “There can be no treaty without inspections,” Vale said. ⇒ condition conditional
        “We will not sign unless the tolls are dropped,” Orr said. ⇒ condition conditional
        Vale said the loan depends on reforms that Karsk must make. ⇒ condition conditional
        Orr said his country would free the sailors in exchange for the ship. ⇒ condition conditional
        “We will not come back until the wages are paid,” Vale said. ⇒ condition conditional

        """

    private static let offers = """
        Vale said Norden was ready to talk. ⇒ offer for
        “We are willing to meet at any time,” Orr said. ⇒ offer for
        “We can help with the harvest,” Vale said. ⇒ offer for
        Orr offered to mediate in the dispute. ⇒ offer for
        “If Karsk agrees, we will send doctors,” Vale said. ⇒ offer conditional
        Vale said her government would like to reopen the embassy. ⇒ offer for
        “I invite the council to visit the dam,” Orr said. ⇒ offer for
        “We will keep the strait open,” Orr said. ⇒ pledge for
        “We will defend every island,” Vale said. ⇒ pledge for
        Vale vowed to rebuild the dam. ⇒ pledge for
        “We will never desert our allies,” Vale said. ⇒ pledge for
        Vale promised that the pensions would be paid. ⇒ pledge for
        “We are determined to find the missing,” Orr said. ⇒ pledge for
        The Karskian Foreign Ministry said that Orr will travel to Brev on Monday. ⇒ announcement –
        Vale announced a new ferry line. ⇒ announcement –
        Vale said the talks would be held on Friday. ⇒ announcement –
        Orr said Karsk had decided to leave the council. ⇒ announcement –
        Orr said Karsk was recalling its envoy. ⇒ announcement –
        Orr said that Karsk would study the drafts. ⇒ assertion –
        “We will take our time over these papers,” Orr said. ⇒ assertion –

        """

    private static let asks = """
        Orr demanded that the pact leave the strait. ⇒ demand against
        Orr demanded that Norden must not close the strait. ⇒ demand against
        “Karsk must release the sailors,” Vale said. ⇒ demand for
        Orr demanded that Norden give up any further patrols, those in May included. ⇒ demand against
        Vale said Karsk had to pay for the damage. ⇒ demand for
        “We want the board to publish the figures,” Vale said. ⇒ demand for
        “We need guarantees,” Orr said. ⇒ demand for
        “Stop the shelling,” Vale said. ⇒ demand against
        “The tolls must be abolished,” Orr said. ⇒ demand against
        Vale called on Karsk to open the strait. ⇒ call for
        Vale urged both sides to show restraint. ⇒ call for
        “Both sides should return to the table,” Vale said. ⇒ call for
        “Let us sit down together,” Orr said. ⇒ call for
        “We must find a way out,” Vale said. ⇒ call for
        Vale stressed the importance of a ceasefire. ⇒ call for
        “It is essential to keep the channel open,” Vale said. ⇒ call for
        Vale appealed to Karsk to spare the old town. ⇒ call for
        Vale hoped that the truce would hold. ⇒ call for
        Vale urged Karsk to explain the ambush and the shelling. ⇒ call –
        Vale asked Karsk to publish a list of its raids, so that everybody could read it. ⇒ call –
        Vale said Karsk must justify the raid. ⇒ demand –

        """

    private static let stands = """
        Vale welcomed the release of the sailors. ⇒ support for
        “We fully support the plan,” Vale said. ⇒ support for
        “This is a step in the right direction,” Orr said. ⇒ support for
        “We are grateful to the fishermen,” Vale said. ⇒ support for
        “Every island has the right to choose its own flag,” Vale said. ⇒ support for
        Vale said the bridge would strengthen the region. ⇒ support for
        Orr praised the crew of the ferry. ⇒ support for
        “The blockade is illegal,” Vale said. ⇒ opposition against
        “It was a mistake to sell the port,” Vale said. ⇒ opposition against
        “We oppose the tunnel,” Orr said. ⇒ opposition against
        “This violates the treaty,” Orr said. ⇒ opposition against
        Vale condemned the arrest of the sailors. ⇒ opposition against
        Orr criticised the new tolls. ⇒ opposition against
        “We do not support the tunnel,” Orr said. ⇒ opposition against
        “The plan is not fair,” Vale said. ⇒ opposition against
        “We are deeply concerned about the dam,” Vale said. ⇒ concern against
        Vale expressed concern about the state of the dam. ⇒ concern against
        “It is worrying that the lights are out,” Vale said. ⇒ concern against
        Orr regretted the delay of the ferry. ⇒ concern against

        """

    private static let future = """
        Vale said the harvest would be poor. ⇒ prediction –
        Orr predicted that the river would freeze. ⇒ prediction –
        “The talks will probably fail,” Orr said. ⇒ warning against
        Vale said Karsk was likely to sign. ⇒ prediction –
        “The price of fish is going to rise,” Vale said. ⇒ prediction –
        “I expect a long winter,” Orr said. ⇒ prediction –
        Vale said that the vote was unlikely to change much. ⇒ prediction –

        """

    /// Each way of saying it beside a near miss.
    private static let weaker = """
        Vale said Karsk could not have carried any coal. ⇒ assertion –
        “We could not have poisoned the river,” Orr said. ⇒ denial –
        “No ship of ours could have been there,” Orr said. ⇒ denial –
        Orr said such a bargain was impossible. ⇒ denial –
        Vale said the crossing was impossible in winter. ⇒ assertion –
        “What deal is there to speak of?” Orr asked. ⇒ denial –
        “The mayor got it wrong,” Orr said. ⇒ denial –
        “No one can force us to sell our quotas,” Orr said. ⇒ refusal against
        “Nobody can swim there,” Vale said. ⇒ assertion –
        “This we cannot accept,” Orr said. ⇒ refusal against
        “We must not end up with two kinds of islanders,” Vale said. ⇒ refusal against
        Vale said Karsk was dodging the question. ⇒ opposition against
        Vale said Karsk was repairing the weir. ⇒ assertion –
        Vale said the toll was not fair. ⇒ opposition against
        Vale said the toll was not new. ⇒ assertion –
        Vale said the new currency was not working. ⇒ opposition against
        Vale said Karsk did not keep its word. ⇒ opposition against
        Vale said the customs posts were united against the tunnel. ⇒ opposition against
        “They are pirates,” Vale said. ⇒ opposition against
        “They are sailors,” Vale said. ⇒ assertion –
        Vale said the dam threatened the valley. ⇒ concern against
        Vale said the crossing would not be easy. ⇒ assertion –
        “With the new lock the valley would be dry,” Vale said. ⇒ prediction –
        “With the new lock Norden would be safer,” Vale said. ⇒ support for
        Vale said dialogue was better than quarrels. ⇒ support for
        Vale said the ferry was faster than the train. ⇒ assertion –
        “The border rules must be reciprocal,” Vale said. ⇒ condition conditional
        Vale said it was necessary for Karsk to lower the tolls. ⇒ demand for
        “Karsk should lower the tolls,” Vale said. ⇒ call for
        “Karsk should lower the tolls at once,” Vale said. ⇒ demand for
        Vale said Norden and Karsk must go on talking. ⇒ call for
        Vale said it was very likely that the currency would fall. ⇒ prediction –
        Vale said the door to talks was open. ⇒ offer for
        Vale said the door to the engine room was open. ⇒ assertion –
        “Whoever crosses the border will be punished,” Orr said. ⇒ threat for
        “Whoever crosses the border will see the lake,” Orr said. ⇒ prediction –
        Orr said Karsk could shut down the locks. ⇒ threat for
        “All options are on the table,” Orr said. ⇒ threat for
        Vale said time was running out for the herring. ⇒ warning against
        Vale said the quota was important for the islanders. ⇒ support for
        Vale said the reports had no foundation. ⇒ denial –
        Orr said its trawlers did not enter the zone. ⇒ denial –
        Vale said the rebels' victims were being buried. ⇒ assertion –
        Vale said the wharf was made up of oak beams. ⇒ assertion –
        “We do not doubt that the lock will hold,” Vale said. ⇒ prediction –
        “I have no doubt that the lock will hold,” Vale said. ⇒ prediction –
        “We are ready for a hard winter,” Vale said. ⇒ assertion –
        “We are ready for talks,” Vale said. ⇒ offer for
        “We expect an explanation,” Vale said. ⇒ demand for
        “The islanders can rely on us,” Vale said. ⇒ support for
        “We would see a closed border as a hostile act,” Orr said. ⇒ threat for
        “The new coin will not bring prosperity,” Orr said. ⇒ opposition against
        “We want peace with Karsk,” Vale said. ⇒ offer for
        “We want the wreck,” Vale said. ⇒ demand for
        """
}

@Suite("Propositions")
struct PropositionTests {
    @Test(
        "name the speaker and carry the cue's negation",
        arguments: [
            ("Karsk denied planning a blockade.", "Karsk is not planning a blockade"),
            ("Karsk refused to sign the treaty.", "Karsk will not sign the treaty"),
            ("Vale vowed to rebuild the dam.", "Norden will rebuild the dam"),
            ("Orr said that he would attend the talks.", "Anton Orr would attend the talks"),
            ("“We will keep the strait open,” Orr said.", "Karsk will keep the strait open"),
            ("Karsk rejected the demands of the pact.", "not: the demands of the pact"),
        ])
    func proposition(text: String, expected: String) {
        #expect(MadeUpWorld.extract(text).claims.first?.proposition == expected)
    }
}
