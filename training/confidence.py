"""How likely a found attribution is right: a logistic regression over what the network and the linker were sure of.

The network is too sure of the articles it was trained on, so this is fitted on the development split. "Right" is what
who-said-what counts: half of the content's words shared, and a telling word of the source.
Sources/Extraction/TaggerConfidence.swift computes the same.
"""

import math

import numpy as np

from labels import LABELS, decode, gold_groups, spans_of
from linker import link, pair_features, score
from tagging import trimmed

NAMES = (
    "cue", "cue's first word", "source", "content", "content's first word", "content's least word", "source link",
    "content link", "no source", "more contents", "content words",
)  # fmt: skip
LEAST = 0.3  # attributions less likely right cost more who-said-what F1 than they bring
SURE = 1e-4
DULL = frozenset("a an the of to in on for and or that his her its their he she it they we i you who".split())


def log_odds(probability):
    p = min(max(probability, SURE), 1 - SURE)
    return math.log(p / (1 - p))


def logistic(odds):
    return 1 / (1 + math.exp(-odds))


def evidence(models, words, spans, group, sure):
    """One number for each of NAMES. `sure`: probability of each word's label."""
    [cue], source, contents = group["cue"], group["source"], group["content"]
    role = {name: [span for span in spans if span[2] == name] for name in ("source", "cue")}

    def mean(span):
        return log_odds(float(np.mean(sure[span[0] : span[1]])))

    def linked(kind, anchor, span, among):
        return log_odds(logistic(score(models[kind], *pair_features(words, anchor, span, among))))

    return [
        mean(cue),
        log_odds(sure[cue[0]]),
        mean(source[0]) if source else 0.0,
        min(map(mean, contents)),
        min(log_odds(sure[span[0]]) for span in contents),
        min(log_odds(min(sure[span[0] : span[1]])) for span in contents),
        linked("source", cue, source[0], role["source"]) if source else 0.0,
        min(linked("cue", span, cue, role["cue"]) for span in contents),
        0.0 if source else 1.0,
        len(contents) - 1.0,
        math.log(sum(span[1] - span[0] for span in contents)),
    ]


def word_sets(words, ranges):
    return {i for first, end in ranges for i in range(first, end) if words.forms[i][0].isalnum()}


def right(words, gold, found):
    """For each found group, whether it matches a gold one; best overlaps are matched first, one to one."""
    ours = [{role: word_sets(words, [s[:2] for s in g[role]]) for role in ("source", "content")} for g in found]
    theirs = [{role: word_sets(words, g[role]) for role in ("source", "content")} for g in gold]
    pairs = []
    for i, a in enumerate(theirs):
        for j, b in enumerate(ours):
            both = a["content"] & b["content"]
            if both and 2 * len(both) >= len(a["content"] | b["content"]):
                overlap = len(both) / len(a["content"] | b["content"])
                pairs.append((-overlap, -len(a["source"] & b["source"]), i, j))
    used, matched, result = set(), set(), [False] * len(ours)
    for _, _, i, j in sorted(pairs):
        if i not in used and j not in matched:
            used.add(i)
            matched.add(j)
            result[j] = same_source(words, theirs[i]["source"], ours[j]["source"])
    return result


def same_source(words, theirs, ours):
    def telling(indices):
        return {i for i in indices if words.lower[i] not in DULL} or indices

    return bool(telling(theirs) & telling(ours)) if theirs else not ours


def examples(models, words, scores, attributions):
    """(evidence, whether right) of every attribution found in one article."""
    labels = decode(scores)
    sure = np.exp(scores[np.arange(len(labels)), [LABELS.index(label) for label in labels]])
    spans = spans_of(labels)
    groups = [g for g in link(models, words, spans) if any(trimmed(words, span) for span in g["content"])]
    rows = [evidence(models, words, spans, group, sure) for group in groups]
    return list(zip(rows, right(words, gold_groups(words, attributions), groups)))


def fit(rows):
    """Bias and a weight for each of NAMES."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=0.1, max_iter=1000).fit([r for r, _ in rows], [y for _, y in rows])
    return float(model.intercept_[0]), [float(w) for w in model.coef_[0]]


def cross_validated(articles, folds=7):
    """(said, right) of every attribution, each said by a model fitted on the other articles."""
    pairs = []
    for fold in range(folds):
        bias, weights = fit([row for i, rows in enumerate(articles) if i % folds != fold for row in rows])
        for rows in articles[fold::folds]:
            pairs += [(logistic(bias + float(np.dot(weights, x))), y) for x, y in rows]
    return pairs


def reliability_table(pairs, edges=(0, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1)):
    """Lines of said and found shares of right attributions, and the mean gap between them."""
    lines, gap = [], 0.0
    for low, high in zip(edges, edges[1:]):
        inside = [(p, y) for p, y in pairs if low <= p < high or (high == 1 and p == 1)]
        if inside:
            said, found = (sum(column) / len(inside) for column in zip(*inside))
            gap += abs(said - found) * len(inside) / len(pairs)
            lines.append(f"{low:.2f}-{high:.2f}  {len(inside):5d}  said {said:.2f}  right {found:.2f}")
    return "\n".join([*lines, f"mean gap {gap:.3f}"])
