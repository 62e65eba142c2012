"""Articles in, attributions out: what the Swift tagger does, in numpy."""

import numpy as np

import network
from features import features
from labels import decode, spans_of
from linker import link
from windows import CORE, tagging_windows
from words import BREAK, read_words


def word_scores(tensors, pieces, words, rows, core=CORE, activations=network.identity):
    """Log-probabilities [words, 7]."""
    ids = [pieces.of_word(form) for form in words.forms]
    scores = np.zeros((len(words), 7), dtype=np.float32)
    for window in tagging_windows(ids, rows, words.sentence, core):
        logits = network.forward(tensors, window.ids, window.features, activations)
        labelled = window.word >= 0
        scores[window.word[labelled]] = network.log_softmax(logits[labelled])
    return scores


def trimmed(words, span):
    """Code points of a word span without the newlines at its ends; None where nothing else is in it."""
    first, end = span[0], span[1]
    while end > first and words.lower[end - 1] == BREAK:
        end -= 1
    while first < end and words.lower[first] == BREAK:
        first += 1
    return [words.spans[first][0], words.spans[end - 1][1]] if end > first else None


def attributions(models, words, scores):
    groups = link(models, words, spans_of(decode(scores)))
    return [
        {role: [t for t in (trimmed(words, span) for span in group[role]) if t] for role in group} for group in groups
    ]


def prepared(article, lexicon):
    words = read_words(article["text"])
    return words, features(words, lexicon)
