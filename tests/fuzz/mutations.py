"""Damage done to a file: bytes changed, taken out, put in, and parts of it repacked."""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
EXTREMES = (
    b"\x00", b"\xff", b"-1", b"0", b"99999999999", b"<<", b">>", b"[", b"]", b"endobj", b"stream",
    b"<!--", b"<", b"&#x110000;", b"&", b'"', b"{", b"}", b"\\ud800", b"%PDF-", b"PK\x03\x04",
    b"\xe2\x80", b"\xed\xa0\x80", b"\r", b"\n" * 50, b" " * 500, b"(" * 99, b"<w:p>", b"</w:r>",
)  # fmt: skip


def mutated(data: bytes, others: Sequence[bytes], seed: int) -> bytes:
    """The file with some damage, always the same for a seed."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(WAYS)(data, others, chance)
    return data


def _flip(data: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    changed = bytearray(data or b"\0")
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    return data[:start] if chance.random() < 0.3 else data[:start] + data[end:]


def _repeat(data: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    part = data[start : start + chance.randint(1, 2_000)]
    return data[:start] + part * chance.randint(2, 30) + data[start:]


def _splice(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    start = chance.randint(0, len(other))
    at = chance.randint(0, len(data))
    return data[:at] + other[start : start + chance.randint(1, 5_000)] + data[at:]


def _extreme(data: bytes, _others: Sequence[bytes], chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.choice(EXTREMES) + data[at + chance.randint(0, 8) :]


def _inside(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Damage below the packing: to a stream of a PDF, or to an entry of a package."""
    if data.startswith(b"PK"):
        return _in_package(data, others, chance)
    streams = list(STREAM.finditer(data))
    if not streams:
        return _flip(data, others, chance)
    found = chance.choice(streams)
    try:
        content = zlib.decompressobj().decompress(found[1], 1_000_000)
    except zlib.error:
        return _flip(data, others, chance)
    damaged = zlib.compress(chance.choice(PLAIN_WAYS)(content, others, chance))
    return data[: found.start(1)] + damaged + data[found.end(1) :]


def _in_package(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = {name: package.read(name) for name in package.namelist()[:40]}
    except Exception:  # noqa: BLE001 - it was damaged before, in whatever way
        return _flip(data, others, chance)
    name = chance.choice([*entries, "word/document.xml"])
    entries[name] = chance.choice(PLAIN_WAYS)(entries.get(name, b""), others, chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, content in entries.items():
            package.writestr(entry, content)
    return buffer.getvalue()


Way = Callable[[bytes, Sequence[bytes], random.Random], bytes]
PLAIN_WAYS: tuple[Way, ...] = (_flip, _cut, _repeat, _splice, _extreme)
WAYS: tuple[Way, ...] = (*PLAIN_WAYS, _inside, _inside)
