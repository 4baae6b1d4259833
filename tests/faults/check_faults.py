#!/usr/bin/env python3
"""Every write, rename, fsync, close, mkdir and large allocation failed in turn:
check_faults.py GREFFIER SHIM [CASE…]

Each command of commands.py is run once undisturbed, then again with the first call of a function
failed by the shim, then the second, until there is none left. After each run every file is the old
one or the new one, never a part; nothing else is left; the status is 4 and the message names what
is not written and says what to do, or all is done. Some are killed at each call too: the files are
whole, and the same command, given again later, leaves what an undisturbed one does."""
import argparse
import concurrent.futures
import errno
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from commands import COMMANDS

ENVIRONMENT = 4
LARGE = 16 << 10  # bytes of an allocation that is failed
MOST = 400        # calls of one function
KILL = -1         # in the place of an error: SIGKILL, where a power cut would be
NAMES = {KILL: "killed", 0: "short"}
LEFT = re.compile(r"\.greffier-\d+-\d+\.tmp$")
HOURS = 2 * 3600  # until what is left is nobody's
# The calls of what writes, each with the errors it is given: one run for each.
FAULTS = {
    "open": (errno.EACCES, errno.ENOSPC),
    "write": (errno.ENOSPC, errno.EDQUOT, errno.EIO),
    "fsync": (errno.EIO,),
    "link": (errno.EACCES, errno.EIO, errno.ENOSPC),
    "rename": (errno.EACCES, errno.EIO),
    "mkdir": (errno.EACCES, errno.ENOSPC),
    "close": (errno.EIO, errno.EDQUOT),
    "malloc": (errno.ENOMEM,),
    "thread": (errno.EAGAIN,),
}
# What must go unnoticed.
HARMLESS = {"short": (0,), "write": (errno.EINTR,), "fsync": (errno.EINTR,),
            "close": (errno.EINTR,), "thread": (errno.EAGAIN,)}


def shot(folder):
    """What stands in a folder: the bytes of each file, nothing for a folder without any."""
    entries = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_file():
            entries[name] = path.read_bytes()
        elif not any(path.iterdir()):
            entries[name + "/"] = None
    return entries


