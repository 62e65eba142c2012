"""Trained weights, lexicon and linker → the one model file that the program embeds.

    python3 export.py --weights W.safetensors --vocabulary vocab.txt --lexicon cues.json --train train.jsonl \
        --dev dev.jsonl --output ../Sources/TaggerModel/tagger.bin
"""

import argparse
import json

import numpy as np

import confidence
import linker
import network
import quantise
from articles import read_articles
from labels import gold_groups
from lookup import lexicon_tensors, linker_tensors, vocabulary_tensors
from model_file import write_model
from pieces import WordPieces
from tagging import prepared, word_scores
from words import read_words

CALIBRATION_STEP = 28  # every 28th training article shows what ranges activations have


def channel_ranges(tensors, pieces, lexicon, articles):
    ranges = quantise.ChannelRanges()
    for article in articles:
        words, rows = prepared(article, lexicon)
        word_scores(tensors, pieces, words, rows, activations=ranges)
    return ranges.most


def confidence_rows(contents, models, pieces, lexicon, articles):
    """What the rounded network finds in articles it was not trained on, and whether it is right."""
    tensors = quantise.dequantised({name: np.atleast_2d(value) for name, value in contents.items()})
    rows = []
    for article in articles:
        words, feature_rows = prepared(article, lexicon)
        scores = word_scores(tensors, pieces, words, feature_rows)
        rows.append(confidence.examples(models, words, scores, article["attributions"]))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("weights", "vocabulary", "lexicon", "train", "dev", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    tensors = network.read_safetensors(options.weights)
    pieces = WordPieces(options.vocabulary)
    with open(options.lexicon, encoding="utf8") as file:
        lexicon = json.load(file)
    articles = read_articles(options.train)
    pairs = []
    for article in articles:
        words = read_words(article["text"])
        pairs += linker.training_pairs(words, gold_groups(words, article["attributions"]))
    models = linker.fit(pairs)
    ranges = channel_ranges(tensors, pieces, lexicon, articles[::CALIBRATION_STEP])
    contents = {
        **vocabulary_tensors(pieces.vocabulary),
        **lexicon_tensors(lexicon),
        **linker_tensors("cue", models["cue"], linker.LEAST_CUE),
        **linker_tensors("source", models["source"], linker.LEAST_SOURCE),
        **quantise.quantised(tensors, ranges),
    }
    rows = confidence_rows(contents, models, pieces, lexicon, read_articles(options.dev))
    print(confidence.reliability_table(confidence.cross_validated(rows)))
    bias, weights = confidence.fit([row for article in rows for row in article])
    contents["confidence"] = np.array([bias, *weights], dtype=np.float32)
    contents["confidence.least"] = np.array([confidence.LEAST], dtype=np.float32)
    write_model(options.output, contents)


if __name__ == "__main__":
    main()
