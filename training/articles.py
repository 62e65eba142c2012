"""Articles: one JSON object a line with `id`, `text` and, where somebody annotated them, `attributions`."""

import json


def read_articles(*paths):
    articles = []
    for path in paths:
        with open(path, encoding="utf8") as lines:
            articles += [json.loads(line) for line in lines]
    return articles
