"""The embedding network's forward pass in numpy: the reference that Swift is compared with."""

import numpy as np

from network import LAYERS, embed, encode, identity

MOST_PIECES = 256  # both ends included


def tagger_names(base):
    """The tensors of all-MiniLM-L6-v2 under the names that the tagger's have."""
    embeddings = "embeddings."
    tensors = {"we.weight": base[embeddings + "word_embeddings.weight"]}
    positions = base[embeddings + "position_embeddings.weight"] + base[embeddings + "token_type_embeddings.weight"][0]
    tensors["pe"] = positions[:MOST_PIECES]
    for kind in ("weight", "bias"):
        tensors[f"ln.{kind}"] = base[f"{embeddings}LayerNorm.{kind}"]
        for layer in range(LAYERS):
            old, new = f"encoder.layer.{layer}.", f"L.{layer}."
            attention = [f"{old}attention.self.{part}.{kind}" for part in ("query", "key", "value")]
            tensors[f"{new}qkv.{kind}"] = np.concatenate([base[name] for name in attention])
            for part, name in (
                ("o", "attention.output.dense"),
                ("ln1", "attention.output.LayerNorm"),
                ("f1", "intermediate.dense"),
                ("f2", "output.dense"),
                ("ln2", "output.LayerNorm"),
            ):
                tensors[f"{new}{part}.{kind}"] = base[f"{old}{name}.{kind}"]
    return tensors


def embedding(tensors, ids, activations=identity):
    """The mean of the last layer's rows, as a vector of length 1."""
    states = encode(tensors, embed(tensors, ids, np.zeros((len(ids), 0), int)), activations)
    mean = states.mean(0)
    return mean / np.linalg.norm(mean)
