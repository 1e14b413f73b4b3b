"""Holds files against the JSON Schemas of docs/schema.

Usage: validate.py SCHEMAS [NAME FILE]...

A file that ends in .jsonl holds a value a line, of which the first is held against NAME-header. What is wrong goes to stdout, a line each; the exit code is 1 then.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def values(name, file):
    """Each value of the file, with its place and the name of its schema."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".jsonl":
        return [(name, str(file), json.loads(text))]
    lines = enumerate(text.split("\n")[:-1], 1)
    return [(name if number > 1 else f"{name}-header", f"{file}:{number}", json.loads(line)) for number, line in lines]


def main(schemas, pairs):
    validators = {}

    def validator(name):
        if name not in validators:
            schema = json.loads((schemas / f"{name}.json").read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
            validators[name] = Draft202012Validator(schema)
        return validators[name]

    wrong = 0
    for pair, file in pairs:
        for name, place, value in values(pair, pathlib.Path(file)):
            for error in validator(name).iter_errors(value):
                path = "/".join(str(step) for step in error.absolute_path)
                print(f"{name}: {place}: {path}: {error.message[:300]}")
                wrong += 1
    print(f"{len(pairs)} files, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    arguments = sys.argv[2:]
    sys.exit(main(pathlib.Path(sys.argv[1]), list(zip(arguments[::2], arguments[1::2]))))
