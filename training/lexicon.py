"""Counts the lexicon of reporting cues on the training articles.

    python3 lexicon.py --train train.jsonl --output cues.json
"""

import argparse
import json

from articles import read_articles
from features import cue_lexicon


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("train", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    with open(options.output, "w", encoding="utf8") as file:
        json.dump(cue_lexicon(read_articles(options.train)), file, indent=0, sort_keys=True)


if __name__ == "__main__":
    main()
