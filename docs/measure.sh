#!/bin/bash
# Measures the release program on a scratch copy of the newsroom; the figures stand in docs/MEASURED.md.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$PWD/.build/release/claimdesk
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -R claims "$scratch/claims"
rm -f "$scratch"/claims/desk.sqlite*
export CLAIMDESK_NEWSROOM=$scratch/claims

milliseconds() { # COMMAND…: prints how long it took
    local start=${EPOCHREALTIME/[.,]/}
    "$@" >/dev/null 2>&1 </dev/null
    echo $(((${EPOCHREALTIME/[.,]/} - start) / 1000))
}

times=$(for _ in {1..20}; do milliseconds "$program" --version; done | sort -n)
echo "start of the program (median of 20): $(sed -n 10p <<<"$times") ms"
echo "first ingest of claims/articles:     $(milliseconds "$program" ingest "$CLAIMDESK_NEWSROOM/articles") ms"
echo "ingest that adds nothing:            $(milliseconds "$program" ingest "$CLAIMDESK_NEWSROOM/articles") ms"

# Every article as one JSON line, repeated to a few megabytes.
for article in claims/articles/*.txt; do
    text=$(sed 's/\\/\\\\/g; s/"/\\"/g; s/\t/\\t/g' "$article" | tr -d '\r' | awk '{ printf "%s\\n", $0 }')
    printf '{"id":"%s","text":"%s"}\n' "${article##*/}" "$text"
done > "$scratch/once.jsonl"
for _ in {1..50}; do cat "$scratch/once.jsonl"; done > "$scratch/articles.jsonl"
bytes=$(stat -c %s "$scratch/articles.jsonl")
start=${EPOCHREALTIME/[.,]/}
"$program" extract < "$scratch/articles.jsonl" > "$scratch/claims.jsonl"
took=$(((${EPOCHREALTIME/[.,]/} - start) / 1000))
echo "extraction: $bytes bytes in $took ms, $((bytes / (took > 0 ? took : 1))) kB/s"
echo "size of the program:                 $(($(stat -L -c %s "$program") / 1000000)) MB"
