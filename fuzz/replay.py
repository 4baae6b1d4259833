#!/usr/bin/env python3
"""Gives a fuzzer that was built without libFuzzer its seeds, once each.

    fuzz/replay.py NAME PROGRAM

Says only what broke, and the seed that broke it."""
import pathlib
import subprocess
import sys
import tempfile

name, program = sys.argv[1:]
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-B", pathlib.Path(__file__).with_name("seeds.py"), name, folder],
                   check=True)
    run = subprocess.run([program, folder], capture_output=True, text=True, errors="replace")
    if run.returncode:
        last = pathlib.Path(run.stdout.splitlines()[-1]) if run.stdout else None
        seed = last.read_text(errors="replace") if last else "no seeds"
        sys.exit(f"{run.stderr}\n{name}: {seed}")
