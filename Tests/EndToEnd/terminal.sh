#!/bin/bash
# Tries the program as a person does, at a terminal: completion, history, keys, undo after a restart, another window size,
# Arabic and Cyrillic, the pager. tmux is the terminal.
#
# Works on a scratch copy of the newsroom. Stops at the first check that fails and shows the screen.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$PWD/.build/release/claimdesk
command -v tmux >/dev/null || { echo "tmux is missing: the checks at a terminal are left out" >&2; exit 0; }
scratch=$(mktemp -d)
socket=
trap '[ -z "$socket" ] || tmux -L "$socket" kill-server 2>/dev/null || true; rm -rf "$scratch"' EXIT
export HOME=$scratch/home CLAIMDESK_NEWSROOM=$scratch/desk LC_ALL=C.UTF-8
unset XDG_STATE_HOME XDG_CONFIG_HOME PAGER LESS NO_COLOR || true
mkdir -p "$HOME"
cp -R claims "$scratch/desk"
rm -rf "$scratch"/desk/desk.sqlite*
"$program" ingest "$scratch/desk/articles" --engine rules 2>/dev/null

pane() { tmux -L "$socket" "$@"; }
screen() { pane capture-pane -p; }
keys() { pane send-keys "$@"; }
# Each desk has a server of its own: one that is leaving would answer a new session on its socket, and refuse it.
desks=0
open_desk() {
    desks=$((desks + 1))
    socket=claimdesk-test-$$-$desks
    pane -f /dev/null new-session -d -x 100 -y 40 "exec '$program' --as anna"
    sees "the prompt" 'claimdesk>'
}
close_desk() {
    local tries
    keys C-d
    for tries in $(seq 100); do
        pane has-session 2>/dev/null || return 0
        sleep 0.1
    done
    echo "FAILED: Ctrl-D at an empty prompt leaves the desk" >&2
    screen >&2
    exit 1
}
sees() { # WHAT PATTERN: waits until the screen shows it
    local tries
    for tries in $(seq 100); do
        if screen 2>/dev/null | grep -qE -- "$2"; then
            echo "   $1"
            return
        fi
        sleep 0.1
    done
    echo "FAILED: $1: the screen never showed /$2/" >&2
    screen >&2 || true
    exit 1
}
line_is() { # WHAT TEXT: waits until the last line is the prompt with this text
    local tries last
    for tries in $(seq 100); do
        last=$(screen | grep -v '^ *$' | tail -n 1)
        if [ "$last" = "$2" ]; then
            echo "   $1"
            return
        fi
        sleep 0.1
    done
    echo "FAILED: $1: the last line is “$last”, “$2” was expected" >&2
    screen >&2
    exit 1
}

echo "== completion"
open_desk
keys 'sta' Tab
line_is "a command is completed" 'claimdesk> stats'
keys C-c
keys 'list status:need' Tab
line_is "a filter's value is completed" 'claimdesk> list status:needs-source'
keys C-c
keys 'list party:"United Ar' Tab
line_is "a name with spaces is completed inside its quotation marks" 'claimdesk> list party:"United Arab Emirates"'
keys C-c
keys 'show 33' Tab
sees "numbers of claims are shown with their words" '^33[0-9]  [A-Za-z“]+'
keys C-c

echo "== lines"
keys 'stats' Enter
sees "a command answers" '^claims +[0-9]+'
keys 'list party:NA'
keys C-c
keys 'flag 1 checking' Enter
sees "Ctrl-C gives up the line alone" 'claim 1: new → checking'
keys C-r 'sta'
sees "Ctrl-R finds what was typed before" 'stats'
keys Enter
sees "what was found runs" '^articles +[0-9]+'
keys 'note 2 "спросили — Москва, سألنا موسكو"' Enter
sees "Cyrillic and Arabic go in and come out" 'claim 2: note “спросили — Москва, سألنا موسكو”'
keys 'note 3 "щука' BSpace BSpace 'ка"' Enter
sees "a character of two bytes is erased as one" 'claim 3: note “щука”'

echo "== another window"
keys 'list speaker:Lavrov kind:denial since:2021-12 "security guar'
pane resize-window -x 60 -y 30
pane resize-window -x 90 -y 40
keys C-c
keys 'stats' Enter
sees "the prompt survives a smaller and a larger window" '^claims +[0-9]+'

echo "== review"
keys 'review speaker:Lavrov' Enter
sees "a claim is shown with its keys" 'c checking .* n needs-source'
keys 'x'
sees "one key decides and the next claim comes" 'new → not-checkable'
sees "the card says where the review is" '── 2 of '
keys 'm'
sees "a key may ask for a line" '^: note [0-9]+'
keys 'asked' Enter
sees "the line is a command" 'note “asked”'
keys 'u'
sees "u takes the note back" 'took back event [0-9]+: claim [0-9]+: note “asked”'
pane resize-window -x 80 -y 40
keys ' '
sees "space passes over" '── 3 of '
keys 'q'
sees "q leaves" 'decided on 1 claim, 1 passed over'

close_desk

echo "== again"
open_desk
keys 'review speaker:Lavrov' Enter
sees "a review goes on where it was left" 'going on where you left'
keys 'q'
sees "and can be left again" 'decided on 0 claims'
keys 'undo 2 --list' Enter
sees "undo says what it would take back, after a restart too" 'new → not-checkable'
keys 'undo' Enter
sees "and takes it back" 'took back event [0-9]+: claim [0-9]+: new → not-checkable'
keys Up Up
line_is "the history is still there" 'claimdesk> undo 2 --list'
keys C-c

echo "== pager"
if command -v less >/dev/null; then
    keys 'list' Enter
    sees "what is longer than the screen is paged" '^(:|lines|\(END\))'
    keys 'q'
    keys 'stats' Enter
    sees "and the prompt comes back" '^claims +[0-9]+'
else
    echo "   less is missing: left out"
fi
close_desk
echo "All checks at the terminal passed."
