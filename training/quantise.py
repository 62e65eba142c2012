"""Rounds the tagger's matrices to int8 and lays them out for the kernels of Sources/CTensorKernels.

Every output (row) of a matrix has its own scale. Before rounding, each input channel is divided between weights and
activations (SmoothQuant, Xiao et al. 2023) by the largest values seen on articles of the training split, since a few
channels of a layer norm's output are ten times larger than the rest.
"""

import numpy as np

from features import SIZES
from network import LAYERS

PANEL = 48  # TKPanel
BALANCE = 0.65  # share of a channel's range that moves to the weights
LEAST = 1e-3
MATRICES = [f"L.{layer}.{part}" for layer in range(LAYERS) for part in ("qkv", "o", "f1", "f2")]


class ChannelRanges:
    """Largest magnitude of each channel that enters a matrix; pass as `activations` to the network."""

    def __init__(self):
        self.most = {}

    def __call__(self, name, value):
        self.most[name] = np.maximum(self.most.get(name, 0), np.abs(value).max(0))
        return value


def smoothing(weight, most):
    """What activations are multiplied by, and weights divided by, per input channel; geometric mean 1."""
    strongest = np.maximum(np.abs(weight).max(0), LEAST)
    factor = strongest ** (1 - BALANCE) / np.maximum(most, LEAST) ** BALANCE
    return (factor / np.exp(np.log(factor).mean())).astype(np.float32)


def rounded(weight):
    """(int8 weights, scale of each row)."""
    scales = np.maximum(np.abs(weight).max(1), 1e-12) / 127
    return np.rint(weight / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def shares_pieces(tensors, tagger):
    """Whether the word pieces are those of the tagger's model file, so that a network may go without its own."""
    table, _ = rounded(tensors["we.weight"])
    # Weights that were stored in half precision on their way to the tagger may round to the next step.
    return np.abs(table.astype(int) - tagger["pieces"]).max() <= 1


def packed(weight):
    """[outputs, inputs] → [outputs / PANEL, inputs / 4, PANEL, 4], as one row of bytes a panel."""
    outputs, inputs = weight.shape
    panels = weight.reshape(outputs // PANEL, PANEL, inputs // 4, 4).transpose(0, 2, 1, 3)
    return np.ascontiguousarray(panels).reshape(outputs // PANEL, -1)


def unpacked(panels, inputs):
    count = panels.shape[0]
    return panels.reshape(count, inputs // 4, PANEL, 4).transpose(0, 2, 1, 3).reshape(count * PANEL, inputs)


def quantised(tensors, ranges, sizes=SIZES):
    """The network's tensors as the model file holds them; `sizes`: how many values each feature takes."""
    out = {}
    out["pieces"], out["pieces.scales"] = rounded(tensors["we.weight"])
    out["positions"] = tensors["pe"][:256]
    tables = [tensors[f"fe.{k}.weight"] for k in range(len(sizes))]
    out["features"], out["features.sizes"] = np.concatenate(tables), np.array([len(t) for t in tables], np.int32)
    out["norm.gain"], out["norm.bias"] = tensors["ln.weight"], tensors["ln.bias"]
    out.update(quantised_layers(tensors, ranges))
    out["labels"], out["labels.bias"] = tensors["out.weight"], tensors["out.bias"]
    return out


def quantised_layers(tensors, ranges):
    """The layers alone, for networks that take the rest from elsewhere."""
    out = {}
    for name in MATRICES:
        weight = tensors[name + ".weight"]
        factor = smoothing(weight, ranges[name])
        matrix, scales = rounded(weight / factor)
        out[name] = packed(matrix)
        out[name + ".scales"] = scales
        out[name + ".sums"] = matrix.astype(np.int32).sum(1, dtype=np.int32)
        out[name + ".bias"] = tensors[name + ".bias"]
        out[name + ".smoothing"] = factor
    for layer in range(LAYERS):
        for norm in ("ln1", "ln2"):
            out[f"L.{layer}.{norm}.gain"] = tensors[f"L.{layer}.{norm}.weight"]
            out[f"L.{layer}.{norm}.bias"] = tensors[f"L.{layer}.{norm}.bias"]
    return out


def dequantised(model):
    """A model file's tensors under the network's names, in fp32: what the rounded weights stand for."""
    out = {"we.weight": model["pieces"] * model["pieces.scales"].reshape(-1, 1), "pe": model["positions"]}
    edges = np.cumsum(model["features.sizes"][0])[:-1]
    out.update({f"fe.{k}.weight": part for k, part in enumerate(np.split(model["features"], edges))})
    out["ln.weight"], out["ln.bias"] = model["norm.gain"][0], model["norm.bias"][0]
    for name in MATRICES:
        factor = model[name + ".smoothing"]
        matrix = unpacked(model[name], factor.size).astype(np.float32)
        out[name + ".weight"] = matrix * model[name + ".scales"].reshape(-1, 1) * factor
        out[name + ".bias"] = model[name + ".bias"][0]
    for layer in range(LAYERS):
        for norm in ("ln1", "ln2"):
            out[f"L.{layer}.{norm}.weight"] = model[f"L.{layer}.{norm}.gain"][0]
            out[f"L.{layer}.{norm}.bias"] = model[f"L.{layer}.{norm}.bias"][0]
    out["out.weight"], out["out.bias"] = model["labels"], model["labels.bias"][0]
    return out
