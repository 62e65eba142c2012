"""Words of an article, with the quotation state, sentence and paragraph of each.

Sources/Extraction/TaggerWords.swift computes the same; Tests/EncoderTests/Fixtures proves it.
"""

import re
from dataclasses import dataclass

TITLES = "Mr Mrs Ms Dr Sen Rep Gov Gen St Jr Sr Lt Col Sgt Rev Prof Jan Feb Aug Sept Oct Nov Dec vs No"

# First alternative that matches wins. A run of newlines is one word.
WORD = re.compile(
    r"\n+"
    r"|(?:[A-Z]\.){2,}"
    rf"|\b(?:{TITLES.replace(' ', '|')})\."
    r"|\w+(?=n['’]t\b)"
    r"|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|\w+(?:-\w+)*"
    r"|``|''|--+|\.\.+"
    r"|[^\w\s]"
)

NEWLINE, OUTSIDE, INSIDE, OPENING, CLOSING = range(5)
BREAK = "¶"


@dataclass
class Words:
    text: str
    spans: list  # (start, end) in code points
    forms: list  # as written
    lower: list  # lower case; BREAK for a run of newlines
    quote: list  # NEWLINE … CLOSING
    sentence: list
    paragraph: list

    def __len__(self):
        return len(self.spans)


def read_words(text):
    spans = [m.span() for m in WORD.finditer(text)]
    forms = [text[a:b] for a, b in spans]
    lower = [BREAK if form[0] == "\n" else form.lower() for form in forms]
    quote = quote_states(forms)
    return Words(text, spans, forms, lower, quote, sentences(forms, quote), paragraphs(lower))


def quote_states(forms):
    """A paragraph's end closes what is open; a straight mark toggles."""
    states, inside = [], False
    for form in forms:
        if form[0] == "\n":
            inside = False
            states.append(NEWLINE)
        elif form in ("“", "``") or (form == '"' and not inside):
            inside = True
            states.append(OPENING)
        elif form in ("”", "''", '"'):
            inside = False
            states.append(CLOSING)
        else:
            states.append(INSIDE if inside else OUTSIDE)
    return states


def sentences(forms, quote):
    numbers, number = [], 0
    for i, form in enumerate(forms):
        numbers.append(number)
        following = forms[i + 1][0] if i + 1 < len(forms) else None
        ends = form[0] == "\n"
        if following is not None and form in (".", "?", "!"):
            ends = ends or following.isupper() or following in '“"\n'
        if following is not None and form in ("”", '"') and i and forms[i - 1] in (".", "?", "!"):
            ends = ends or (following.isupper() and quote[i] == CLOSING)
        number += ends
    return numbers


def paragraphs(lower):
    numbers, number = [], 0
    for form in lower:
        numbers.append(number)
        number += form == BREAK
    return numbers
