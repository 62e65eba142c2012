"""Writes what Tests/EncoderTests compares Swift's embeddings with: pieces and embeddings of texts of our own, by the
published weights without any rounding.

    python3 embedding_parity.py --base base.safetensors --vocabulary vocab.txt \
        --output ../Tests/EncoderTests/Fixtures/embedding.json
"""

import argparse
import json

import embedding_network
from embedding_texts import PARITY
from network import read_safetensors
from pieces import WordPieces


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("base", "vocabulary", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    tensors = embedding_network.tagger_names(read_safetensors(options.base))
    pieces = WordPieces(options.vocabulary)
    cases = []
    for text in PARITY:
        ids = pieces.of_text(text)
        values = embedding_network.embedding(tensors, ids)
        cases.append({"text": text, "pieces": ids, "embedding": [round(float(x), 5) for x in values]})
    with open(options.output, "w", encoding="utf8") as file:
        json.dump(cases, file, ensure_ascii=True, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
