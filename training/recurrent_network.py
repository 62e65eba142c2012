"""The fast tagger's forward pass in numpy: the reference that Swift is compared with.

`activations` lets a caller round what enters each matrix, as in network.py.
"""

import numpy as np

from features import SIZES
from network import identity

WIDTH, LAYERS = 128, 2  # of one direction's state
PIECE_WIDTH, FEATURE_WIDTH = 128, 12
MOST_PIECES = 4  # of a word that the network reads
DIRECTIONS = ("", "_reverse")


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def embed(tensors, ids, features):
    """[words, 188]: the mean of each word's first pieces, then its features."""
    table = tensors["eb.weight"]
    rows = [table[list(pieces[:MOST_PIECES])].mean(0, dtype=np.float32) for pieces in ids]
    columns = [tensors[f"fe.{k}.weight"][features[:, k]] for k in range(len(SIZES))]
    return np.concatenate([np.array(rows, dtype=np.float32).reshape(-1, PIECE_WIDTH), *columns], axis=1)


def run_direction(gates, weight, activations, name):
    """States [words, 128] from what the inputs bring to the gates (input, forget, candidate, output)."""
    state = cell = np.zeros(WIDTH, dtype=np.float32)
    states = np.zeros((len(gates), WIDTH), dtype=np.float32)
    for i, row in enumerate(gates):
        row = row + weight @ activations(name, state)
        sure = sigmoid(row)
        cell = sure[WIDTH : 2 * WIDTH] * cell + sure[:WIDTH] * np.tanh(row[2 * WIDTH : 3 * WIDTH])
        state = sure[3 * WIDTH :] * np.tanh(cell)
        states[i] = state
    return states


def forward(tensors, ids, features, activations=identity):
    """Logits [words, labels] of words that are read together."""
    x = embed(tensors, ids, features)
    for layer in range(LAYERS):
        sides = []
        for direction in DIRECTIONS:
            end = f"l{layer}{direction}"
            value = activations("input." + end, x)
            bias = tensors["rnn.bias_ih_" + end] + tensors["rnn.bias_hh_" + end]
            gates = value @ tensors["rnn.weight_ih_" + end].T + bias
            step = -1 if direction else 1
            weight = tensors["rnn.weight_hh_" + end]
            sides.append(run_direction(gates[::step], weight, activations, "state." + end)[::step])
        x = np.concatenate(sides, axis=1)
    return x @ tensors["out.weight"].T + tensors["out.bias"]
