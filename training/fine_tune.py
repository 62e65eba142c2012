"""Fine-tunes all-MiniLM-L6-v2 to label the words of articles; about 40 minutes on one core.

    python3 fine_tune.py --base model.safetensors --vocabulary vocab.txt --train train.jsonl --output weights.safetensors
"""

import argparse
import random

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch.nn import functional

from articles import read_articles
from features import cue_lexicon, features
from labels import LABELS, gold_labels
from pieces import WordPieces
from torch_network import Tagger
from windows import training_windows
from words import read_words

EPOCHS = 3
BATCH = 8  # windows a step
RATE, NEW_RATE = 2e-4, 1e-3  # of the pretrained and of the new parameters
WARM_UP = 0.08
FOLDS = 5
UNKNOWN = -100  # the label of words that nobody annotated


class Example:
    """One article: pieces, features and gold labels of its words."""

    def __init__(self, article, pieces, lexicon):
        words = read_words(article["text"])
        self.sentence = words.sentence
        self.pieces = [pieces.of_word(form) for form in words.forms]
        self.features = features(words, lexicon)
        self.labels = np.full(len(words), UNKNOWN)
        if "attributions" in article:
            self.labels[:] = [LABELS.index(label) for label in gold_labels(words, article["attributions"])]


def examples(articles, pieces):
    """The cue lexicon of each article is counted on other articles, so that its own cues are not given away."""
    known = [(i, article) for i, article in enumerate(articles) if "attributions" in article]
    lexicons = [cue_lexicon([a for i, a in known if i % FOLDS != fold]) for fold in range(FOLDS)]
    return [Example(article, pieces, lexicons[i % FOLDS]) for i, article in enumerate(articles)]


def batch(windows):
    """ids, features, presence and labels, padded; unknown where a piece has no label."""
    longest = max(len(window.ids) for _, window in windows)
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    rows = torch.zeros(len(windows), longest, 5, dtype=torch.long)
    present = torch.zeros(len(windows), longest, dtype=torch.bool)
    labels = torch.full((len(windows), longest), UNKNOWN)
    for i, (example, window) in enumerate(windows):
        count = len(window.ids)
        ids[i, :count] = torch.from_numpy(window.ids)
        rows[i, :count] = torch.from_numpy(window.features)
        present[i, :count] = True
        labelled = np.flatnonzero(window.word >= 0)
        labels[i, labelled] = torch.from_numpy(example.labels[window.word[labelled]])
    return ids, rows, present, labels


def epochs(data, rng):
    """Shuffled windows of each epoch; borders fall elsewhere every time."""
    for _ in range(EPOCHS):
        windows = [(e, w) for e in data for w in training_windows(e.pieces, e.features, e.sentence, rng)]
        rng.shuffle(windows)
        yield [windows[i : i + BATCH] for i in range(0, len(windows) - BATCH + 1, BATCH)]


def train(model, data, seed):
    new = model.new_parameters()
    known = {id(parameter) for parameter in new}
    old = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": RATE, "weight_decay": 0.01}, {"params": new, "lr": NEW_RATE, "weight_decay": 0.0}]
    )
    batches = [windows for epoch in epochs(data, random.Random(seed)) for windows in epoch]
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser,
        lambda step: min(1, (step + 1) / (WARM_UP * len(batches))) * max(0.0, 1 - step / len(batches)),
    )
    model.train()
    for step, windows in enumerate(batches):
        ids, rows, present, labels = batch(windows)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, rows, present)
        loss = functional.cross_entropy(logits.float().reshape(-1, len(LABELS)), labels.reshape(-1))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        if step % 50 == 0:
            print(f"{step}/{len(batches)} loss {loss.item():.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "vocabulary", "train", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    data = examples(read_articles(options.train), WordPieces(options.vocabulary))
    model = Tagger.pretrained(load_file(options.base))
    train(model, data, options.seed)
    save_file({name: tensor.half().contiguous() for name, tensor in model.state_dict().items()}, options.output)


if __name__ == "__main__":
    main()
