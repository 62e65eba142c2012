"""BERT uncased word pieces of single words, without a dependency.

Sources/Encoder/WordPieceTokenizer.swift computes the same.
"""

import unicodedata
from functools import lru_cache

UNKNOWN, START, END = 100, 101, 102
LONGEST_WORD = 100  # code points after normalisation; longer words are unknown
MOST_PIECES = 8


def plain_form(form):
    """The word as the tagger reads it: one kind of quotation mark and apostrophe."""
    if form[0] == "\n":
        return form
    if form in ("“", "”", "``", "''"):
        return '"'
    return form.replace("’", "'") if form != "‘" else "'"


def is_cjk(code):
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2B73F
        or 0x2B740 <= code <= 0x2B81F
        or 0x2B920 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )


def is_punctuation(character):
    code = ord(character)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(character).startswith("P")


def normalised(word):
    out = []
    for character in word:
        code = ord(character)
        if code in (0, 0xFFFD):
            continue
        if character in "\t\n\r" or unicodedata.category(character) in ("Zs", "Zl", "Zp"):
            out.append(" ")
        elif unicodedata.category(character).startswith("C"):
            continue
        else:
            out.append(f" {character} " if is_cjk(code) else character)
    decomposed = unicodedata.normalize("NFD", "".join(out))
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn").lower()


def parts(word):
    """Split at spaces; every punctuation mark stands alone."""
    current = ""
    for character in normalised(word):
        if character == " " or is_punctuation(character):
            if current:
                yield current
            current = ""
            if character != " ":
                yield character
        else:
            current += character
    if current:
        yield current


class WordPieces:
    def __init__(self, vocabulary):
        """`vocabulary`: the pieces in the order of their ids, or the path of a file with one a line."""
        if isinstance(vocabulary, str):
            with open(vocabulary, encoding="utf8") as lines:
                vocabulary = [line.rstrip("\n") for line in lines]
        self.vocabulary = vocabulary
        self.ids = {piece: i for i, piece in enumerate(self.vocabulary)}
        self.of_word = lru_cache(maxsize=None)(self._of_word)

    def _of_word(self, form):
        """Ids of one word of an article, at most eight; a run of newlines is [SEP]."""
        if form[0] == "\n":
            return (END,)
        ids = [i for part in parts(plain_form(form)) for i in self.of_part(part)]
        return tuple(ids[:MOST_PIECES]) or (UNKNOWN,)

    def of_text(self, text, most=256):
        """Ids of a text that is no article, between its two ends; at most `most` in all."""
        ids = [i for part in parts(text) for i in self.of_part(part)]
        return [START, *ids[: most - 2], END]

    def of_part(self, part):
        if len(part) > LONGEST_WORD:
            return [UNKNOWN]
        ids, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = ("##" if start else "") + part[start:end]
                if piece in self.ids:
                    ids.append(self.ids[piece])
                    break
            else:
                return [UNKNOWN]
            start = end
        return ids
