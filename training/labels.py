"""Labels of words, their spans, and the decoding of scores into a legal label sequence."""

import bisect

import numpy as np

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")


def word_range(words, span):
    """Words that share a code point with `span`."""
    starts = [a for a, _ in words.spans]
    first = bisect.bisect_left(starts, span[0])
    if first > 0 and words.spans[first - 1][1] > span[0]:
        first -= 1
    return first, bisect.bisect_left(starts, span[1])


def gold_labels(words, attributions):
    """One label a word; where attributions overlap a cue wins over a source, a source over content."""
    labels = ["O"] * len(words)
    for role in ("content", "source", "cue"):
        for attribution in attributions:
            for span in attribution[role]:
                first, end = word_range(words, span)
                for i in range(first, end):
                    labels[i] = ("B-" if i == first else "I-") + role
    return labels


def gold_groups(words, attributions):
    """Attributions as word ranges; the cue is its first span."""
    groups = []
    for attribution in attributions:
        ranges = {role: [word_range(words, span) for span in attribution[role]] for role in ROLES}
        ranges = {role: [r for r in found if r[1] > r[0]] for role, found in ranges.items()}
        groups.append({**ranges, "cue": ranges["cue"][0] if ranges["cue"] else None})
    return groups


def spans_of(labels):
    """(first word, end, role) of every labelled run."""
    spans, start, role = [], 0, None
    for i, label in enumerate([*labels, "O"]):
        if label == "O" or label[0] == "B" or label[2:] != role:
            if role is not None:
                spans.append((start, i, role))
            start, role = i, None if label == "O" else label[2:]
    return spans


def decode(scores):
    """Best label sequence in which I follows B or I of its role. `scores`: [words, 7] log-probabilities."""
    if not len(scores):
        return []
    allowed = np.zeros((7, 7), dtype=np.float32)
    for to in (2, 4, 6):
        for origin in range(7):
            if origin not in (to - 1, to):
                allowed[origin, to] = -1e4
    best = scores[0].astype(np.float32)
    best[[2, 4, 6]] -= 1e4
    back = np.zeros(scores.shape, dtype=np.int8)
    for i in range(1, len(scores)):
        paths = best[:, None] + allowed
        back[i] = paths.argmax(0)
        best = paths.max(0) + scores[i]
    path = [int(best.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return [LABELS[k] for k in reversed(path)]