class Trial:
    """A command in a folder of its own, played again and again."""

    def __init__(self, greffier, shim, command, folder):
        self.greffier, self.shim, self.command = greffier, shim, command
        self.folder = folder / "work"
        self.mark = folder / "mark"
        self.faults = []
        self.runs = 0
        command.prepare(folder / "inputs")
        self.inputs = folder / "inputs"
        self.reset()
        self.before = shot(self.folder)
        done = self.run()
        self.after, self.status = shot(self.folder), done.returncode
        self.changed = [name for name in self.after if self.after[name] != self.before.get(name)]
        if not self.changed or self.status not in (0, 1, 2):
            self.faults.append(f"undisturbed: {self.status} {done.stderr} {self.changed}")

    def reset(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.inputs, self.folder)
        self.mark.unlink(missing_ok=True)

    def run(self, faults=None, arguments=None, out=subprocess.PIPE):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "fr_FR.UTF-8", **(faults or {})}
        self.runs += 1
        return subprocess.run([self.greffier, *(arguments or self.command.arguments)],
                              cwd=self.folder, env=environment, timeout=20, check=False,
                              stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE,
                              encoding="utf-8", errors="replace")

    def run_with(self, call, error, rank):
        self.reset()
        return self.run({"LD_PRELOAD": self.shim, "FAULT_CALL": call, "FAULT_AT": str(rank),
                         "FAULT_UNNAMED": "yes" if self.command.is_unnamed else "",
                         "FAULT_ERRNO": str(error), "FAULT_FOLDER": str(self.folder),
                         "FAULT_MARK": str(self.mark), "FAULT_SIZE": str(LARGE)})

    def play(self):
        for call in self.command.calls:
            for error in FAULTS[call]:
                if error not in HARMLESS.get(call, ()):
                    self.play_all(call, error, self.judge)
        for call, errors in HARMLESS.items():
            if call in (*self.command.calls, "short"):
                for error in errors:
                    self.play_all(call, error, self.judge_done)
        if self.command.is_killed:
            for call in self.command.calls:
                if call not in ("malloc", "thread"):
                    self.play_all(call, KILL, self.judge_killed)
        self.play_full_output()
        return self

    def play_all(self, call, error, judge):
        for rank in range(1, MOST):
            try:
                done = self.run_with(call, error, rank)
            except subprocess.TimeoutExpired:
                self.faults.append(f"{call} {rank} ({errno.errorcode.get(error, '')}): never ends")
                continue
            if not self.mark.exists():
                break
            found = [*judge(done, call), *(self.resumed() if error != KILL else [])]
            name = f"{call} {rank} ({NAMES.get(error) or errno.errorcode[error]})"
            self.faults += [f"{name}: {fault}" for fault in found]
        else:
            self.faults.append(f"{call}: more than {MOST} calls")
        if rank == 1:
            self.faults.append(f"{call}: never called, so never failed")

    def judge_done(self, done, _call):
        if done.returncode != self.status:
            yield f"status {done.returncode} instead of {self.status}: {done.stderr}"
        yield from self.differences(shot(self.folder))

    def judge(self, done, call):
        """A run that may have failed."""
        if done.returncode not in (ENVIRONMENT, self.status) or "terminate" in done.stderr:
            yield f"status {done.returncode}: {done.stderr}"
        now = shot(self.folder)
        yield from self.differences(now, self.before)
        yield from self.order(now)
        missing = [name for name in self.changed if now.get(name) != self.after[name]]
        if missing and done.returncode == self.status:
            yield f"status {done.returncode} without {missing}"
        if done.returncode == ENVIRONMENT:
            yield from self.message(done.stderr, [] if call == "malloc" else missing)

    def judge_killed(self, done, call):
        """Whole files only, if not all; what else is left goes when the command is given again."""
        if done.returncode != -signal.SIGKILL:
            yield f"status {done.returncode}: {done.stderr}"
        left = [path for path in self.folder.rglob(".greffier-*") if LEFT.search(path.name)]
        if left and self.command.is_unnamed and not (self.before.keys() & self.changed):
            yield f"left {left}, {call}"
        yield from self.whole()
        for path in left:
            os.utime(path, (path.stat().st_mtime - HOURS,) * 2)
        again = self.run(arguments=[*self.command.arguments,
                                    *(["--resume"] if self.command.resumes else [])])
        if again.returncode != self.status:
            yield f"given again: {again.returncode} {again.stderr}"
        for fault in self.differences(shot(self.folder)):
            if ".greffier-lot" not in fault:
                yield f"given again: {fault}"

    def whole(self):
        """As `differences`, but for new folders and files with a temporary name."""
        now = shot(self.folder)
        kept = {name: entry for name, entry in now.items()
                if not LEFT.search(name) and not name.endswith("/")}
        return self.differences(kept, self.before)

    def differences(self, now, before=None):
        """What is neither as after an undisturbed run nor, if given, as before."""
        for name in sorted({*now, *self.after, *(before or {})}):
            allowed = [state(files, name) for files in (before, self.after) if files is not None]
            if state(now, name) not in allowed and not self.is_cut_journal(name, now):
                yield f"{name} is {describe(now, name)}"

    def is_cut_journal(self, name, now):
        is_journal = pathlib.Path(name).name.startswith(".greffier-lot")
        lines = now.get(name, b"").splitlines()[:-1]
        return is_journal and set(lines) <= set(self.after[name].splitlines())

    def order(self, now):
        """What is written later is not there without what is written before it."""
        done = [now.get(name) == self.after[name] for name in self.command.order]
        if done != sorted(done, reverse=True):
            yield f"written out of order: {dict(zip(self.command.order, done))}"

    def message(self, text, missing):
        if not re.search(r"erreur [A-Z]\d{3}\s: .*\n(    .*\n)*  conseil\s: ", text):
            yield f"no error with a hint: {text}"
        names = [pathlib.Path(name).name for name in missing]
        if missing and not any(name in text for name in names):
            yield f"names none of {names}: {text}"
        if re.search(r"std::|erreur imprévue", text):
            yield f"not for its reader: {text}"
        is_some_written = len(missing) < len(self.changed) and not self.command.is_refused
        if is_some_written and "rien n’est écrit" in text:
            yield f"something is written: {text}"
        if not missing and "tout n’est pas écrit" in text:
            yield f"all is written: {text}"

    def resumed(self):
        """A batch that is taken up again ends as if nothing had happened."""
        if not self.command.resumes:
            return
        done = self.run(arguments=[*self.command.arguments, "--resume"])
        if done.returncode != self.status:
            yield f"--resume ends with {done.returncode}: {done.stderr}"
        for fault in self.differences(shot(self.folder)):
            if ".greffier-lot" not in fault:
                yield f"after --resume {fault}"

    def play_full_output(self):
        """A report that cannot be told: the files are whole, and the status says it."""
        self.reset()
        with open("/dev/full", "wb") as full:
            done = self.run(out=full)
        is_told = done.returncode == ENVIRONMENT and "C015" in done.stderr
        if not is_told and not self.command.is_refused:
            self.faults.append(f"/dev/full: {done.returncode} {done.stderr}")
        self.faults += [f"/dev/full: {fault}"
                        for fault in self.differences(shot(self.folder), self.before)]


def state(entries, name):
    """The bytes of a file; « empty » for a folder, « none » for what is not there."""
    return (entries[name] or "empty") if name in entries else "none"


def describe(now, name):
    if name not in now:
        return "missing"
    return "an empty folder" if now[name] is None else f"a part: {len(now[name])} bytes"


def try_command(greffier, shim, command):
    with tempfile.TemporaryDirectory() as folder:
        return Trial(greffier, shim, command, pathlib.Path(folder).resolve()).play()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("greffier")
    parser.add_argument("shim")
    parser.add_argument("cases", nargs="*", help="names of commands; all unless said")
    options = parser.parse_args()
    greffier, shim = (str(pathlib.Path(path).resolve())
                      for path in (options.greffier, options.shim))
    chosen = [command for command in COMMANDS
              if not options.cases or command.name in options.cases]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        trials = list(pool.map(lambda command: try_command(greffier, shim, command), chosen))
    faults = [f"{trial.command.name}: {fault}" for trial in trials for fault in trial.faults]
    print(*faults, sep="\n", end="\n" if faults else "")
    for trial in trials:
        print(f"{trial.command.name}: {trial.runs} runs, {len(trial.faults)} faults")
    sys.exit(1 if faults or not chosen else 0)


if __name__ == "__main__":
    main()
