"""The tagger's forward pass in numpy: the reference that Swift is compared with.

`activations` lets a caller round what enters each matrix, to try a quantisation before writing kernels for it.
"""

import json
import struct

import numpy as np

WIDTH, HEADS, LAYERS = 384, 12, 6
EPSILON = 1e-12


def read_safetensors(path):
    """Name → float32 array, of the tensors that hold floating-point numbers."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    types = {"F16": np.float16, "F32": np.float32}
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") in types:
            a, b = entry["data_offsets"]
            tensors[name] = np.frombuffer(data[a:b], types[entry["dtype"]]).reshape(entry["shape"]).astype(np.float32)
    return tensors


def layer_norm(x, weight, bias):
    mean = x.mean(-1, keepdims=True)
    centred = x - mean
    return centred / np.sqrt((centred * centred).mean(-1, keepdims=True) + EPSILON) * weight + bias


def erf(x):
    """Abramowitz and Stegun 7.1.26 is off by 1.5e-7 at most."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return np.sign(x) * (1 - poly * np.exp(-x * x))


def gelu(x):
    return 0.5 * x * (1 + erf(x * np.float32(0.70710678)))


def identity(_, x):
    return x


def embed(tensors, ids, features):
    x = tensors["we.weight"][ids] + tensors["pe"][: len(ids)]
    for k in range(features.shape[1]):
        x = x + tensors[f"fe.{k}.weight"][features[:, k]]
    return layer_norm(x, tensors["ln.weight"], tensors["ln.bias"])


def encode(tensors, x, activations=identity):
    """The last layer's output [pieces, width] for the embedded pieces `x`."""
    count = len(x)
    for layer in range(LAYERS):
        name = f"L.{layer}."

        def linear(part, value):
            value = activations(name + part, value)
            return value @ tensors[name + part + ".weight"].T + tensors[name + part + ".bias"]

        query, key, value = linear("qkv", x).reshape(count, 3, HEADS, WIDTH // HEADS).transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(WIDTH // HEADS))
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        context = (scores @ value).transpose(1, 0, 2).reshape(count, WIDTH)
        x = layer_norm(x + linear("o", context), tensors[name + "ln1.weight"], tensors[name + "ln1.bias"])
        x = layer_norm(
            x + linear("f2", gelu(linear("f1", x))), tensors[name + "ln2.weight"], tensors[name + "ln2.bias"]
        )
    return x


def forward(tensors, ids, features, activations=identity):
    """Logits [pieces, labels] of one window."""
    x = encode(tensors, embed(tensors, ids, features).astype(np.float32), activations)
    return x @ tensors["out.weight"].T + tensors["out.bias"]


def log_softmax(logits):
    shifted = logits - logits.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
