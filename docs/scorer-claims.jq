# Turns the lines `claimdesk extract` prints into one claim a line, for scorers that want claims by themselves:
#   claimdesk extract < articles.jsonl | jq -c -f docs/scorer-claims.jq
.id as $article | .claims | to_entries[]
| .value + {id: "\($article).\(.key)", article: $article, start: .value.content[0][0], end: .value.content[-1][1]}
