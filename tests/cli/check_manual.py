#!/usr/bin/env python3
"""The manual pages and completions know what the program knows: check_manual.py GREFFIER ROOT.

Every long option that a help text shows stands in both manual pages and in the three completions, and
so does every command and subcommand that the refusal of an unknown one lists. Where a completion
offers files, it offers those that the command reads.
the English page passes mandoc's own check when mandoc is there.
"""
import pathlib
import re
import shutil
import subprocess
import sys

PLACES = {
    "man/greffier.1": r"Fl -{0}\b",
    "man/fr/greffier.1": r"Fl -{0}\b",
    "completions/greffier.bash": r"--{0}\b",
    "completions/_greffier": r"--{0}\b",
    "completions/greffier.fish": r"-l {0}\b",
}
COMMANDS = [[], ["render"], ["batch"], ["import"], ["check"], ["typo"],
            ["template", "new"], ["template", "check"], ["template", "fields"], ["template", "explain"], ["kinds"], ["new"]]


def help_of(greffier, command):
    return subprocess.run([greffier, *command, "--help"], check=True, encoding="utf-8",
                          stdout=subprocess.PIPE).stdout


# Of `template` in each completion, what it offers after it: the words of the first group.
SUBCOMMANDS = {
    "completions/greffier.bash": r"template\) COMPREPLY=\(\$\(compgen -W '([^']*)'",
    "completions/_greffier": r"'1:action:\(\((.*)\)\)'",
    "completions/greffier.fish": r"set -l actions (.*)",
}
ALL_COMMANDS = {
    "completions/greffier.bash": r"-z \$command \]\]; then\n *COMPREPLY=\(\$\(compgen -W '([^']*)'",
    "completions/_greffier": r"'1:commande:\(\((.*)\)\)'",
    "completions/greffier.fish": r"set -l commands (.*)",
}


def commands_of(greffier):
    """What the program says that its commands are: `template new` gives template and new."""
    run = subprocess.run([greffier, "unknown-command", "--lang", "en"], check=False,
                         encoding="utf-8", stderr=subprocess.PIPE)
    listed = re.search(r"the commands are: ([^;]*);", run.stderr)
    return [name.split() for name in listed[1].split(", ")] if listed else []


def offered(text, pattern):
    """The words that a completion offers, their descriptions in zsh left out."""
    found = re.search(pattern, text)
    return set(re.sub(r'\\:"[^"]*"', "", found[1]).split()) if found else set()


def missing_commands(greffier, root):
    commands = commands_of(greffier)
    first = {words[0] for words in commands}
    second = {words[1] for words in commands if len(words) > 1}
    faults = [] if len(first) >= 8 and len(second) >= 4 else [f"only {commands} found"]
    for patterns, wanted in ((ALL_COMMANDS, first), (SUBCOMMANDS, second)):
        for place, pattern in patterns.items():
            got = offered((root / place).read_text(encoding="utf-8"), pattern)
            faults += [f"{place}: {name} is offered or known on one side only"
                       for name in sorted(got ^ wanted)]
    for words in commands:
        for place in ("man/greffier.1", "man/fr/greffier.1"):
            if f"Cm {' '.join(words)}" not in (root / place).read_text(encoding="utf-8"):
                faults.append(f"{place}: {' '.join(words)} is missing")
    return faults


# Files that bash offers after a command, by a line for it and by a name that must be among them.
BASH_FILES = (("render", "xlsx"), ("render", "docx"), ("check", "odt"), ("check", "docx"),
              ("check", "md"), ("import", "rtf"), ("typo", "docx"))


def missing_files(root):
    """Plays the bash completion, its helpers replaced by what tells their arguments."""
    play = """_init_completion() { words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; cur=; prev=${words[cword-1]}; }
_filedir() { echo "$1"; }
complete() { :; }
shopt -s extglob
source "$0"
COMP_WORDS=(greffier "$1" ''); COMP_CWORD=2; _greffier
"""
    faults = []
    for command, suffix in BASH_FILES:
        shown = subprocess.run(["bash", "-O", "extglob", "-c", play,
                                root / "completions/greffier.bash", command], check=False,
                               encoding="utf-8", stdout=subprocess.PIPE)
        if suffix not in re.findall(r"\w+", shown.stdout):
            faults.append(f"completions/greffier.bash: {command} offers no .{suffix}")
    return faults


def main():
    greffier, root = sys.argv[1], pathlib.Path(sys.argv[2])
    options = {option for command in COMMANDS
               for option in re.findall(r"--([a-z]+)", help_of(greffier, command))}
    faults = [] if len(options) >= 10 else [f"only {len(options)} options found in the help texts"]
    for place, pattern in PLACES.items():
        text = (root / place).read_text(encoding="utf-8")
        faults += [f"{place}: --{option} is missing" for option in sorted(options)
                   if not re.search(pattern.format(option), text)]
    faults += missing_commands(greffier, root) + missing_files(root)
    if shutil.which("mandoc"):
        lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning",
                               root / "man/greffier.1"], check=False, encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        faults += [line for line in lint.stdout.splitlines() if "mandoc.db" not in line]
    sys.exit("\n".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
