"""Zip files seen by Python's zipfile, which shares nothing with src/package.

usage: strangers.py check FILE NAME=CONTENT…   the file has these parts, in this order, and is sound
       strangers.py make DIRECTORY             writes zips as other programs make them"""
import pathlib
import sys
import zipfile

TEXT = "Le conseil communautaire, après en avoir délibéré, ".encode() * 40


class Pipe:
    """A file that cannot seek: zipfile then puts the sizes behind the data."""

    def __init__(self, path: pathlib.Path):
        self.file = path.open("wb")

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


def check(path: str, *expected: str) -> None:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, "damaged"
        found = [f"{info.filename}={archive.read(info).decode()}" for info in archive.infolist()]
        assert found == list(expected), f"{found} != {expected}"
        for info in archive.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0) and not info.extra, info
            assert info.is_dir() is False and info.external_attr == 0, info


def make(directory: str) -> None:
    folder = pathlib.Path(directory)

    def archive(name: str, **options):
        return zipfile.ZipFile(folder / name, "w", **options)

    with archive("plain.zip", compression=zipfile.ZIP_DEFLATED) as out:
        out.writestr("texte.xml", TEXT)
        out.writestr("vide.xml", b"")
        out.writestr(zipfile.ZipInfo("dossier/"), b"")
    with zipfile.ZipFile(Pipe(folder / "streamed.zip"), "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("texte.xml", TEXT)
        out.writestr("vide.xml", b"")
    with archive("commented.zip") as out:
        out.writestr("texte.xml", TEXT)
        out.comment = b"PK\x05\x06" + b"commentaire" * 1000
    with archive("extra.zip") as out:
        info = zipfile.ZipInfo("texte.xml")
        info.extra = b"\x99\x99\x04\x00abcd"
        info.comment = "remarque".encode()
        out.writestr(info, TEXT)
    with archive("utf8.zip") as out:
        out.writestr("été.xml", TEXT)
    with archive("large.zip") as out, out.open("texte.xml", "w", force_zip64=True) as part:
        part.write(TEXT)
    zipfile.ZIP64_LIMIT = 100
    with archive("zip64.zip") as out:
        out.writestr("texte.xml", TEXT)
    zipfile.ZIP64_LIMIT = (1 << 31) - 1
    with archive("bzip2.zip", compression=zipfile.ZIP_BZIP2) as out:
        out.writestr("texte.xml", TEXT)
    with archive("twice.zip") as out:
        out.writestr("texte.xml", TEXT)
        out.writestr("texte.xml", TEXT)


if __name__ == "__main__":
    {"check": check, "make": make}[sys.argv[1]](*sys.argv[2:])
