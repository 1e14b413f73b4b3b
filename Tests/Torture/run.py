#!/usr/bin/env python3
"""Runs every harness against a program, one after the other, and tells at the end what came out.

Usage: run.py PROGRAM [--small] [--seed N] [NAME ...]
"""
import pathlib, subprocess, sys, time

HERE = pathlib.Path(__file__).parent
ORDER = ["kill9", "inject", "fulldisk", "writers", "mounts", "copies", "powercut", "git"]
WORDS = {0: "passed", 77: "not run"}


def main():
    options = [word for word in sys.argv[2:] if word.startswith("-") or word.isdigit()]
    wanted = [word for word in sys.argv[2:] if word not in options] or ORDER
    results = []
    for name in wanted:
        file = HERE / (name + ".py")
        if not file.exists():
            continue
        start = time.time()
        code = subprocess.run([sys.executable, str(file), sys.argv[1], *options]).returncode
        results.append((name, WORDS.get(code, "FAILED"), time.time() - start))
        print(flush=True)
    for name, words, seconds in results:
        print(f"{name:10} {words:8} {seconds:6.0f} s")
    counted = {words: sum(result[1] == words for result in results) for words in ("passed", "FAILED", "not run")}
    print(", ".join(f"{count} {words}" for words, count in counted.items()))
    sys.exit(1 if counted["FAILED"] or not counted["passed"] else 0)


main()
