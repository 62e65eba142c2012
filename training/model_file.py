"""Writes and reads the model file; the layout is told in Sources/Encoder/ModelFile.swift."""

import struct

import numpy as np

MAGIC, VERSION = b"CDTENSOR", 1
TYPES = {"float32": 0, "int8": 1, "int32": 2, "uint8": 3, "uint64": 4}
ALIGNMENT = 64


def write_model(path, tensors):
    """`tensors`: name → array of at most two dimensions."""
    arrays = {name: np.atleast_2d(np.ascontiguousarray(value)) for name, value in tensors.items()}
    offset = aligned(16 + 64 * len(arrays))
    directory, body = b"", b""
    for name, array in arrays.items():
        rows, columns = array.shape
        assert len(name.encode()) <= 40, name
        directory += struct.pack("<40sIIIIQ", name.encode(), TYPES[str(array.dtype)], rows, columns, 0, offset)
        data = array.astype(array.dtype.newbyteorder("<")).tobytes()
        body += data.ljust(aligned(len(data)), b"\0")
        offset += aligned(len(data))
    head = struct.pack("<8sII", MAGIC, VERSION, len(arrays)) + directory
    with open(path, "wb") as file:
        file.write(head.ljust(aligned(len(head)), b"\0") + body)


def read_model(path):
    with open(path, "rb") as file:
        data = file.read()
    magic, version, count = struct.unpack_from("<8sII", data)
    assert (magic, version) == (MAGIC, VERSION)
    types = {number: np.dtype(name) for name, number in TYPES.items()}
    tensors = {}
    for i in range(count):
        name, kind, rows, columns, _, offset = struct.unpack_from("<40sIIIIQ", data, 16 + 64 * i)
        array = np.frombuffer(data, types[kind], rows * columns, offset).reshape(rows, columns)
        tensors[name.rstrip(b"\0").decode()] = array
    return tensors


def aligned(size):
    return -(-size // ALIGNMENT) * ALIGNMENT
