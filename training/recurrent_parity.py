"""Writes what Tests/EncoderTests compares the fast tagger with: logits of texts of our own, by the weights in the model
file as they stand for, with unrounded activations. Words, pieces and features are those of parity_fixture.py.

    python3 recurrent_parity.py --accurate ../Sources/TaggerModel/tagger.bin --model ../Sources/TaggerModel/fast.bin \
        --vocabulary vocab.txt --output ../Tests/EncoderTests/Fixtures/recurrent.json
"""

import argparse
import json

import recurrent_network
from labels import decode
from lookup import shared_models
from model_file import read_model
from network import log_softmax
from parity_fixture import TEXTS
from pieces import WordPieces
from recurrent_quantise import dequantised
from tagging import prepared


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("accurate", "model", "vocabulary", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    lexicon, _ = shared_models(read_model(options.accurate))
    tensors, pieces = dequantised(read_model(options.model)), WordPieces(options.vocabulary)
    cases = []
    for text in TEXTS:
        words, features = prepared({"text": text}, lexicon)
        logits = recurrent_network.forward(tensors, [pieces.of_word(form) for form in words.forms], features)
        shown = [round(float(x), 5) for x in logits.reshape(-1)]
        cases.append({"text": text, "logits": shown, "labels": decode(log_softmax(logits))})
    with open(options.output, "w", encoding="utf8") as file:
        json.dump(cases, file, ensure_ascii=True, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
