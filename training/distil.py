"""Trains the fast tagger on gold labels and on what the accurate one thinks of the same words; ten minutes on one core.

    python3 distil.py --base base.safetensors --vocabulary vocab.txt --train train.jsonl [MORE.jsonl …] \
        --teacher teacher.npz --output fast.safetensors

The articles are those that the teacher read, in the same order; those nobody annotated teach its opinion alone.
"""

import argparse
import random

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch.nn import functional

from articles import read_articles
from fine_tune import UNKNOWN, examples
from labels import LABELS
from pieces import WordPieces
from recurrent_network import MOST_PIECES
from torch_recurrent import RecurrentTagger
from windows import units

SEED = 1
EPOCHS = 7
BATCH = 16  # windows a step
SHORTEST, LONGEST = 60, 220  # words of a window
RATE, DECAY = 2e-3, 1e-3
WARM_UP = 100  # steps
LEAST_RATE = 0.02  # of RATE, at the end
FROM_TEACHER = 0.7  # share of the loss where there is a gold label


def training_windows(example, rng):
    """Ranges of whole sentences; the first has a random length, so borders fall elsewhere each epoch."""
    found, room, start, end = [], rng.randint(SHORTEST, LONGEST), 0, 0
    for first, last, _ in units(example.pieces, example.sentence):
        if end > start and last - start > room:
            found.append((start, end))
            start, room = first, LONGEST
        end = last
    return found + [(start, end)] if end > start else found


def batch(windows, teacher):
    """Pieces, features, presence, gold labels and the teacher's probabilities, padded."""
    shape = len(windows), max(end - start for _, start, end in windows)
    ids = np.zeros((*shape, MOST_PIECES), dtype=np.int64)
    features = np.zeros((*shape, 5), dtype=np.int64)
    present = np.zeros(shape, dtype=np.float32)
    gold = np.zeros(shape, dtype=np.int64)
    soft = np.zeros((*shape, len(LABELS)), dtype=np.float32)
    for i, (example, start, end) in enumerate(windows):
        count = end - start
        for j, pieces in enumerate(example.pieces[start:end]):
            ids[i, j, : len(pieces[:MOST_PIECES])] = pieces[:MOST_PIECES]
        features[i, :count] = example.features[start:end]
        present[i, :count] = 1
        gold[i, :count] = example.labels[start:end]
        soft[i, :count] = np.exp(teacher[example][start:end].astype(np.float32))
    return map(torch.from_numpy, (ids, features, present, gold, soft))


def loss(logits, gold, soft, present):
    hard = functional.cross_entropy(logits.transpose(1, 2), gold, reduction="none", ignore_index=UNKNOWN)
    taught = -(soft * functional.log_softmax(logits, -1)).sum(-1)
    share = torch.where(gold == UNKNOWN, 1.0, FROM_TEACHER)
    return (((1 - share) * hard + share * taught) * present).sum() / present.sum()


def epochs(data, rng):
    """Shuffled batches of windows, epoch after epoch."""
    for _ in range(EPOCHS):
        windows = [(e, *edges) for e in data for edges in training_windows(e, rng)]
        rng.shuffle(windows)
        yield [windows[i : i + BATCH] for i in range(0, len(windows) - BATCH + 1, BATCH)]


def train(model, data, teacher):
    batches = [windows for epoch in epochs(data, random.Random(SEED)) for windows in epoch]
    optimiser = torch.optim.AdamW(model.parameters(), RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / WARM_UP) * max(LEAST_RATE, 1 - step / len(batches))
    )
    model.train()
    for step, windows in enumerate(batches):
        ids, features, present, gold, soft = batch(windows, teacher)
        total = loss(model(ids, features, present), gold, soft, present)
        total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
        if step % 50 == 0:
            print(f"{step}/{len(batches)} loss {total.item():.3f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "vocabulary", "teacher", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--train", required=True, nargs="+")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    data = examples(read_articles(*options.train), WordPieces(options.vocabulary))
    taught = np.load(options.teacher)
    model = RecurrentTagger.starting_from(load_file(options.base)["embeddings.word_embeddings.weight"].float())
    train(model, data, {example: taught[str(number)] for number, example in enumerate(data)})
    save_file({name: tensor.half().contiguous() for name, tensor in model.state_dict().items()}, options.output)


if __name__ == "__main__":
    main()
