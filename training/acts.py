"""Fine-tunes all-MiniLM-L6-v2 to tell which act a reported claim performs, and whether evidence could settle it.

    python3 acts.py --base base.safetensors --vocabulary vocab.txt --train acts.jsonl --output acts.safetensors

A line of `acts.jsonl` is a text with claims: {"text", "set", "claims": [{"content", "cue", "source": spans in code points, "guess":
the act by the rules or null, "kind": the act or null where nobody judged it, "second": the next best or null, "checkable"}]}.
What is asked of a claim is the mean over the words of its content, so an article is read once for all its claims.
"""

import argparse
import json
import random

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from pieces import WordPieces
from torch_network import Tagger
from windows import training_plan, units, window
from words import read_words

KINDS = (
    "assertion", "prediction", "announcement", "denial", "demand", "offer", "condition", "refusal", "support",
    "opposition", "pledge", "warning", "threat", "concern", "call", "other",
)  # fmt: skip
LABELS = (*KINDS, "checkable", "uncheckable")
# What a word is to a claim, and which act the rules read in the claim it belongs to.
NO_PART, FIRST, CONTENT, CUE, SOURCE = range(5)
SIZES = (5, len(KINDS) + 1)

EPOCHS = 4
BATCH = 8  # windows a step
RATE, NEW_RATE = 1.5e-4, 1e-3  # of the pretrained and of the new parameters
WARM_UP = 0.08
UNGUESSED = 0.2  # share of the claims whose guess is withheld, so that the words are learnt from as well
SECOND = 0.2  # what the next best act counts
CHECKABLE = 0.5  # what checkability counts beside the act
ROOM, CORE = 160, 100  # pieces of a window at most, and those it gives labels for when it reads


class Example:
    def __init__(self, row, pieces):
        self.set = row.get("set")
        self.words = read_words(row["text"])
        self.pieces = [pieces.of_word(form) for form in self.words.forms]
        self.claims = row["claims"]
        for claim in self.claims:
            claim["words"] = self.inside(claim["content"])

    def inside(self, spans):
        """Words that lie in any of the spans, runs of newlines apart."""
        return [
            i
            for i, (start, end) in enumerate(self.words.spans)
            if self.words.forms[i][0] != "\n" and any(a <= start and end <= b for a, b in spans)
        ]

    def features(self, guesses):
        """[words, 2], given the act guessed for each claim; a later claim writes over the one it stands in."""
        rows = np.zeros((len(self.words), 2), dtype=np.int64)
        for claim, guess in zip(self.claims, guesses):
            for k, i in enumerate(claim["words"]):
                rows[i] = (CONTENT if k else FIRST, guess)
        for part, mark in (("cue", CUE), ("source", SOURCE)):
            for claim in self.claims:
                for i in self.inside(claim[part]):
                    rows[i, 0] = mark
        return rows


def guess_of(claim):
    return KINDS.index(claim["guess"]) + 1 if claim["guess"] else 0


def windows_of(example, features, rng):
    """Windows of whole sentences, without overlaps, those that hold a judged claim: (window, judged claims)."""
    out = []
    for first, end in training_plan(units(example.pieces, example.words.sentence), rng, ROOM):
        judged = [
            claim
            for claim in example.claims
            if claim["kind"] and claim["words"] and first <= claim["words"][0] < end
        ]
        if judged:
            out.append((window(example.pieces, features, first, end, first, end), judged))
    return out


def batch(windows):
    longest = max(len(w.ids) for w, _ in windows)
    ids = torch.zeros(len(windows), longest, dtype=torch.long)
    rows = torch.zeros(len(windows), longest, len(SIZES), dtype=torch.long)
    present = torch.zeros(len(windows), longest, dtype=torch.bool)
    places, claims = [], []
    for i, (w, judged) in enumerate(windows):
        count = len(w.ids)
        ids[i, :count] = torch.from_numpy(w.ids)
        rows[i, :count] = torch.from_numpy(w.features)
        present[i, :count] = True
        place = {int(word): k for k, word in enumerate(w.word) if word >= 0}
        for claim in judged:
            inside = [place[word] for word in claim["words"] if word in place]
            if inside:
                places.append((i, inside))
                claims.append(claim)
    return ids, rows, present, places, claims


