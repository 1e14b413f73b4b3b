#!/usr/bin/env python3
"""The ten tests that took longest, from the events that `swift test --event-stream-output-path FILE` writes.

A test takes from the start of its first case to the end of its last, by the clock; cases of other tests may run beside it.
Usage: slowest.py FILE
"""
import json, sys


def main():
    names, began, took = {}, {}, {}
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            payload = record.get("payload", {})
            if record.get("kind") == "test" and payload.get("kind") == "function":
                names[payload["id"]] = payload.get("displayName") or payload["name"]
            elif record.get("kind") == "event" and payload.get("testID") in names:
                test, at = payload["testID"], payload["instant"]["absolute"]
                if payload["kind"] == "testStarted":
                    began[test] = at
                elif payload["kind"] == "testEnded" and test in began:
                    took[test] = at - began[test]
    if not took:
        sys.exit("no test ended")
    print("The ten slowest tests, in seconds:")
    for test, seconds in sorted(took.items(), key=lambda item: -item[1])[:10]:
        print(f"{seconds:7.1f}  {names[test]}  ({test.split('.')[0]})")


main()
