"""Debian packages: downloaded once into a folder, and unpacked there."""
import pathlib
import shutil
import subprocess


class NoNetwork(Exception):
    """Nothing can be downloaded, and the folder has no copy."""


def unpacked(package: str, folder: pathlib.Path) -> pathlib.Path | None:
    """The files of `package`, as they would be installed below the folder that is returned; None
    when the distribution has no such package. Raises NoNetwork."""
    tree = folder / package
    if not tree.is_dir():
        archive = _archive(package, folder)
        if archive is None:
            return None
        _unpack(archive, tree)
    return tree


def _archive(package: str, folder: pathlib.Path) -> pathlib.Path | None:
    folder.mkdir(parents=True, exist_ok=True)
    for get in (lambda: None, lambda: _apt(folder, [], "download", package),
                lambda: _download_with_own_lists(package, folder)):
        get()
        if found := sorted(folder.glob(f"{package}_*.deb")):
            return found[-1]
    return None


def _download_with_own_lists(package: str, folder: pathlib.Path) -> None:
    """The lists of packages of the machine may be missing or old."""
    lists = folder / "lists"
    (lists / "partial").mkdir(parents=True, exist_ok=True)
    own = ["-o", f"Dir::State::Lists={lists}", "-o", f"Dir::Cache={folder / 'cache'}"]
    _apt(folder, own, "update")
    if not any(path.is_file() and path.name != "lock" for path in lists.iterdir()):
        raise NoNetwork(package)
    _apt(folder, own, "download", package)


def _apt(folder: pathlib.Path, options: list[str], *arguments: str) -> None:
    subprocess.run(["apt-get", *options, *arguments], cwd=folder, capture_output=True, check=False)


def _unpack(archive: pathlib.Path, tree: pathlib.Path) -> None:
    """Unpacked under another name first: a tree that has its name is whole."""
    unfinished = tree.with_suffix(".part")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    subprocess.run(["dpkg-deb", "-x", archive, unfinished], check=True)
    unfinished.rename(tree)
