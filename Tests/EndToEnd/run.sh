#!/bin/bash
# Tries the program from outside: a first and a second `make run`, the filter, hostile input, and an installed copy.
#
# Works on a scratch copy of the newsroom; a desk in claims/ is not touched. Stops at the first check that fails and
# says which; KEEP=1 leaves the scratch folder for a look.
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=$PWD
program=$tree/.build/release/claimdesk
scratch=$(mktemp -d)
chmod 755 "$scratch"
trap '[ "${KEEP:-}" = 1 ] && echo "kept $scratch" || rm -rf "$scratch"' EXIT
desk=$scratch/desk
out=$scratch/out
err=$scratch/err
export HOME=$scratch/home
mkdir -p "$HOME"
unset CLAIMDESK_NEWSROOM CLAIMDESK_SHARE XDG_DATA_HOME || true

step() { echo "== $*"; }
fail() {
    echo "FAILED: $*" >&2
    [ ! -s "$out" ] || { echo "-- stdout, first lines" >&2; head -n 20 "$out" | cut -c 1-300 >&2; }
    [ ! -s "$err" ] || { echo "-- stderr, first lines" >&2; head -n 20 "$err" | cut -c 1-300 >&2; }
    exit 1
}
check() { # WHAT COMMAND…: the command must succeed
    local what=$1
    shift
    "$@" || fail "$what"
    echo "   $what"
}
run() { # COMMAND…: leaves its exit status in $status, its output in $out and $err
    status=0
    "$@" >"$out" 2>"$err" </dev/null || status=$?
}
claims() { "$program" list --newsroom "$desk" --mode jsonl </dev/null | wc -l; }
events() { "$program" log --newsroom "$desk" --mode jsonl </dev/null | wc -l; }
digest() { sha256sum "$desk/desk.sqlite" | cut -d ' ' -f 1; }
milliseconds() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }

step "make run on an empty desk"
cp -R claims "$desk"
rm -rf "$desk"/desk.sqlite* "$desk/sheets"
run make --no-print-directory run NEWSROOM="$desk"
check "it succeeds" [ "$status" -eq 0 ]
check "the store is made" [ -s "$desk/desk.sqlite" ]
check "the tour prints a page" [ "$(wc -l <"$out")" -ge 10 ]
check "claims are listed" [ "$(claims)" -gt 0 ]
sheet=$(find "$desk/sheets" -name '*.md' -size +1k 2>/dev/null | head -n 1)
check "a review sheet is written" [ -n "$sheet" ]
check "the sheet can be filled in" grep -q '^Checked by: __' "$sheet"

step "make run again"
before="$(claims) claims, $(events) events"
start=$(milliseconds)
run make --no-print-directory run NEWSROOM="$desk"
check "it succeeds, after $(($(milliseconds) - start)) ms with the build check" [ "$status" -eq 0 ]
check "nothing is added ($before)" [ "$(claims) claims, $(events) events" = "$before" ]
start=$(milliseconds)
run "$program" ingest "$desk/articles" --newsroom "$desk"
took=$(($(milliseconds) - start))
check "an ingest that adds nothing takes under a second ($took ms)" [ "$took" -lt 1000 ]

step "a change and its undo"
id=$("$program" list --newsroom "$desk" --mode csv </dev/null | sed -n 2p | cut -d , -f 1)
run "$program" flag "$id" checking --as tester --newsroom "$desk"
check "claim $id is flagged" [ "$status" -eq 0 ]
check "the list says so" [ "$("$program" list status:checking --newsroom "$desk" --mode jsonl </dev/null | wc -l)" -eq 1 ]
run "$program" undo --as tester --newsroom "$desk"
check "undo takes it back" [ "$("$program" list status:checking --newsroom "$desk" --mode jsonl </dev/null | wc -l)" -eq 0 ]

step "a sheet goes out and comes back"
for ending in xlsx csv jsonl; do
    run "$program" export --output "$scratch/sheet.$ending" --newsroom "$desk"
    check "$ending: it is written" [ "$status" -eq 0 ]
    run "$program" import "$scratch/sheet.$ending" --yes --as tester --newsroom "$desk"
    check "$ending: unchanged, it changes nothing" grep -q '^nothing to change' "$err"
done
sed 's/"assignee": null/"assignee": "Ada Bly"/' "$scratch/sheet.jsonl" >"$scratch/filled.jsonl"
run "$program" import "$scratch/filled.jsonl" --yes --as tester --newsroom "$desk"
check "filled in, it is taken" [ "$status" -eq 0 ]
all=$(wc -l <"$scratch/filled.jsonl")
check "every claim has its checker" [ "$("$program" list 'assignee:"ada bly"' --newsroom "$desk" --mode jsonl </dev/null | wc -l)" -eq "$all" ]
run "$program" undo --as tester --newsroom "$desk"
check "one undo takes it back" [ "$("$program" list 'assignee:none' --newsroom "$desk" --mode jsonl </dev/null | wc -l)" -eq "$all" ]

