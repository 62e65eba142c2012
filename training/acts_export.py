"""Trained act network → the file that the program carries beside the tagger's.

    python3 acts_export.py --weights acts.safetensors --vocabulary vocab.txt --train acts.jsonl \
        --tagger ../Sources/TaggerModel/tagger.bin --output ../Sources/TaggerModel/acts.bin

Its word pieces are the tagger's, which training leaves as they were: only positions, norms, layers, features and labels are
written.
"""

import argparse
import json

import numpy as np

import network
import quantise
from acts import CORE, KINDS, ROOM, SIZES, Example, guess_of
from model_file import read_model, write_model
from pieces import WordPieces
from windows import tagging_windows

CALIBRATION = 200  # so many texts, taken evenly, show what ranges activations have


def channel_ranges(tensors, pieces, rows):
    ranges = quantise.ChannelRanges()
    for row in rows[:: max(1, len(rows) // CALIBRATION)]:
        example = Example(row, pieces)
        features = example.features([guess_of(claim) for claim in example.claims])
        for window in tagging_windows(example.pieces, features, example.words.sentence, CORE, ROOM)[:4]:
            network.forward(tensors, window.ids, window.features, activations=ranges)
    return ranges.most


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("weights", "vocabulary", "train", "tagger", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    tensors = network.read_safetensors(options.weights)
    if not quantise.shares_pieces(tensors, read_model(options.tagger)):
        raise SystemExit(f"{options.tagger}: its word pieces are not those of {options.weights}")
    with open(options.train, encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    ranges = channel_ranges(tensors, WordPieces(options.vocabulary), rows)
    contents = quantise.quantised(tensors, ranges, SIZES)
    for name in ("pieces", "pieces.scales"):
        del contents[name]
    contents["acts.names"] = np.frombuffer("\n".join(KINDS).encode(), np.uint8)
    write_model(options.output, contents)


if __name__ == "__main__":
    main()
