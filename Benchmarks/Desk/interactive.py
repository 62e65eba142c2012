#!/usr/bin/env python3
"""How long a person waits at the prompt: times commands of one session on a large desk, and the start of the program.

    Benchmarks/Desk/interactive.py STORE [ROUNDS]

STORE is the file of a desk, such as `linking-benchmark --keep FOLDER SIZE` leaves (`make bench`); it is copied first.
Prints the median and the 95th percentile of each command in milliseconds. The first round is left out: it reads the
registers, which a session does once.
"""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAM = ".build/release/claimdesk"
COMMANDS = [
    "next", "next --limit 10", "next party:Russia", "why {id}", "show {id}", "list party:Russia --limit 20",
    "list status:checking", "search border", "links {id}", "thread {id}", "flag {id} checking", "undo", "note {id} asked",
    "edit {id} kind assertion", "log --limit 20", "stats", 'said Russia about "{issue}" --since 1991 --until 1991-01',
    'compare Russia NATO --on "{issue}"', 'timeline Russia --on "{issue}"', 'diff Russia --between 1990 1991 --on "{issue}"',
]
MARK = "Leave the session"


def seconds_until_prompt():
    """From the start of the program at a terminal to its prompt."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(PROGRAM, [PROGRAM, "--store", store])
    start, seen = time.perf_counter(), b""
    while b"claimdesk>" not in seen:
        seen += os.read(terminal, 4096)
    taken = time.perf_counter() - start
    os.write(terminal, b"\x04")
    os.waitpid(child, 0)
    os.close(terminal)
    return taken


def row(name, times):
    times = sorted(times)
    median, late = times[len(times) // 2], times[min(len(times) - 1, len(times) * 95 // 100)]
    print(f"{1000 * median:9.1f} {1000 * late:9.1f}   {name}", flush=True)


folder = tempfile.mkdtemp()
store = os.path.join(folder, "desk.sqlite")
for ending in ("", "-wal"):
    if os.path.exists(sys.argv[1] + ending):
        shutil.copy(sys.argv[1] + ending, store + ending)
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
os.environ.setdefault("CLAIMDESK_NEWSROOM", "claims")
# Brings an older desk forward once.
subprocess.run([PROGRAM, "--store", store, "-c", "stats"], stdout=subprocess.DEVNULL, check=True)
print("   median      95th   (ms)")
row("from the start to the prompt", [seconds_until_prompt() for _ in range(rounds)])

session = subprocess.Popen(
    [PROGRAM, "--store", store, "--as", "ada", "--keep-going"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    stderr=subprocess.DEVNULL)


def timed(command):
    start = time.perf_counter()
    session.stdin.write(f"{command}\nhelp quit\n".encode())
    session.stdin.flush()
    while MARK not in session.stdout.readline().decode():
        pass
    taken = time.perf_counter() - start
    # The rest of the help must not count as the next command's answer.
    session.stdin.write(b"why 999999999\nhelp quit\n")
    session.stdin.flush()
    while MARK not in session.stdout.readline().decode():
        pass
    return taken


issue = os.environ.get("ISSUE", "arms control")
for command in COMMANDS:
    times = [timed(command.format(id=1000 + 37 * place, issue=issue)) for place in range(rounds + 1)]
    row(command.format(id="ID", issue=issue), times[1:])
session.stdin.close()
session.wait()
shutil.rmtree(folder)