step "extract as a filter"
cat >"$scratch/two.jsonl" <<'JSONL'
{"id":"a","text":"Ilse Varga, the prime minister of Karsk, said on Monday that the grain corridor would reopen in June.","date":"2031-03-31"}
{"id":"b","text":"Rain fell. “Nobody was turned away,” Tomas Rell told reporters.","date":"2031-03-31","desk":"kept"}
JSONL
status=0
"$program" extract <"$scratch/two.jsonl" >"$out" 2>"$err" || status=$?
check "it succeeds" [ "$status" -eq 0 ]
check "a line comes out for each line" [ "$(wc -l <"$out")" -eq 2 ]
check "in the same order" [ "$(grep -o '^{"id": *"[ab]"' "$out" | tr -cd 'ab')" = ab ]
check "with attributions and claims" [ "$(grep -cE '"attributions": *\[\{.*"claims": *\[\{' "$out")" -eq 2 ]
check "and nothing on standard error" [ ! -s "$err" ]
sed '1s/.*/{"id":/' "$scratch/two.jsonl" >"$scratch/bad.jsonl"
status=0
"$program" extract <"$scratch/bad.jsonl" >"$out" 2>"$err" || status=$?
check "a bad line fails the run in the end" [ "$status" -eq 1 ]
check "its error stands in its place" grep -q '"error":' <(sed -n 1p "$out")
check "the rest comes out" grep -q '"id": *"b"' <(sed -n 2p "$out")

step "hostile input"
bad=$scratch/bad
mkdir -p "$bad/folder"
: >"$bad/empty.txt"
head -c 50000000 /dev/zero | tr '\0' a >"$bad/huge.txt"
printf 'Title: T\n\nHe said \xff\xfe it was so.\n' >"$bad/latin.txt"
printf 'Title: T\n\nHe said\0it was so.\n' >"$bad/nul.txt"
head -c 4096 /bin/sh >"$bad/binary.txt"
printf 'He said it was so.\n' >"$bad/unreadable.txt"
chmod 000 "$bad/unreadable.txt"
printf 'not a database, and long enough to be looked at\n' >"$bad/text.sqlite"
cp "$desk/desk.sqlite" "$bad/foreign.sqlite"
printf '\x12\x34\x56\x78' | dd of="$bad/foreign.sqlite" bs=1 seek=68 conv=notrunc status=none
before=$(digest)
refused() { # WHAT: the last run failed with one line on standard error and changed nothing
    check "$1: exit status $status" [ "$status" -ne 0 ]
    check "$1: $(cut -c 1-150 "$err" | head -n 1)" [ "$(wc -l <"$err")" -eq 1 ]
    check "$1: the store is as it was" [ "$(digest)" = "$before" ]
}
for name in empty.txt huge.txt latin.txt nul.txt binary.txt missing.txt folder; do
    run "$program" ingest "$bad/$name" --newsroom "$desk"
    refused "$name"
done
run "$program" read "$bad/folder" --newsroom "$desk"
refused "reading a folder"
if [ "$(id -u)" -ne 0 ]; then
    run "$program" ingest "$bad/unreadable.txt" --newsroom "$desk"
    refused "unreadable.txt"
else
    # Root reads everything; somebody else does not.
    cp "$program" "$scratch/claimdesk"
    cp -R "$desk" "$scratch/nobodys"
    chown -R 65534:65534 "$scratch/nobodys" "$HOME"
    run setpriv --reuid 65534 --regid 65534 --clear-groups \
        "$scratch/claimdesk" ingest "$bad/unreadable.txt" --newsroom "$scratch/nobodys"
    refused "unreadable.txt"
    check "unreadable.txt: that store too" cmp -s "$desk/desk.sqlite" "$scratch/nobodys/desk.sqlite"
fi
for name in text.sqlite foreign.sqlite; do
    copy=$(sha256sum <"$bad/$name")
    run "$program" ingest "$desk/articles" --newsroom "$desk" --store "$bad/$name"
    refused "$name as the store"
    check "$name: it is left alone too" [ "$(sha256sum <"$bad/$name")" = "$copy" ]
done

step "install"
prefix=$scratch/prefix
run make --no-print-directory install PREFIX="$prefix"
check "it succeeds" [ "$status" -eq 0 ]
for file in bin/claimdesk share/man/man1/claimdesk.1 share/claimdesk/newsroom/desk.yaml \
    share/claimdesk/newsroom/parties.yaml share/claimdesk/newsroom/issues.yaml \
    share/bash-completion/completions/claimdesk share/zsh/site-functions/_claimdesk \
    share/fish/vendor_completions.d/claimdesk.fish; do
    check "$file" [ -s "$prefix/$file" ]
done
check "no article and no store is installed" \
    [ -z "$(find "$prefix" -name articles -o -name '*.sqlite*')" ]
check "bash can read its completions" bash -n "$prefix/share/bash-completion/completions/claimdesk"

# What a user without the source tree sees: from /, with nothing in the environment.
clean=(env -i PATH=/usr/bin:/bin HOME="$scratch/elsewhere")
mkdir -p "$scratch/elsewhere" "$scratch/news"
cp "$(find claims/articles -name '*.txt' | sort | head -n 1)" "$scratch/news/"
commands="cd / && '$prefix/bin/claimdesk' ingest '$scratch/news' && '$prefix/bin/claimdesk' list --mode jsonl"
if unshare -m true 2>/dev/null; then
    run "${clean[@]}" unshare -m sh -c "mount -t tmpfs none '$tree' && $commands"
    what="the installed program works from / with the source tree gone"
else
    run "${clean[@]}" sh -c "$commands"
    what="the installed program works from / (this machine can't hide the source tree)"
fi
check "$what" [ "$status" -eq 0 ]
check "it lists claims" grep -q '^{' "$out"
check "its newsroom is the user's own" [ -s "$scratch/elsewhere/.local/share/claimdesk/desk.yaml" ]

run make --no-print-directory uninstall PREFIX="$prefix"
check "uninstall leaves no file" [ -z "$(find "$prefix" -type f)" ]
echo "All checks passed."