def scores(model, ids, rows, present, places):
    with torch.autocast("cpu", torch.bfloat16):
        logits = model(ids, rows, present)
    logits = logits.float()
    return torch.stack([logits[i, inside].mean(0) for i, inside in places])


def loss_of(found, claims):
    kinds = torch.log_softmax(found[:, : len(KINDS)], 1)
    checkable = torch.log_softmax(found[:, len(KINDS) :], 1)
    target = torch.zeros_like(kinds)
    for i, claim in enumerate(claims):
        second = claim.get("second")
        if second in KINDS and second != claim["kind"]:
            target[i, KINDS.index(second)] = SECOND
        target[i, KINDS.index(claim["kind"])] += 1 - target[i].sum()
    settled = torch.tensor([0 if claim["checkable"] else 1 for claim in claims])
    return -(target * kinds).sum(1).mean() + CHECKABLE * torch.nn.functional.nll_loss(checkable, settled)


def epoch(data, rng):
    windows = []
    for example in data:
        guesses = [0 if rng.random() < UNGUESSED else guess_of(claim) for claim in example.claims]
        windows += windows_of(example, example.features(guesses), rng)
    # Of like length together, or padding costs as much as reading.
    windows.sort(key=lambda pair: (len(pair[0].ids) // 16, rng.random()))
    batches = [windows[i : i + BATCH] for i in range(0, len(windows), BATCH)]
    rng.shuffle(batches)
    return batches


def train(model, data, held, seed, epochs):
    rng = random.Random(seed)
    new = model.new_parameters()
    known = {id(parameter) for parameter in new}
    old = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": RATE, "weight_decay": 0.01}, {"params": new, "lr": NEW_RATE, "weight_decay": 0.0}]
    )
    steps = epochs * len(epoch(data, random.Random(seed)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    for number in range(epochs):
        model.train()
        for step, windows in enumerate(epoch(data, rng)):
            ids, rows, present, places, claims = batch(windows)
            if not claims:
                continue
            loss = loss_of(scores(model, ids, rows, present, places), claims)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            schedule.step()
            if step % 100 == 0:
                print(f"epoch {number} step {step} loss {loss.item():.3f}", flush=True)
        if held:
            evaluate(model, held)


def evaluate(model, held):
    model.eval()
    rows = {}
    for example in held:
        features = example.features([guess_of(claim) for claim in example.claims])
        windows = windows_of(example, features, random.Random(0))
        for i in range(0, len(windows), 16):
            ids, feats, present, places, claims = batch(windows[i : i + 16])
            with torch.no_grad():
                found = scores(model, ids, feats, present, places)
            for claim, row in zip(claims, found.tolist()):
                best = KINDS[max(range(len(KINDS)), key=row.__getitem__)]
                settled = row[-2] > row[-1]
                rows.setdefault(example.set, []).append(
                    (best == claim["kind"], claim["guess"] == claim["kind"], settled, bool(claim["checkable"]))
                )
    for name, found in sorted(rows.items()):
        hits = sum(s and g for _, _, s, g in found)
        said, gold = sum(r[2] for r in found), sum(r[3] for r in found)
        print(
            f"{name}: {len(found)} claims, act {np.mean([r[0] for r in found]):.3f} (rules "
            f"{np.mean([r[1] for r in found]):.3f}), checkable F1 {2 * hits / max(1, said + gold):.3f}",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "vocabulary", "train", "output"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--hold-out", default="", help="sets that are scored and not trained on, comma between")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pieces = WordPieces(options.vocabulary)
    with open(options.train, encoding="utf8") as lines:
        examples = [Example(json.loads(line), pieces) for line in lines]
    out = set(options.hold_out.split(","))
    model = Tagger.pretrained(load_file(options.base), sizes=SIZES, labels=len(LABELS))
    held = [example for example in examples if example.set in out]
    train(model, [e for e in examples if e.set not in out], held, options.seed, options.epochs)
    save_file({name: tensor.half().contiguous() for name, tensor in model.state_dict().items()}, options.output)


if __name__ == "__main__":
    main()
