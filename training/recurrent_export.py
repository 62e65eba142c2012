"""The fast tagger's trained weights → the model file that the program embeds beside the accurate one's.

Word pieces, cue lexicon and linker are those of the accurate tagger's file and are not stored twice.

    python3 recurrent_export.py --weights W.safetensors --accurate ../Sources/TaggerModel/tagger.bin \
        --vocabulary vocab.txt --dev dev.jsonl --output ../Sources/TaggerModel/fast.bin
"""

import argparse

import numpy as np

import confidence
import recurrent_network
from articles import read_articles
from lookup import shared_models
from model_file import read_model, write_model
from network import log_softmax, read_safetensors
from pieces import WordPieces
from recurrent_quantise import dequantised, quantised
from tagging import prepared


def confidence_rows(contents, models, pieces, lexicon, articles):
    """What the rounded network finds in articles it was not trained on, and whether it is right."""
    tensors = dequantised({name: np.atleast_2d(value) for name, value in contents.items()})
    rows = []
    for article in articles:
        words, features = prepared(article, lexicon)
        ids = [pieces.of_word(form) for form in words.forms]
        scores = log_softmax(recurrent_network.forward(tensors, ids, features))
        rows.append(confidence.examples(models, words, scores, article["attributions"]))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("weights", "accurate", "vocabulary", "dev", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    lexicon, models = shared_models(read_model(options.accurate))
    contents = quantised(read_safetensors(options.weights))
    rows = confidence_rows(contents, models, WordPieces(options.vocabulary), lexicon, read_articles(options.dev))
    print(confidence.reliability_table(confidence.cross_validated(rows)))
    bias, weights = confidence.fit([row for article in rows for row in article])
    contents["confidence"] = np.array([bias, *weights], dtype=np.float32)
    contents["confidence.least"] = np.array([confidence.LEAST], dtype=np.float32)
    write_model(options.output, contents)


if __name__ == "__main__":
    main()
