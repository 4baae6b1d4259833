"""The validator of Microsoft's Open XML SDK, for Office 2007 and Microsoft 365."""
import concurrent.futures
import json
import os
import pathlib
import platform
import subprocess

from finding import Finding, Skipped

VERSIONS = ("Office2007", "Microsoft365")
# In ISO 29500:2008 and not in the first edition of ECMA-376, by which Office 2007 is judged; Word has
# written it since 2010 in files that it means for Word 2007, too.
SINCE_2008 = ("wordprocessingml/2006/main:tblCaption'",)
ROOT = pathlib.Path(__file__).parents[2]
_MACHINES = {"x86_64": "x64", "aarch64": "arm64"}


def _validator() -> str:
    named = os.environ.get("OOXML_VALIDATOR_CLI")
    machine = _MACHINES.get(platform.machine(), platform.machine())
    path = pathlib.Path(named) if named else ROOT.joinpath(
        "build/npm/node_modules/@xarsh", f"ooxml-validator-linux-{machine}", "ooxml-validator")
    if not path.is_file():
        raise Skipped("the Open XML SDK validator is not installed: run scripts/setup")
    return str(path)


def _validate(validator, path, version) -> list[Finding]:
    run = subprocess.run([validator, str(path), version], stdin=subprocess.DEVNULL,
                         capture_output=True, text=True, timeout=300)
    try:
        errors = json.loads(run.stdout)["errors"]
    except (json.JSONDecodeError, KeyError):
        errors = [{"description": f"no verdict: {run.stderr or run.stdout}"}]
    return [Finding(path.name, f"SDK {version}",
                    f"{error.get('path') or ''} {error.get('xPath') or ''}: {error['description']}")
            for error in errors
            if version != "Office2007" or not any(name in error["description"] for name in SINCE_2008)]


def check(documents) -> list[Finding]:
    validator = _validator()
    jobs = [(document.path, version) for document in documents if document.kind == "docx"
            for version in VERSIONS]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [finding for found in pool.map(lambda job: _validate(validator, *job), jobs)
                for finding in found]
