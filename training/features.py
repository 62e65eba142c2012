"""Five surface features of each word, and the lexicon of reporting cues they look words up in.

Sources/Extraction/TaggerFeatures.swift computes the same.
"""

from collections import Counter

import numpy as np

from labels import gold_labels
from pieces import plain_form
from words import BREAK, INSIDE, read_words

# How many values each feature takes: quotation state, case shape, cue bucket, cue before, cue after.
SIZES = (5, 8, 6, 8, 8)
STRONG_CUE = 3


def case_shape(form):
    if form[0] == "\n":
        return 0
    if form.isupper():
        return 1 if len(form) > 1 else 2
    if form[0].isupper():
        return 3 if form[1:].islower() or len(form) == 1 else 4
    if form.islower():
        return 5
    return 6 if form[0].isdigit() else 7


def distance_bucket(words):
    if words is None:
        return 0
    if words < 4:
        return 1 + words
    return 5 if words < 7 else 6 if words < 13 else 7


def features(words, lexicon):
    """int8 [words, 5]."""
    buckets = [0 if form == BREAK else lexicon.get(form, 0) for form in words.lower]
    strong = [b >= STRONG_CUE and q != INSIDE for b, q in zip(buckets, words.quote)]
    before = cue_distances(words.sentence, strong)
    after = cue_distances(words.sentence[::-1], strong[::-1])[::-1]
    columns = zip(words.quote, words.forms, buckets, before, after)
    return np.array(
        [[q, case_shape(plain_form(f)), b, distance_bucket(l), distance_bucket(r)] for q, f, b, l, r in columns],
        dtype=np.int8,
    ).reshape(-1, 5)


def cue_distances(sentence, strong):
    """Words since the last strong cue of the same sentence."""
    distances, last = [], None
    for i, is_cue in enumerate(strong):
        if i and sentence[i] != sentence[i - 1]:
            last = None
        if is_cue:
            last = i
        distances.append(None if last is None else i - last)
    return distances


def cue_lexicon(articles):
    """Word → bucket of how often it is a cue; words that were a cue three times or more."""
    seen, cues = Counter(), Counter()
    for article in articles:
        words = read_words(article["text"])
        for (a, b), label in zip(words.spans, gold_labels(words, article["attributions"])):
            form = article["text"][a:b].lower()
            seen[form] += 1
            cues[form] += label.endswith("cue")
    lexicon = {}
    for form, count in cues.items():
        if count >= 3 and form.isalpha():
            share = count / seen[form]
            lexicon[form] = 1 + sum(share > edge for edge in (0.1, 0.25, 0.5, 0.8))
    return lexicon
