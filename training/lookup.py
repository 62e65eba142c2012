"""Strings as the model file holds them: found by a hash that Sources/Encoder/StableHash.swift computes too."""

import numpy as np

SLOTS = 1 << 16


def stable_hash(data):
    """FNV-1a, 64 bits."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def vocabulary_tensors(vocabulary):
    """Pieces end to end, where each starts, and an open-addressing table of their ids; -1 is a free slot."""
    encoded = [piece.encode() for piece in vocabulary]
    starts = np.cumsum([0, *map(len, encoded)]).astype(np.int32)
    slots = np.full(SLOTS, -1, dtype=np.int32)
    for number, piece in enumerate(encoded):
        slot = stable_hash(piece) % SLOTS
        while slots[slot] >= 0:
            slot = (slot + 1) % SLOTS
        slots[slot] = number
    return {
        "vocabulary.text": np.frombuffer(b"".join(encoded), np.uint8),
        "vocabulary.starts": starts,
        "vocabulary.slots": slots,
    }


def lexicon_tensors(lexicon):
    """Words, one a line in code point order, and the bucket of each."""
    words = sorted(lexicon)
    return {
        "cues.words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "cues.buckets": np.array([lexicon[word] for word in words], dtype=np.uint8),
    }


def linker_tensors(kind, model, least):
    """Hashes of feature names, ascending, with their weights; bias, weight of the gap, least log-odds of a link."""
    hashed = sorted((stable_hash(name.encode()), weight) for name, weight in model["weights"].items())
    hashes = np.array([number for number, _ in hashed], dtype=np.uint64)
    assert len(set(hashes.tolist())) == len(hashes), "two features share a hash"
    return {
        f"linker.{kind}.features": hashes,
        f"linker.{kind}.weights": np.array([weight for _, weight in hashed], dtype=np.float32),
        f"linker.{kind}.terms": np.array([model["bias"], model["gap"], least], dtype=np.float32),
    }


class HashedWeights:
    """A linker's weights as the model file has them: found by the hash of a feature's name."""

    def __init__(self, hashes, weights):
        self.weights = dict(zip(map(int, hashes), map(float, weights)))

    def get(self, name, default):
        return self.weights.get(stable_hash(name.encode()), default)


def shared_models(model):
    """Cue lexicon and linker of a model file, for networks that have a file of their own."""
    words = bytes(model["cues.words"][0]).decode().split("\n")
    linker = {}
    for kind in ("cue", "source"):
        name = f"linker.{kind}."
        bias, gap, _ = map(float, model[name + "terms"][0])
        weights = HashedWeights(model[name + "features"][0], model[name + "weights"][0])
        linker[kind] = {"bias": bias, "gap": gap, "weights": weights}
    return dict(zip(words, map(int, model["cues.buckets"][0]))), linker
