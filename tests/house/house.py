#!/usr/bin/env python3
"""The rules of the house. usage: house.py [--root DIR] [--build DIR] [--cache DIR] CHECK…

Exit status 0 when nothing is found, 1 otherwise; one line per finding, with its reason."""
import argparse
import pathlib
import sys

import cppcheck
import formatting
import includes
import sizes
import tidy
import words

CHECKS = {
    "layers": includes.check_layers,
    "cycles": includes.check_cycles,
    "only-here": includes.check_only_here,
    "banned": words.check_banned,
    "unordered": words.check_unordered,
    "itself": words.check_itself,
    "file-sizes": sizes.check_files,
    "function-sizes": sizes.check_functions,
    "format": formatting.check_format,
}

# Those that read what the compiler is told, and remember what passed.
READERS = {"tidy": tidy.check_tidy, "cppcheck": cppcheck.check_cppcheck}

# What says why a check cannot run here: its tool is another version or is not there.
LACKING = {"format": formatting.lacking, "tidy": tidy.lacking, "cppcheck": cppcheck.lacking}
SKIPPED = 77


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--build", type=pathlib.Path, help="holds compile_commands.json: for tidy and cppcheck")
    parser.add_argument("--cache", type=pathlib.Path, help="remembers what passed")
    parser.add_argument("checks", nargs="+", choices=[*CHECKS, *READERS])
    options = parser.parse_args(arguments)
    root = options.root.resolve()
    lacking = [reason for name, why in LACKING.items() if name in options.checks and (reason := why())]
    if lacking:
        print("skipped:", *lacking)
        return SKIPPED
    found = []
    for name in options.checks:
        if name in READERS:
            found += READERS[name](root, options.build, options.cache)
        else:
            found += CHECKS[name](root)
    print(*found, sep="\n", end="\n" if found else "")
    if "function-sizes" in options.checks:
        print(sizes.report(root))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
