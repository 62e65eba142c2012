"""What the accurate tagger thinks of every word of articles, annotated or not, for the fast one to learn from.

Six minutes on one core for PolNeAR's 840 training articles.

    python3 teacher.py --weights W.safetensors --vocabulary vocab.txt --train train.jsonl [MORE.jsonl …] \
        --output teacher.npz
"""

import argparse

import numpy as np
import torch
from safetensors.torch import load_file

from articles import read_articles
from fine_tune import batch, examples
from labels import LABELS
from network import log_softmax
from pieces import WordPieces
from torch_network import Tagger
from windows import tagging_windows

BATCH = 16


def scores(model, example):
    """Log-probabilities [words, 7], in half precision."""
    out = np.zeros((len(example.pieces), len(LABELS)), dtype=np.float16)
    windows = tagging_windows(example.pieces, example.features, example.sentence)
    for i in range(0, len(windows), BATCH):
        part = windows[i : i + BATCH]
        ids, rows, present, _ = batch([(example, window) for window in part])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, rows, present).float().numpy()
        for window, row in zip(part, logits):
            labelled = window.word >= 0
            out[window.word[labelled]] = log_softmax(row[: len(window.word)][labelled])
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("weights", "vocabulary", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--train", required=True, nargs="+")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model = Tagger.trained(load_file(options.weights))
    data = examples(read_articles(*options.train), WordPieces(options.vocabulary))
    found = {}
    for number, example in enumerate(data):
        found[str(number)] = scores(model, example)
        if number % 50 == 0:
            print(f"{number}/{len(data)}", flush=True)
    np.savez_compressed(options.output, **found)


if __name__ == "__main__":
    main()
