"""Writes what Tests/EncoderTests compares Swift's reading of acts with: answers to questions on texts of our own, by the
weights in the model file as they stand for, with unrounded activations.

    python3 acts_parity.py --model ../Sources/TaggerModel/acts.bin --tagger ../Sources/TaggerModel/tagger.bin \
        --vocabulary vocab.txt --output ../Tests/EncoderTests/Fixtures/acts.json
"""

import argparse
import json

import numpy as np

import network
from acts import CORE, KINDS, ROOM, Example, guess_of
from model_file import read_model
from parity_fixture import byte_spans
from pieces import WordPieces
from quantise import dequantised
from windows import tagging_windows

# Sources/Extraction/ActNetwork.swift tells why.
TRUST = 2.0
# Marked: {cue}, <source>, [content], and the act by the rules.
CASES = (
    (
        "<Trade minister Ilse Varga> {said} on Tuesday that [the harbour would stay shut unless Karsk paid its dues]. “"
        "[We will not be hurried],” <she> {told} reporters.\n\n<Karsk> {denied} [owing anything — “not a cent”].",
        ["condition", "refusal", "denial"],
    ),
    ("<Café Zoë’s> owner {warned} of [“ruin”].", ["warning"]),
)


def parsed(marked, guesses):
    """The text, and its claims with the parts in the order they are closed in; a claim ends with its content."""
    text, stack, claims, parts = "", [], [], {"cue": [], "source": []}
    for character in marked:
        if character in "{<[":
            stack.append(len(text))
        elif character in "}>":
            parts["cue" if character == "}" else "source"].append([stack.pop(), len(text)])
        elif character == "]":
            claims.append({"content": [[stack.pop(), len(text)]], **parts})
            parts = {"cue": [], "source": []}
        else:
            text += character
    if parts["cue"] or parts["source"]:
        claims[-1] = {**claims[-1], **{part: claims[-1][part] + spans for part, spans in parts.items()}}
    return {"text": text, "claims": [{**claim, "guess": guess} for claim, guess in zip(claims, guesses, strict=True)]}


def answers(tensors, pieces, example):
    features = example.features([guess_of(claim) for claim in example.claims])
    scores = np.zeros((len(example.words), len(KINDS) + 2), dtype=np.float32)
    for window in tagging_windows(example.pieces, features, example.words.sentence, CORE, ROOM):
        logits = network.forward(tensors, window.ids, window.features)
        labelled = window.word >= 0
        scores[window.word[labelled]] = network.log_softmax(logits[labelled])
    for claim in example.claims:
        mean = scores[claim["words"]].mean(0)
        mean[KINDS.index(claim["guess"])] += TRUST
        kinds = np.exp(mean[: len(KINDS)] - mean[: len(KINDS)].max())
        kinds /= kinds.sum()
        yield {
            "kind": KINDS[int(kinds.argmax())],
            "confidence": round(float(kinds.max()), 3),
            "checkable": round(float(mean[-2] - mean[-1]), 3),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "tagger", "vocabulary", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    shared = read_model(options.tagger)
    model = {**read_model(options.model), "pieces": shared["pieces"], "pieces.scales": shared["pieces.scales"]}
    tensors, pieces = dequantised(model), WordPieces(options.vocabulary)
    found = []
    for marked, guesses in CASES:
        row = parsed(marked, guesses)
        example = Example(row, pieces)
        claims = [
            {part: byte_spans(row["text"], claim[part]) for part in ("content", "cue", "source")}
            | {"guess": claim["guess"], "answer": answer}
            for claim, answer in zip(row["claims"], answers(tensors, pieces, example))
        ]
        found.append({"text": row["text"], "claims": claims})
    with open(options.output, "w", encoding="utf8") as file:
        json.dump(found, file, ensure_ascii=True, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
