"""Writes what Tests/EncoderTests compares Swift with: words, pieces, features, windows, logits and labels of texts of
our own, by the weights in the model file as they stand for, with unrounded activations.

    python3 parity_fixture.py --model ../Sources/TaggerModel/tagger.bin --vocabulary vocab.txt \
        --output ../Tests/EncoderTests/Fixtures/parity.json
"""

import argparse
import json

import network
from features import features
from labels import decode, spans_of
from lookup import stable_hash
from linker import pair_features
from model_file import read_model
from pieces import WordPieces
from quantise import dequantised
from tagging import word_scores
from windows import tagging_plan, tagging_windows, units
from words import read_words

TEXTS = (
    "Harbour Deal Near, Says Minister\n\n"
    "Trade minister Ilse Varga said on Tuesday that the harbour talks with Karsk were “nearly done.” "
    "“We don't expect a delay,” she told reporters in the U.S. capital, adding that Mr. Orr’s team had agreed "
    "to re-open two piers.\n\n"
    "Karsk denied it. According to a spokesman, no date has been set... The ministry \"won't comment\" further.",
    "Café Zoë — naïve? ÉLAN vital: 東京 and Αθήνα 3½ 42nd İzmir… ``so'' he'd said--twice; "
    "Straße #1 ('quoted') \u200bzero\u00adwidth e\u0301clair ⅷ ١٢٣\r\n\tTab_bed O'Neill's can't shouldn’t\n\n\n"
    "\"Open and never closed, Dr. Kim wrote.\nNo. 7 vs. A.B. supercalifragilisticexpialidocious" + "x" * 120,
    # Long enough for several windows.
    "\n\n".join(
        f"Report {n}: delegates from district {n * 7} argued that plan number {n} would cost too much. "
        f"“Nobody asked us,” said Dana Feld, who chairs panel {n + 3}. Others were not so sure, she conceded."
        for n in range(1, 13)
    ),
)
SHOWN = 2  # texts whose logits are in the fixture; the long one would take the test minutes


def byte_spans(text, spans):
    lengths = [0]
    for character in text:
        lengths.append(lengths[-1] + len(character.encode()))
    return [[lengths[a], lengths[b]] for a, b in spans]


def case(number, text, tensors, pieces, lexicon):
    words = read_words(text)
    rows = features(words, lexicon)
    ids = [pieces.of_word(form) for form in words.forms]
    found = {
        "text": text,
        "spans": byte_spans(text, words.spans),
        "quotes": words.quote,
        "sentences": words.sentence,
        "paragraphs": words.paragraph,
        "pieces": ids,
        "features": rows.tolist(),
        "windows": [list(edges) for edges in tagging_plan(units(ids, words.sentence))],
    }
    if number < SHOWN:
        [window] = tagging_windows(ids, rows, words.sentence)
        logits = network.forward(tensors, window.ids, window.features)
        found["logits"] = [round(float(x), 5) for x in logits.reshape(-1)]
        found["labels"] = decode(word_scores(tensors, pieces, words, rows))
        spans = spans_of(found["labels"])
        cues = [span for span in spans if span[2] == "cue"]
        contents = [span for span in spans if span[2] == "content"]
        found["pairs"] = [
            {"anchor": a[:2], "candidate": b[:2], "features": [str(stable_hash(n.encode())) for n in names], "gap": gap}
            for a in contents
            for b in cues
            for names, gap in [pair_features(words, a, b, cues)]
        ]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "vocabulary", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    model = read_model(options.model)
    words = bytes(model["cues.words"][0]).decode().split("\n")
    lexicon = dict(zip(words, map(int, model["cues.buckets"][0])))
    tensors, pieces = dequantised(model), WordPieces(options.vocabulary)
    cases = [case(number, text, tensors, pieces, lexicon) for number, text in enumerate(TEXTS)]
    with open(options.output, "w", encoding="utf8") as file:
        json.dump(cases, file, ensure_ascii=True, separators=(",", ":"), default=list)
        file.write("\n")


if __name__ == "__main__":
    main()
