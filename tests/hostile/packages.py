"""Packages that lie: a zip writer that holds nothing to be true, and the bombs made with it."""
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

MIB = 1 << 20
STORED, DEFLATED = 0, 8


@dataclass
class Entry:
    """One entry of a zip. What is not given is what it should be."""
    name: bytes
    data: bytes = b""             # as it stands in the file: compressed when `method` says so
    size: int | None = None       # of the content, as claimed
    packed_size: int | None = None
    crc: int = 0
    method: int = STORED
    flags: int = 0x800            # UTF-8 names
    offset: int | None = None     # of the local header, as the directory claims
    local_name: bytes | None = None
    mode: int = 0                 # Unix mode, in the external attributes
    extra: bytes = b""


def stored(name: str | bytes, content: bytes, **others) -> Entry:
    name = name if isinstance(name, bytes) else name.encode()
    return Entry(name, content, len(content), len(content), zlib.crc32(content), **others)


def deflated(name: str, content: bytes) -> Entry:
    machine = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = machine.compress(content) + machine.flush()
    return Entry(name.encode(), packed, len(content), len(packed), zlib.crc32(content), DEFLATED)


def zeros(name: str, mebibytes: int, claimed: int | None = None) -> Entry:
    """Zeros without end, at the best ratio of deflate and no cost: one block, repeated."""
    machine = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = machine.compress(bytes(MIB)) + machine.flush(zlib.Z_FULL_FLUSH)
    packed = block * mebibytes + zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    size = mebibytes * MIB if claimed is None else claimed
    return Entry(name.encode(), packed, size, len(packed), 0, DEFLATED)


def _fields(entry: Entry) -> bytes:
    packed = len(entry.data) if entry.packed_size is None else entry.packed_size
    size = len(entry.data) if entry.size is None else entry.size
    return struct.pack("<HHHHIII", entry.flags, entry.method, 0, 0x21, entry.crc, packed, size)


def build(entries: list[Entry], count: int | None = None) -> bytes:
    body, directory = io.BytesIO(), io.BytesIO()
    for entry in entries:
        offset = body.tell() if entry.offset is None else entry.offset
        local = entry.name if entry.local_name is None else entry.local_name
        if entry.offset is None:
            body.write(b"PK\3\4" + struct.pack("<H", 20) + _fields(entry) +
                       struct.pack("<HH", len(local), len(entry.extra)) + local + entry.extra +
                       entry.data)
        directory.write(b"PK\1\2" + struct.pack("<HH", 0x31E, 20) + _fields(entry) +
                        struct.pack("<HHHHHII", len(entry.name), len(entry.extra), 0, 0, 0,
                                    entry.mode << 16, offset) + entry.name + entry.extra)
    start, listing = body.tell(), directory.getvalue()
    count = len(entries) if count is None else count
    count = min(count, 0xFFFF)
    return (body.getvalue() + listing + b"PK\5\6" +
            struct.pack("<HHHHIIH", 0, 0, count, count, len(listing), start, 0))


def entries_of(package: bytes, without: tuple[str, ...] = ()) -> list[Entry]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return [(stored if name == "mimetype" else deflated)(name, archive.read(name))
                for name in archive.namelist() if name not in without]


def text_of(package: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read(name).decode()


def names_of(package: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.namelist()


def with_part(package: bytes, name: str, content: str | bytes) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    entries = [deflated(name, content) if entry.name.decode() == name else entry
               for entry in entries_of(package)]
    if name.encode() not in [entry.name for entry in entries]:
        entries.append(deflated(name, content))
    return build(entries)


def with_entries(package: bytes, *entries: Entry) -> bytes:
    return build(entries_of(package) + list(entries))


def overlapping(package: bytes, main: str) -> bytes:
    """Many names for the same bytes: a small file that inflates to a large one many times over."""
    kept = entries_of(package)
    kernel = zeros("kernel", 64)
    kernel_at = len(build(kept)) - _directory_size(kept) - 22
    many = [Entry(f"Pictures/{i}.xml".encode(), b"", kernel.size, len(kernel.data), 0, DEFLATED,
                  offset=kernel_at) for i in range(500)]
    return build(kept + [kernel] + many)


def _directory_size(entries: list[Entry]) -> int:
    return sum(46 + len(entry.name) + len(entry.extra) for entry in entries)


def zip64(package: bytes, main: str) -> bytes:
    """A part whose true sizes stand in a zip64 field, and are 5 TiB."""
    extra = struct.pack("<HHQQ", 1, 16, 5 << 40, 5 << 40)
    giant = Entry(main.encode(), b"x" * 100, 0xFFFFFFFF, 0xFFFFFFFF, 0, STORED, extra=extra)
    return build(entries_of(package, (main,)) + [giant])


def four_gigabytes(package: bytes, main: str) -> bytes:
    """A part that claims all that 32 bits can say."""
    giant = Entry(main.encode(), b"x" * 100, 0xFFFFFFFE, 100, 0, DEFLATED)
    return build(entries_of(package, (main,)) + [giant])


def bomb(package: bytes, main: str) -> bytes:
    return build(entries_of(package, (main,)) + [zeros(main, 1024)])


def lying_bomb(package: bytes, main: str) -> bytes:
    return build(entries_of(package, (main,)) + [zeros(main, 1024, claimed=2000)])


def many_parts(package: bytes, main: str) -> bytes:
    return with_entries(package, *(stored(f"Pictures/{i}", b"") for i in range(12_000)))


def heavy_parts(package: bytes, main: str) -> bytes:
    """Each part is allowed, all of them are not."""
    part = zeros("x", 100)
    parts = [Entry(f"Pictures/{i}.png".encode(), part.data, part.size, len(part.data), 0, DEFLATED)
             for i in range(9)]
    return with_entries(package, *parts)


def encrypted(package: bytes, main: str) -> bytes:
    entries = entries_of(package)
    for entry in entries:
        if entry.name.decode() == main:
            entry.flags |= 1
    return build(entries)


def larger_claim(package: bytes, main: str) -> bytes:
    entries = entries_of(package)
    for entry in entries:
        if entry.name.decode() == main:
            entry.size *= 3
    return build(entries)


def beyond_the_end(package: bytes, main: str) -> bytes:
    entries = entries_of(package)
    entries[-1].packed_size = len(package) * 10
    return build(entries)


def more_entries_claimed(package: bytes, main: str) -> bytes:
    return build(entries_of(package), count=60_000)


def two_headers(package: bytes, main: str) -> bytes:
    """The directory and the header beside the bytes name different files."""
    entries = entries_of(package)
    entries[-1].local_name = b"../../etc/cron.d/x"
    return build(entries)


def twice(package: bytes, main: str) -> bytes:
    return with_entries(package, deflated(main, b"<other/>"))


def twice_by_case(package: bytes, main: str) -> bytes:
    return with_entries(package, deflated(main.swapcase(), b"<other/>"))


def link(package: bytes, main: str) -> bytes:
    return with_entries(package, stored("Pictures/link.png", b"/etc/passwd", mode=0o120777))


def truncated(share: float):
    return lambda package, main: package[:int(len(package) * share)]


def tail_lost(package: bytes, main: str) -> bytes:
    return package[:-30]


def named(name: bytes, flags: int = 0x800):
    return lambda package, main: with_entries(package, stored(name, b"<x/>", flags=flags))
