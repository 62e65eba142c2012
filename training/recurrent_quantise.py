"""Rounds the fast tagger's matrices to int8 and lays them out for the kernels of Sources/CTensorKernels.

No channel needs smoothing here: who-said-what F1 on dev is 69.6 before rounding and after.
"""

import numpy as np

from features import SIZES
from quantise import PANEL, packed, rounded, unpacked
from recurrent_network import DIRECTIONS, FEATURE_WIDTH, LAYERS, PIECE_WIDTH, WIDTH

INPUTS = 192  # pieces and features, filled up to whole vectors
GATES = -(-4 * WIDTH // PANEL) * PANEL
USED = PIECE_WIDTH + len(SIZES) * FEATURE_WIDTH

# (name in the model file, name of the network's weights)
PARTS = [
    (f"lstm.{layer}.{side}.{part}", f"rnn.{{}}_{short}_l{layer}{direction}")
    for layer in range(LAYERS)
    for side, direction in zip(("forward", "backward"), DIRECTIONS)
    for part, short in (("input", "ih"), ("state", "hh"))
]


def filled(weight, outputs, inputs):
    out = np.zeros((outputs, inputs), dtype=np.float32)
    out[: weight.shape[0], : weight.shape[1]] = weight
    return out


def quantised(tensors):
    """The network's tensors as the model file holds them."""
    out = {}
    out["pieces"], out["pieces.scales"] = rounded(tensors["eb.weight"])
    tables = [tensors[f"fe.{k}.weight"] for k in range(len(SIZES))]
    out["features"], out["features.sizes"] = np.concatenate(tables), np.array([len(t) for t in tables], np.int32)
    for name, source in PARTS:
        weight = tensors[source.format("weight")]
        inputs = INPUTS if weight.shape[1] == USED else weight.shape[1]
        matrix, scales = rounded(filled(weight, GATES, inputs))
        out[name] = packed(matrix)
        out[name + ".scales"] = scales
        out[name + ".sums"] = matrix.astype(np.int32).sum(1, dtype=np.int32)
        out[name + ".bias"] = filled(tensors[source.format("bias")][:, None], GATES, 1)[:, 0]
        out[name + ".smoothing"] = np.ones(inputs, dtype=np.float32)
    out["labels"], out["labels.bias"] = tensors["out.weight"], tensors["out.bias"]
    return out


def dequantised(model):
    """A model file's tensors under the network's names, in fp32: what the rounded weights stand for."""
    out = {"eb.weight": model["pieces"] * model["pieces.scales"].reshape(-1, 1)}
    edges = np.cumsum(model["features.sizes"][0])[:-1]
    out.update({f"fe.{k}.weight": part for k, part in enumerate(np.split(model["features"], edges))})
    for name, source in PARTS:
        inputs = model[name + ".smoothing"].size
        matrix = unpacked(model[name], inputs).astype(np.float32) * model[name + ".scales"].reshape(-1, 1)
        out[source.format("weight")] = matrix[: 4 * WIDTH, : USED if inputs == INPUTS else inputs]
        out[source.format("bias")] = model[name + ".bias"][0][: 4 * WIDTH]
    out["out.weight"], out["out.bias"] = model["labels"], model["labels.bias"][0]
    return out
