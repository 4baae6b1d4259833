#!/usr/bin/env python3
"""A batch as a process: check_batch.py GREFFIER FOLDER.

Interrupted by a signal, killed, or on a disk that takes no more, it leaves whole documents only; run
again with --resume it ends with the files of an undisturbed run. Shards together give them, too.
Memory does not grow with the records."""
import io
import json
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile

RECORDS = 3000


def write_records(path, count):
    with path.open("w", encoding="utf-8") as file:
        for i in range(1, count + 1):
            file.write(json.dumps({
                "numero": i, "titre": f"Comité n° {i}", "date": "2026-03-12", "lieu": "Mairie",
                "presents": [f"Mme Aude FERRAND{'X' * (i % 5)}", "M. Paul RICARD"],
            }, ensure_ascii=False) + "\n")


class Batches:
    def __init__(self, greffier, folder):
        self.greffier = greffier
        self.folder = folder
        self.records = folder / "fiches.jsonl"

    def command(self, name, *options):
        return [self.greffier, "batch", "compte-rendu", str(self.records), "-o", str(self.folder / name),
                "--name", "{{ numero }}.odt", *options]

    def run(self, name, *options, **others):
        return subprocess.run(self.command(name, *options), check=False, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, **others)

    def files(self, name):
        return {path.name: path.read_bytes() for path in (self.folder / name).iterdir()
                if not path.name.startswith(".greffier-lot")}

    def disturbed(self, name, sign):
        """Starts a batch and sends it a signal once it has made some documents."""
        with subprocess.Popen(self.command(name, "-j2"), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True) as process:
            while not (self.folder / name).is_dir() or len(list((self.folder / name).iterdir())) < 20:
                time.sleep(0.005)
            process.send_signal(sign)
            told = process.communicate()[1]
            return process.returncode, told


def whole(files):
    """The names of those that are no whole document."""
    broken = []
    for name, content in files.items():
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                if package.testzip():
                    broken.append(name)
        except zipfile.BadZipFile:
            broken.append(name)
    return broken


def interruption(batches, wanted):
    status, told = batches.disturbed("interrompu", signal.SIGINT)
    made = batches.files("interrompu")
    if status != 130 or "--resume" not in told:
        yield f"SIGINT: status {status}, told {told!r}"
    if not 0 < len(made) < RECORDS:
        yield f"SIGINT came too late: {len(made)} documents"
    yield from (f"SIGINT leaves {name}" for name in whole(made))
    batches.run("interrompu", "--resume")
    if batches.files("interrompu") != wanted:
        yield "SIGINT, then --resume: other files than those of one run"


def death(batches, wanted):
    batches.disturbed("tue", signal.SIGKILL)
    left = {name: content for name, content in batches.files("tue").items() if not name.endswith(".tmp")}
    yield from (f"SIGKILL leaves {name}" for name in whole(left))
    batches.run("tue", "--resume")
    now = {name: content for name, content in batches.files("tue").items() if not name.endswith(".tmp")}
    if now != wanted:
        yield "SIGKILL, then --resume: other files than those of one run"


def full_disk(batches):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
    run = batches.run("plein", preexec_fn=limit)
    if run.returncode != 4 or "plein/1.odt" not in run.stderr:
        yield f"full disk: status {run.returncode}, told {run.stderr!r}"
    if (batches.folder / "plein").exists() and batches.files("plein"):
        yield "full disk: something is left"


def shards(batches, wanted):
    for part in range(1, 4):
        batches.run("parts", "--shard", f"{part}/3")
    if batches.files("parts") != wanted:
        yield "three shards: other files than those of one run"


def memory(batches):
    """Ten times the records may take a megabyte more."""
    def peak(count):
        write_records(batches.records, count)
        run = subprocess.run(["/usr/bin/env", "python3", "-c", "import resource, subprocess, sys\n"
                              "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
                              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
                              *batches.command(f"memoire{count}")], check=True, text=True,
                             stdout=subprocess.PIPE)
        return int(run.stdout)
    few, many = peak(RECORDS // 10), peak(RECORDS)
    print(f"memory: {few} KiB for {RECORDS // 10} records, {many} for {RECORDS}")
    if many > few + 3000:
        yield f"memory grows: {few} KiB, then {many}"


def main(greffier, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    batches = Batches(greffier, folder)
    write_records(batches.records, RECORDS)
    run = batches.run("entier")
    wanted = batches.files("entier")
    faults = [] if run.returncode == 0 and len(wanted) == RECORDS else [run.stderr]
    for check in (interruption, death, shards):
        faults += check(batches, wanted)
    faults += full_disk(batches)
    faults += memory(batches)
    shutil.rmtree(folder)
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
