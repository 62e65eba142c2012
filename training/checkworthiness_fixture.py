"""Writes what the training code makes of sentences of our own, for Tests/ExtractionTests/CheckworthinessTests.

    python3 checkworthiness_fixture.py --model checkworthiness.bin --output checkworthiness.json
"""

import argparse
import json
import math

from lookup import stable_hash
from model_file import read_model
from sentence_features import features

SENTENCES = [
    "Karsk lost 40,000 jobs in 2029, more than any other state on the coast.",
    "The harbour tax rose by 12.5% last year, from €3 million to £4.1 million.",
    "I think we should all be proud of what the fleet has done.",
    "Thank you very much, ladies and gentlemen!",
    "Has Norden ever paid for the bridge?",
    "“They’ve signed the treaty,” Varga’s office said — and nobody’s read it…",
    "NORDEN WILL NOT PAY",
    "The HP and the Karskian Foreign Ministry met in Brev on the 14th of May.",
    "Fischer's Größe änderte sich, naïve Ångström's café.",
    "We don't believe that; we've never believed it, and we won't.",
    "Unemployment is at its lowest since 1998, and wages have doubled.",
    "1,2,3 and 4.5.6 and 7. and ,8 and 1899 and 2100 and 18990",
    "o'clock 'quoted' rock'n'roll dogs' ''",
    "One in five ships that entered the strait in the last two years carried grain, three quarters of it bound for "
    "Norden, where bread prices have fallen by a third since the crossing was opened and eleven new mills were built.",
    "Yes.",
    "",
    "?!",
    "the the the the ships ships",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    model = read_model(options.model)
    weights = dict(zip(map(int, model["words.features"][0]), map(float, model["words.weights"][0])))
    cases = [{"text": text, "score": round(score(text, model, weights), 6)} for text in SENTENCES]
    with open(options.output, "w", encoding="utf8") as file:
        json.dump(cases, file, indent=1, ensure_ascii=False)
        file.write("\n")


def score(text, model, weights):
    names, traits = features(text)
    odds = float(model["bias"][0][0])
    odds += sum(weights.get(stable_hash(name.encode()), 0) for name in sorted(names)) / max(1, len(names)) ** 0.5
    odds += sum(weight * value for weight, value in zip(map(float, model["traits.weights"][0]), traits))
    return 1 / (1 + math.exp(-odds))


if __name__ == "__main__":
    main()
