"""The pairwise linker: which cue gives a content span, which source a cue has.

Two logistic regressions over features of a pair of spans. Sources/Extraction/TaggerLinker.swift computes the same.
"""

from words import BREAK

NEAREST = 4  # candidates considered for each span
LEAST_SOURCE = -1.4  # log-odds; chosen by the trial on PolNeAR dev
LEAST_CUE = -2.2
RARE = 3  # features seen less often in training are left out


def clipped(number):
    return str(max(-2, min(2, number)))


def gap_bucket(gap):
    if gap < 3:
        return str(gap)
    return "3-5" if gap < 6 else "6-12" if gap < 13 else "13-30" if gap < 31 else "31+"


def pair_features(words, anchor, candidate, others):
    """Feature names of (anchor span, candidate span), each worth 1, and the scaled gap between them."""
    a, b = anchor[:2], candidate[:2]
    low, high = (a, b) if a[0] <= b[0] else (b, a)
    gap = max(0, high[0] - low[1])
    side = "R" if b[0] >= a[1] else "L" if b[1] <= a[0] else "I"
    bucket = gap_bucket(gap)
    lower, quote = words.lower, "N01()"
    between = lower[low[1] : high[0]]
    sentences = words.sentence[b[0]] - words.sentence[a[0]]
    to_end = words.sentence[b[0]] - words.sentence[a[1] - 1]
    paragraphs = words.paragraph[b[0]] - words.paragraph[a[0]]
    paragraphs_to_end = words.paragraph[b[0]] - words.paragraph[a[1] - 1]
    rivals = str(min(2, sum(1 for o in others if o[:2] != b and low[1] <= o[0] < high[0])))
    state = quote[words.quote[a[0]]]
    names = [
        "side=" + side,
        "gap=" + bucket + side,
        "ss=" + clipped(sentences) + side,
        "se=" + clipped(to_end) + side,
        "pp=" + clipped(paragraphs) + clipped(paragraphs_to_end),
        "btw=" + rivals + side,
        "btwg=" + rivals + bucket + side,
        "q=" + state + quote[words.quote[b[0]]] + side,
        "qs=" + state + side + clipped(sentences),
        "w=" + lower[b[0]],
        "ww=" + lower[b[0]] + side,
        "prev=" + (lower[a[0] - 1] + side if a[0] else "<"),
        "next=" + (lower[a[1]] + side if a[1] < len(lower) else ">"),
        "aft=" + (lower[b[1]] + side if b[1] < len(lower) else ">"),
        "nl=" + str(int(BREAK in between)) + side,
        "dot=" + str(int(any(form in (".", "?", "!") for form in between))) + side + bucket,
    ]
    return names, min(gap, 60) / 20


def nearest(anchor, spans):
    """The candidates nearest to the anchor in words, of equals the first in the text."""
    def distance(span):
        return max(0, max(anchor[0], span[0]) - min(anchor[1], span[1]))

    return sorted(spans, key=distance)[:NEAREST]


def training_pairs(words, groups):
    """Yields (model, features, gap, whether linked) from gold attributions."""
    cues = [group["cue"] for group in groups if group["cue"]]
    sources = [source for group in groups for source in group["source"]]
    for group in groups:
        if not group["cue"]:
            continue
        for content in group["content"]:
            for cue in nearest(content, cues):
                yield "cue", *pair_features(words, content, cue, cues), cue == group["cue"]
        for source in nearest(group["cue"], sources):
            yield "source", *pair_features(words, group["cue"], source, sources), source in group["source"]


def fit(pairs):
    """Model → {"bias", "gap", "weights"}; scikit-learn's liblinear, L2 with C = 1."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    models = {}
    for kind in ("cue", "source"):
        rows = [({**dict.fromkeys(names, 1.0), "gap": gap}, linked) for k, names, gap, linked in pairs if k == kind]
        vectorizer = DictVectorizer()
        matrix = vectorizer.fit_transform([row for row, _ in rows])
        matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
        seen = (matrix != 0).sum(axis=0).A1 if hasattr((matrix != 0).sum(axis=0), "A1") else (matrix != 0).sum(axis=0)
        kept = [i for i, count in enumerate(seen) if count >= RARE]
        model = LogisticRegression(C=1.0, max_iter=200, solver="liblinear", random_state=1)
        model.fit(matrix[:, kept], [linked for _, linked in rows])
        names = vectorizer.get_feature_names_out()[kept]
        weights = dict(zip(names, map(float, model.coef_[0])))
        models[kind] = {"bias": float(model.intercept_[0]), "gap": weights.pop("gap"), "weights": weights}
    return models


def score(model, names, gap):
    weights = model["weights"]
    return model["bias"] + model["gap"] * gap + sum(weights.get(name, 0.0) for name in names)


def best(model, words, anchor, spans, least):
    """The likeliest candidate, of equals the nearest; None where none reaches `least` log-odds."""
    scored = [(score(model, *pair_features(words, anchor, span, spans)), span) for span in nearest(anchor, spans)]
    if not scored:
        return None
    top = max(scored, key=lambda pair: pair[0])
    return top[1] if top[0] > least else None


def link(models, words, spans):
    """Attributions as {"source", "cue", "content"} of word spans."""
    role = {name: [span for span in spans if span[2] == name] for name in ("source", "cue", "content")}
    groups = {}
    for cue in role["cue"]:
        source = best(models["source"], words, cue, role["source"], LEAST_SOURCE)
        groups[cue] = {"source": [source] if source else [], "cue": [cue], "content": []}
    for content in role["content"]:
        cue = best(models["cue"], words, content, role["cue"], LEAST_CUE)
        if cue:
            groups[cue]["content"].append(content)
    return [group for group in groups.values() if group["content"]]
