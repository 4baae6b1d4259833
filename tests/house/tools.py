"""The programs that some checks need, which a release of the system may not have."""
import subprocess


def lacks(tool: str, version: str = "") -> str:
    """Why `tool` cannot be used here, "" when it can: it is not there, or is not `version`."""
    try:
        run = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True)
    except FileNotFoundError:
        return f"no {tool}"
    said = run.stdout.strip()
    return "" if said.startswith(version) else f"{said} is not {version}"
