"""Calls a compiler in place of itself and notes what it took: module, when, and seconds of processor time.

Usage: compiled.py COMPILER ARGUMENTS...; the note goes into the file that BENCH_COMPILED names.
"""
import json, os, sys, time


def module(arguments):
    """What is made: of Swift the module, of C the target in whose folder the object lies; linking is a thing of its own."""
    if "-emit-executable" in arguments:
        return "(link)"
    if "-module-name" in arguments:
        return arguments[arguments.index("-module-name") + 1]
    if "-o" in arguments:
        folders = [part for part in arguments[arguments.index("-o") + 1].split("/") if part.endswith(".build") and part != ".build"]
        if folders:
            return folders[0][: -len(".build")] + " (C)"
    return "(questions to the compiler)"


def main():
    compiler, *arguments = sys.argv[1:]
    begin = time.time()
    pid = os.posix_spawn(compiler, [compiler, *arguments], os.environ)
    _, status, usage = os.wait4(pid, 0)
    note = {"module": module(arguments), "begin": begin, "end": time.time(), "cpu": usage.ru_utime + usage.ru_stime}
    descriptor = os.open(os.environ["BENCH_COMPILED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    # One write, so that compilers which end together do not write into each other's lines.
    os.write(descriptor, (json.dumps(note) + "\n").encode())
    os.close(descriptor)
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        os.kill(os.getpid(), -code)
    sys.exit(code)


main()
