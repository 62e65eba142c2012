"""Averages fine-tuned weights: runs that start from the same pretrained network land close enough for their mean to do
better than each (model soups, Wortsman et al. 2022).

    python3 average.py SEED-1.safetensors SEED-2.safetensors … --output weights.safetensors
"""

import argparse

from safetensors.torch import load_file, save_file


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", nargs="+")
    parser.add_argument("--output", required=True)
    options = parser.parse_args()
    runs = [load_file(path) for path in options.weights]
    mean = {name: sum(run[name].float() for run in runs) / len(runs) for name in runs[0]}
    save_file({name: tensor.half().contiguous() for name, tensor in mean.items()}, options.output)


if __name__ == "__main__":
    main()
