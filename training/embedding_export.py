"""all-MiniLM-L6-v2 → the file of the embedding network that the program carries beside the tagger's.

    python3 embedding_export.py --base base.safetensors --vocabulary vocab.txt \
        --tagger ../Sources/TaggerModel/tagger.bin --output ../Sources/TaggerModel/embedding.bin

Its word pieces are the tagger's, which training leaves as they were: only positions, norms and layers are written.
"""

import argparse

import embedding_network
import quantise
from embedding_texts import CALIBRATION
from model_file import read_model, write_model
from network import read_safetensors
from pieces import WordPieces


def channel_ranges(tensors, pieces):
    ranges = quantise.ChannelRanges()
    for text in CALIBRATION:
        embedding_network.embedding(tensors, pieces.of_text(text), activations=ranges)
    return ranges.most


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "vocabulary", "tagger", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    tensors = embedding_network.tagger_names(read_safetensors(options.base))
    if not quantise.shares_pieces(tensors, read_model(options.tagger)):
        raise SystemExit(f"{options.tagger}: its word pieces are not those of {options.base}")
    ranges = channel_ranges(tensors, WordPieces(options.vocabulary))
    contents = {"positions": tensors["pe"], "norm.gain": tensors["ln.weight"], "norm.bias": tensors["ln.bias"]}
    contents.update(quantise.quantised_layers(tensors, ranges))
    write_model(options.output, contents)


if __name__ == "__main__":
    main()
