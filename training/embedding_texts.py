"""Texts of our own: what the embedding network's ranges are measured on, and what Swift is compared with."""

# Every kind of text a desk compares: statements, headlines, posts, quotations, numbers.
CALIBRATION = (
    "The harbour deal will be signed before the end of March, the trade minister said.",
    "Karsk denies that it has moved troops to the border.",
    "We will not accept any change to the treaty without guarantees in writing.",
    "Unemployment fell to 4.3 percent in the second quarter, the lowest level in eleven years.",
    "BREAKING: Bridge in Old Town collapses, no one hurt - city officials",
    "No, drinking hot water does not cure the flu!!! Please stop sharing this... #health #fakenews",
    "Has the Mayor of Veldt Really Banned Ice Cream?",
    "A photograph shows a shark swimming along a flooded motorway.",
    "“Nobody asked us,” said Dana Feld, who chairs the panel. “They simply closed the school.”",
    "The president said on Tuesday that the two countries had agreed to resume talks on arms control, that inspectors "
    "would return within six weeks, and that a first report would be published in the summer, although several "
    "delegates told reporters that no date had been set and that the list of sites was still in dispute.",
    "Taxes on small businesses were raised 14 times in the last eight years.",
    "Officials warned that further sanctions would be met with a firm response.",
    "Says the senator voted against funding for veterans' hospitals three times in 2019.",
    "A vaccine against the virus contains microchips that let governments follow people.",
    "The alliance has never promised not to admit new members.",
    "Crime in the capital has doubled since 2015, and the police budget was cut by a third.",
    "In 1998 the company paid $2.5 million to settle claims over polluted drinking water.",
    "Scientists found water on the moon of a distant planet, 120 light years away.",
    "I never said that. What I said was that we should look at the numbers again.",
    "The ministry called the report “pure invention” and demanded an apology from the newspaper.",
    "Ilse Varga, foreign minister of Norden: we stand by our allies, today and tomorrow.",
    "Half of all families cannot pay an unexpected bill of 400 crowns, a survey found.",
    "Video: man rides an elk through the drive-in of a fast food restaurant",
    "Gas prices are the highest they have ever been, and it is the government's fault.",
    "The army shot down a civilian plane by mistake, investigators concluded.",
    "Norden offered to open its bases to observers if Karsk did the same.",
    "Karsk rejected the offer on Friday as insufficient and one-sided.",
    "Actor Tomas Brandt has died at 71, his family confirmed in a statement.",
    "A hurricane could reach the coast by Sunday night; 30,000 people were told to leave their homes.",
    "The new law makes it illegal to feed pigeons in public parks.",
    "Immigrants commit fewer crimes than people who were born here, several studies show.",
    "Our policy has not changed and it will not change.",
)

# What Swift must give the same pieces and nearly the same embedding for; odd characters, and more than 256 pieces.
PARITY = (
    "The harbour deal is nearly done, the minister said.",
    "Ministers say that the agreement on the port is almost complete.",
    "Café Zoë — naïve? ÉLAN vital: 東京 and Αθήνα 3½ 42nd İzmir… Straße #1 \u200bzero\u00adwidth e\u0301clair ⅷ ١٢٣\r\n\tTab_bed",
    "$5,000.00 (or €4.600) a month?! 😀 N/A; e-mail@example.org",
    "",
    " ".join(f"Delegates from district {n * 7} argued that plan {n} would cost too much." for n in range(1, 30)),
)
