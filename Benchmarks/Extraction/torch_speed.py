"""PyTorch's speed on the weights of the shipped model files, one thread: forward passes alone.

    python3 torch_speed.py TEXTS.json      a JSON array of article texts

Words are parted, looked up and laid out in windows beforehand, which is not counted.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "training"))

import quantise
import recurrent_quantise
from lookup import shared_models
from model_file import read_model
from recurrent_network import MOST_PIECES
from pieces import WordPieces
from tagging import prepared
from torch_network import Tagger
from torch_recurrent import RecurrentTagger
from windows import tagging_windows

MODELS = ROOT / "Sources" / "TaggerModel"
BATCH = 16  # windows


def report(name, words, batches, model, kind):
    start = time.perf_counter()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=kind == "bf16"):
        for batch in batches:
            model(*batch)
    print(f"{name}: PyTorch {kind} {words / (time.perf_counter() - start):.0f} words/s", flush=True)


def padded(rows, width, kind):
    out = np.zeros((len(rows), max(map(len, rows)), *width), dtype=kind)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def window_batches(articles, pieces):
    windows = [
        window
        for words, rows in articles
        for window in tagging_windows([pieces.of_word(form) for form in words.forms], rows, words.sentence)
    ]
    for i in range(0, len(windows), BATCH):
        part = windows[i : i + BATCH]
        ids = padded([window.ids for window in part], (), np.int64)
        yield ids, padded([window.features for window in part], (5,), np.int64), ids > 0


def article_batches(articles, pieces):
    for words, rows in articles:
        ids = [[*pieces.of_word(form), *[0] * MOST_PIECES][:MOST_PIECES] for form in words.forms]
        yield padded([ids], (MOST_PIECES,), np.int64), padded([rows], (5,), np.int64), torch.ones(1, len(ids))


def tensors(weights):
    return {name: torch.from_numpy(np.array(value)) for name, value in weights.items()}


def main():
    texts = json.loads(Path(sys.argv[1]).read_text())
    torch.set_num_threads(1)
    accurate, fast = read_model(MODELS / "tagger.bin"), read_model(MODELS / "fast.bin")
    vocabulary = bytes(accurate["vocabulary.text"][0])
    starts = [*accurate["vocabulary.starts"][0], len(vocabulary)]
    pieces = WordPieces([vocabulary[a:b].decode() for a, b in zip(starts, starts[1:])])
    lexicon, _ = shared_models(accurate)
    articles = [prepared({"text": text}, lexicon) for text in texts]
    words = sum(len(text.split()) for text in texts)
    model = Tagger.trained(tensors(quantise.dequantised(accurate)))
    batches = list(window_batches(articles, pieces))
    for kind in ("fp32", "bf16"):
        report("accurate", words, batches, model, kind)
    model = RecurrentTagger.trained(tensors(recurrent_quantise.dequantised(fast)))
    report("fast", words, list(article_batches(articles, pieces)), model, "fp32")


if __name__ == "__main__":
    main()
