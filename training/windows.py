"""Windows of word pieces: whole sentences, with context on both sides when tagging.

Sources/Encoder/WindowPlanner.swift computes the same tagging windows.
"""

from dataclasses import dataclass

import numpy as np

from pieces import END, START

ROOM = 254  # pieces between [CLS] and [SEP]
CORE = 150  # pieces a tagging window gives labels for
LONGEST_UNIT = 200


@dataclass
class Window:
    ids: np.ndarray  # [pieces]
    word: np.ndarray  # [pieces]: the word labelled by this piece, or -1
    features: np.ndarray  # [pieces, features of a word]


def units(pieces, sentence):
    """Sentences, cut where they are too long, as (first word, end, pieces)."""
    found, i = [], 0
    while i < len(pieces):
        j, count = i, 0
        while j < len(pieces) and sentence[j] == sentence[i] and count + len(pieces[j]) <= LONGEST_UNIT:
            count += len(pieces[j])
            j += 1
        found.append((i, j, count))
        i = j
    return found


def window(pieces, features, first, end, core_first, core_end):
    edge = [0] * len(features[0])
    ids, word, rows = [START], [-1], [edge]
    for i in range(first, end):
        for k, piece in enumerate(pieces[i]):
            ids.append(piece)
            word.append(i if k == 0 and core_first <= i < core_end else -1)
            rows.append(features[i])
    ids.append(END)
    word.append(-1)
    rows.append(edge)
    return Window(np.array(ids), np.array(word), np.array(rows, dtype=np.int64))


def tagging_plan(found, core=CORE, room=ROOM):
    """(first word, end, core first, core end) of each window over the units `found`."""
    plan, i = [], 0
    while i < len(found):
        j, count = i, 0
        while j < len(found) and (j == i or count + found[j][2] <= core):
            count += found[j][2]
            j += 1
        left, right, before, after = i, j, 0, 0
        free = room - count
        while True:
            fits_left = left > 0 and before + after + found[left - 1][2] <= free
            fits_right = right < len(found) and before + after + found[right][2] <= free
            if fits_left and (before <= after or right >= len(found)):
                left -= 1
                before += found[left][2]
            elif fits_right:
                after += found[right][2]
                right += 1
            elif fits_left:
                left -= 1
                before += found[left][2]
            else:
                break
        edges = (found[left][0], found[right - 1][1], found[i][0], found[j - 1][1])
        if plan and plan[-1][:2] == edges[:2]:  # a window read once gives both cores
            edges = (*edges[:2], plan.pop()[2], edges[3])
        plan.append(edges)
        i = j
    return plan


def tagging_windows(pieces, features, sentence, core=CORE, room=ROOM):
    return [window(pieces, features, *edges) for edges in tagging_plan(units(pieces, sentence), core, room)]


def training_windows(pieces, features, sentence, rng):
    """Windows that do not overlap."""
    return [window(pieces, features, *edges, *edges) for edges in training_plan(units(pieces, sentence), rng)]


def training_plan(found, rng, most=ROOM):
    """(first word, end) of windows over the units `found`; the first has a random length, so borders fall elsewhere each
    epoch."""
    plan, start, count, room = [], 0, 0, rng.randint(80, most)
    for k, (_, _, size) in enumerate(found):
        if count and count + size > room:
            plan.append((found[start][0], found[k - 1][1]))
            start, count, room = k, 0, most
        count += size
    if count:
        plan.append((found[start][0], found[-1][1]))
    return plan
