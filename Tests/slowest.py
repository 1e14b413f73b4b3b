#!/usr/bin/env python3
"""The ten tests that took longest, from the events that `swift test --event-stream-output-path FILE` writes.

A test takes the time by the clock in which at least one of its cases ran; cases of other tests run beside it, and a test
counts as started long before its first case is, so the times that `swift test` prints say little.
Usage: slowest.py FILE
"""
import collections, json, os, sys


def main():
    if not os.path.exists(sys.argv[1]):
        sys.exit("no test ran")
    names, running, began, took = {}, collections.Counter(), {}, collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            payload = record["payload"]
            if record["kind"] == "test":
                names[payload["id"]] = payload.get("displayName") or payload["name"]
            elif payload["kind"] == "testCaseStarted":
                test = payload["testID"]
                if running[test] == 0:
                    began[test] = payload["instant"]["absolute"]
                running[test] += 1
            elif payload["kind"] == "testCaseEnded":
                test = payload["testID"]
                running[test] -= 1
                if running[test] == 0:
                    took[test] += payload["instant"]["absolute"] - began[test]
    if not took:
        sys.exit("no test ended")
    print("The ten slowest tests, in seconds:")
    for test, seconds in took.most_common(10):
        print(f"{seconds:7.1f}  {names[test]}  ({test.split('.')[0]})")


main()
