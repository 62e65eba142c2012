"""What check-worthiness is read from; Sources/Extraction/SentenceFeatures.swift computes the same, and parity is tested.

A sentence becomes words, word pairs and a few traits. A trait is a class of words ("million" is a quantity), a kind of
number, or how long the sentence is. The classes go into the model file, so the program has no list of its own.
"""

import re

# Curly apostrophes are straight, currencies are dollars; spaces, dashes, dots and other quotation marks part words.
FOLDS = {code: " " for code in (0xA0, *range(0x2000, 0x2040))}
FOLDS |= {0x2018: "'", 0x2019: "'", 0xA3: "$", 0x20AC: "$"}
LETTER = "[a-zA-Z\x80-\U0010ffff]"
TOKEN = re.compile(f"[0-9]+(?:[.,][0-9]+)*|{LETTER}+(?:'{LETTER}+)*|[$%?!]")
YEARS = range(1800, 2100)

CLASSES = {
    "quantity": "million billion trillion thousand hundred dozen dozens hundreds thousands millions billions trillions "
    "half third quarter percent percentage majority most many few more less fewer double triple twice average rate "
    "total number figure figures amount record",
    "change": "rise rises rose risen rising fall falls fell fallen falling increase increases increased increasing "
    "decrease decreases decreased reduce reduces reduced reducing grow grows grew grown growing drop drops dropped "
    "gain gained lose loses lost losing cut cuts cutting doubled tripled quadrupled raise raises raised raising "
    "lowered slashed shrank shrunk added create creates created",
    "comparison": "than higher lower better worse larger bigger smaller greater stronger weaker faster slower cheaper "
    "compared highest lowest largest biggest smallest greatest longest shortest worst best",
    "absolute": "never ever always every nobody everybody everyone anybody all none no only first last any single "
    "entire whole",
    "duration": "year years month months week weeks day days decade decades century centuries ago since yesterday today",
    "number word": "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty "
    "sixty seventy eighty ninety zero",
    "past": "was were had did said voted signed passed supported opposed made took gave got came went began became "
    "built won brought sent spent paid left told called started ended killed wrote saw knew thought put been ran sold "
    "bought",
    "i": "i i'm i've i'd i'll me my mine myself",
    "we": "we we're we've we'd we'll us our ours ourselves",
    "you": "you you're you've you'd you'll your yours",
    "they": "he she he's she's him her his hers they they're they've their them",
    "future": "will would shall should could might may must can can't won't wouldn't shouldn't couldn't gonna going "
    "i'll we'll you'll he'll she'll they'll let let's",
    "mental": "think believe hope feel want know like love mean guess suppose wish agree understand remember look see "
    "say talk hear",
    "evaluation": "great good bad terrible horrible wonderful important strong tough fair unfair right wrong beautiful "
    "fantastic incredible tremendous amazing proud sad honest nice happy ridiculous disgrace disaster",
    "filler": "well okay ok yes yeah thank thanks please sorry hello sir ladies gentlemen folks",
    "negation": "not don't doesn't didn't isn't aren't wasn't weren't haven't hasn't nothing cannot",
    "question": "who what when where why how which",
    "present": "is are has have does do being",
}
# What needs no list, in this order before the classes.
SHAPES = ["year", "number", "money", "percent", "question mark", "exclamation", "names", "acronym", "ed", "ing"]
LENGTHS = ["length", "short", "middling", "long", "very long"]
TRAITS = [*SHAPES, *CLASSES, *LENGTHS]


def class_masks():
    """Word → the classes it belongs to, a bit each, the first class the lowest bit."""
    masks = {}
    for bit, words in enumerate(CLASSES.values()):
        for word in words.split():
            masks[word] = masks.get(word, 0) | 1 << bit
    return masks


MASKS = class_masks()


def lowered(word):
    """ASCII only: other letters keep their case, in the program too."""
    return "".join(letter.lower() if letter < "\x80" else letter for letter in word)


def features(sentence):
    """Names of the words and word pairs, without repetition, and the values of the traits."""
    tokens = TOKEN.findall(sentence.translate(FOLDS))
    counts = dict.fromkeys(TRAITS, 0)
    words = []
    for index, token in enumerate(tokens):
        if token[0].isdigit() and token[0] < "\x80":
            is_year = len(token) == 4 and token.isdigit() and int(token) in YEARS
            counts["year" if is_year else "number"] += 1
            words.append("#y" if is_year else "#")
            continue
        word = lowered(token)
        words.append(word)
        for bit, name in enumerate(CLASSES):
            counts[name] += MASKS.get(word, 0) >> bit & 1
        length = len(word.encode())
        counts["money"] += word == "$"
        counts["percent"] += word == "%"
        counts["question mark"] += word == "?"
        counts["exclamation"] += word == "!"
        counts["names"] += index > 0 and "A" <= token[0] <= "Z" and word.split("'")[0] != "i"
        counts["acronym"] += len(token) > 1 and all("A" <= letter <= "Z" for letter in token)
        counts["ed"] += length > 4 and word.endswith("ed")
        counts["ing"] += length > 5 and word.endswith("ing")
    size = len(words)
    # A line in capitals or in title case names nobody.
    for name in ("names", "acronym"):
        if counts[name] * 5 >= size * 3:
            counts[name] = 0
    values = {name: min(counts[name], 3) ** 0.5 for name in TRAITS}
    values["length"] = min(size, 60) / 60
    values["short"] = float(size < 6)
    values["middling"] = float(6 <= size < 12)
    values["long"] = float(20 <= size < 35)
    values["very long"] = float(size >= 35)
    bounded = ["^", *words, "."]
    names = set(words) | {f"{left} {right}" for left, right in zip(bounded, bounded[1:])}
    return names, [values[name] for name in TRAITS]
