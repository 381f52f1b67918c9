"""A document made worse, by its bytes or by its structure; the same chance always makes the same of it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from random import Random

from tests.fuzz import trees
from tests.fuzz.nasty import BYTES, ENCODINGS, NUMBERS, nasty

LARGEST = 150_000
"""Bytes of a document: what grows with the square of its length is slow enough to be seen at this."""

Change = Callable[[bytes, bytes, Random], bytes]
_TOKEN = re.compile(rb"<[^<>]{0,2000}>?|[^<]+|<")
_WORD = re.compile(rb"[ \t]+|\r?\n|[\w-]+|.", re.ASCII)
_VALUE = re.compile(rb"""=\s*("[^"]*"|'[^']*'|[^\s>"']+)""")
_NUMBER = re.compile(rb"\d+")
_DEEPEST = 400


def worse(document: bytes, other: bytes, chance: Random) -> bytes:
    """`document` after a few changes; pieces of `other` may come into it."""
    for _ in range(min(chance.randint(1, 6), chance.randint(1, 6))):
        document = chance.choice(_changes(document))(document, other, chance)[:LARGEST]
    return document


def _changes(document: bytes) -> tuple[Change, ...]:
    """Those that suit what a document looks like; byte by byte suits everything."""
    start = document[:200].lstrip()
    if start.startswith((b"{", b"[")):
        return (*_BYTEWISE, *_JSON * 4, _pieces(_WORD))
    return (*_BYTEWISE, *_MARKUP * 2) if b"<" in document else (*_BYTEWISE, *_WORDS * 2)


def _nasty_bytes(chance: Random) -> bytes:
    if chance.random() < 0.15:
        return chance.choice(BYTES)
    if chance.random() < 0.1:
        return chance.randbytes(chance.randint(1, 20))
    return nasty(chance).encode("utf-8", "surrogatepass")


def _cut(data: bytes, chance: Random, most: int = 1 << 30) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    length = min(int(2 ** (chance.random() * 14)), most)
    return start, min(len(data), start + length)


def _insert(data: bytes, _: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + _nasty_bytes(chance) + data[at:]


def _put(data: bytes, _: bytes, chance: Random) -> bytes:
    start, end = _cut(data, chance, 60)
    return data[:start] + _nasty_bytes(chance) + data[end:]


def _flip(data: bytes, _: bytes, chance: Random) -> bytes:
    found = bytearray(data)
    for _time in range(chance.randint(1, 8) if found else 0):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def _delete(data: bytes, _: bytes, chance: Random) -> bytes:
    start, end = _cut(data, chance)
    return data[:start] + data[end:]


def _truncate(data: bytes, _: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _repeat(data: bytes, _: bytes, chance: Random) -> bytes:
    start, end = _cut(data, chance)
    times = min(chance.choice((2, 3, 10, 100, 3000)), 1 + LARGEST // max(1, end - start))
    return data[:start] + data[start:end] * times + data[end:]


def _splice(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _cut(other, chance)
    at = chance.randint(0, len(data))
    return data[:at] + other[start:end] + data[at if chance.random() < 0.5 else min(len(data), at + end - start) :]


def _halves(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _encode(data: bytes, _: bytes, chance: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def _numbers(data: bytes, _: bytes, chance: Random) -> bytes:
    found = list(_NUMBER.finditer(data[:LARGEST]))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + chance.choice(NUMBERS).encode() + data[one.end() :]


def _pieces(pattern: re.Pattern[bytes]) -> Change:
    """Words or tags deleted, doubled, moved, replaced."""

    def change(data: bytes, other: bytes, chance: Random) -> bytes:
        found = pattern.findall(data)
        if not found:
            return data
        at = chance.randrange(len(found))
        end = min(len(found), at + chance.randint(1, 1 + int(2 ** (chance.random() * 6))))
        match chance.randrange(5):
            case 0:
                found[at:end] = []
            case 1:
                found[at:end] = found[at:end] * chance.choice((2, 2, 5, 50))
            case 2:
                taken = found[at:end]
                del found[at:end]
                to = chance.randint(0, len(found))
                found[to:to] = taken
            case 3:
                found[at] = _nasty_bytes(chance)
            case _:
                others = pattern.findall(other) or [b""]
                start = chance.randrange(len(others))
                found[at:at] = others[start : start + chance.randint(1, 40)]
        return b"".join(found)

    return change


def _nest(data: bytes, _: bytes, chance: Random) -> bytes:
    """A stretch between two tags, within many more of one kind."""
    found = _TOKEN.findall(data)
    tags = [one for one in found if re.match(rb"<[A-Za-z]", one) and not one.endswith(b"/>")]
    if not tags:
        return data
    tag = chance.choice(tags)
    name = re.match(rb"<([\w:.-]+)", tag)
    at, times = chance.randint(0, len(found)), chance.choice((2, 10, 100, _DEEPEST))
    end = min(len(found), at + chance.randint(0, 20))
    closing = b"</" + (name[1] if name else b"x") + b">"
    closings = [closing] * (times if chance.random() < 0.7 else 0)
    return b"".join((*found[:at], *[tag] * times, *found[at:end], *closings, *found[end:]))


def _attribute(data: bytes, _: bytes, chance: Random) -> bytes:
    found = list(_VALUE.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    value = html.escape(nasty(chance)) if chance.random() < 0.7 else nasty(chance)
    return data[: one.start(1)] + b'"' + value.encode("utf-8", "surrogatepass") + b'"' + data[one.end(1) :]


def _escape(data: bytes, _: bytes, chance: Random) -> bytes:
    """A stretch escaped once more, or wrapped as character data."""
    start, end = _cut(data, chance)
    inside = data[start:end]
    if chance.random() < 0.5:
        return data[:start] + html.escape(inside.decode("utf-8", "replace")).encode() + data[end:]
    return data[:start] + b"<![CDATA[" + inside + b"]]>" + data[end:]


def _value(data: bytes, other: bytes, chance: Random) -> bytes:
    """A value of a JSON document; of what only begins like one, whatever stands somewhere."""
    return trees.worse(data, chance) or _insert(data, other, chance)


_BYTEWISE: tuple[Change, ...] = (
    _insert, _insert, _put, _flip, _delete, _truncate, _repeat, _splice, _halves, _encode, _numbers
)  # fmt: skip
_MARKUP: tuple[Change, ...] = (_pieces(_TOKEN), _pieces(_TOKEN), _nest, _attribute, _escape, _pieces(_WORD), _insert)
_WORDS: tuple[Change, ...] = (_pieces(_WORD), _pieces(_WORD), _insert, _put)
_JSON: tuple[Change, ...] = (_value, _value, _insert)
