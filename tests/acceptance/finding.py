"""What a check has to say of a document."""
from typing import NamedTuple


class Finding(NamedTuple):
    file: str
    check: str
    message: str

    def __str__(self):
        return f"{self.file}: [{self.check}] {self.message}"


class Skipped(Exception):
    """A check cannot be made on this machine; the reason is shown."""
