"""Annotated articles: one JSON object a line with `id`, `text` and `attributions`."""

import json


def read_articles(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]
