"""Trains the ranking of sentences by how much a check is worth.

Two logistic regressions over the same features, one for each set of annotated sentences, are brought to the same scale
and averaged: that is one linear model again. CheckThat! (debates and speeches, labels by fact-checkers) says what was
checked, ClaimBuster (debates, labels by students) what could be. `--cross-validate` scores the average on CheckThat!
with folds of whole debates.
"""

import argparse
import json

import numpy as np
import scipy.sparse as sparse
from lookup import stable_hash
from model_file import write_model
from sentence_features import MASKS, TRAITS, features
from sklearn.linear_model import LogisticRegression

FOLDS, SEED = 5, 0
# Chosen by cross-validation, see docs/MODEL_CARD.md.
LEAST_COUNT, TRAIT_SCALE = 3, 0.05
CHECKED = {"strength": 1.0, "positive": 10.0}
CHECKABLE = {"strength": 5.0, "positive": None}
KEPT = 32_000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkthat", required=True, help="lines with debate, line, text, label")
    parser.add_argument("--claimbuster", required=True, help="lines with text, label")
    parser.add_argument("--output", help="model file")
    parser.add_argument("--cross-validate", metavar="FILE", help="write debate, line and score for each sentence")
    arguments = parser.parse_args()
    checked, checkable = read(arguments.checkthat), read(arguments.claimbuster)
    # Some sentences stand in both sets; their second label would give a debate away when it is held out.
    known = {key(row["text"]) for row in checked}
    checkable = [row for row in checkable if key(row["text"]) not in known]
    data = Matrix(checked + checkable, len(checked))
    scores, spread = held_out_scores(data)
    if arguments.cross_validate:
        with open(arguments.cross_validate, "w") as file:
            for row, score in zip(checked, scores):
                line = {"debate": row["debate"], "line": row["line"], "score": round(float(score), 6)}
                file.write(json.dumps(line) + "\n")
    if arguments.output:
        write(arguments.output, data, spread)


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def key(text):
    return " ".join(sorted(features(text)[0]))


class Matrix:
    """Both sets as one matrix: words and pairs that are not rare, divided by the root of their number; then traits."""

    def __init__(self, rows, checked):
        found = [features(row["text"]) for row in rows]
        counts = {}
        for names, _ in found:
            for name in names:
                counts[name] = counts.get(name, 0) + 1
        self.names = sorted(name for name, count in counts.items() if count >= LEAST_COUNT)
        column = {name: number for number, name in enumerate(self.names)}
        indices, starts, values = [], [0], []
        for names, _ in found:
            here = sorted(column[name] for name in names if name in column)
            indices += here
            values += [1 / max(1, len(names)) ** 0.5] * len(here)
            starts.append(len(indices))
        words = sparse.csr_matrix((values, indices, starts), shape=(len(rows), len(self.names)))
        traits = sparse.csr_matrix(np.array([traits for _, traits in found]) * TRAIT_SCALE)
        self.all = sparse.hstack([words, traits]).tocsr()
        self.checked, self.checkable = self.all[:checked], self.all[checked:]
        labels = np.array([row["label"] for row in rows])
        self.checked_labels, self.checkable_labels = labels[:checked], labels[checked:]
        debates = [row["debate"] for row in rows[:checked]]
        names = list(dict.fromkeys(debates))
        self.debates = np.array([names.index(debate) for debate in debates])


def fit(matrix, labels, strength, positive):
    balance = "balanced" if positive is None else {0: 1.0, 1: positive}
    model = LogisticRegression(C=strength, class_weight=balance, solver="liblinear", tol=1e-4, random_state=SEED)
    return model.fit(matrix, labels).coef_[0]


def folds(data):
    """The fold of each sentence of CheckThat!; a debate is never divided."""
    number = np.random.RandomState(SEED).permutation(data.debates.max() + 1) % FOLDS
    return number[data.debates]


def held_out_scores(data):
    """Scores of each sentence by a model that has not seen its debate; and how far each model's scores spread."""
    checkable = data.checked @ fit(data.checkable, data.checkable_labels, **CHECKABLE)
    spread = {"checkable": checkable.std(), "checked": []}
    scores = checkable / checkable.std()
    fold = folds(data)
    for number in range(FOLDS):
        out = fold == number
        checked = data.checked[out] @ fit(data.checked[~out], data.checked_labels[~out], **CHECKED)
        spread["checked"].append(checked.std())
        scores[out] += (checked - checked.mean()) / checked.std()
    spread["checked"] = np.mean(spread["checked"])
    return scores, spread


def write(path, data, spread):
    checked = fit(data.checked, data.checked_labels, **CHECKED) / spread["checked"]
    weights = checked + fit(data.checkable, data.checkable_labels, **CHECKABLE) / spread["checkable"]
    slope, bias = calibration(data, checked, spread)
    weights *= slope
    words, traits = weights[: len(data.names)], weights[len(data.names) :] * TRAIT_SCALE
    kept = np.argsort(-np.abs(words), kind="stable")[:KEPT]
    hashed = sorted((stable_hash(data.names[i].encode()), words[i]) for i in kept)
    classes = sorted((stable_hash(word.encode()), mask) for word, mask in MASKS.items())
    assert len({number for number, _ in hashed}) == len(hashed), "two features share a hash"
    write_model(
        path,
        {
            "words.features": np.array([number for number, _ in hashed], np.uint64),
            "words.weights": np.array([weight for _, weight in hashed], np.float32),
            "classes.features": np.array([number for number, _ in classes], np.uint64),
            "classes.masks": np.array([mask for _, mask in classes], np.int32),
            "traits.names": np.frombuffer("\n".join(TRAITS).encode(), np.uint8),
            "traits.weights": np.array(traits, np.float32),
            "bias": np.array([bias], np.float32),
        },
    )


def calibration(data, checked, spread):
    """Slope and bias that make 0.5 of what half the annotators of ClaimBuster would call worth a check."""
    fold = np.random.RandomState(SEED).permutation(data.checkable.shape[0]) % FOLDS
    scores = data.checkable @ checked
    for number in range(FOLDS):
        out = fold == number
        weights = fit(data.checkable[~out], data.checkable_labels[~out], **CHECKABLE)
        scores[out] += data.checkable[out] @ weights / spread["checkable"]
    model = LogisticRegression(C=1e6).fit(scores[:, None], data.checkable_labels)
    return model.coef_[0][0], model.intercept_[0]


if __name__ == "__main__":
    main()
