"""Any words at all: what cleaning leaves of them, and the dates in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.text.clean import clean, clean_line
from briefreader.sources.text.dates import written_date
from tests.fuzz import invariants, seeds
from tests.fuzz.nasty import TEXTS
from tests.fuzz.target import Check, Target

_DATES = (
    "Fri, 09 Jan 2026 17:40:00 +0100", "2026-01-09T17:40:00Z", "2026-01-09", "9 Jan 2026 17:40 EST", "1767976800",
    "1767976800000", "2026年1月9日", "Friday, January 9, 2026", "2026-W02-5", "20260109T174000+0100",
    "Fri Jan 9 17:40:00 CET 2026", "Fri Jan 09 2026 17:40:00 GMT+0100 (CET)", "9.1.2026 5:40 p.m. Europe/Paris",
)  # fmt: skip


def _clean_seeds() -> Sequence[bytes]:
    pieces = [one.encode("utf-8", "surrogatepass") for one in TEXTS]
    return [
        b" ".join(pieces),
        *pieces,
        *seeds.ours("analysis/sentences/*.txt"),
        *seeds.found("feeds/hostile/static/uni*"),
    ]


def _clean(data: bytes) -> None:
    text = _decoded(data)
    once = clean(text)
    invariants.prose(once)
    invariants.line(clean_line(text))
    once.encode()


def _decoded(data: bytes) -> str:
    """With the lone surrogates that JSON and arguments of a command bring along."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


def _date_seeds() -> Sequence[bytes]:
    return [one.encode() for one in _DATES]


def _date(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    invariants.date(written_date(text, invariants.NOW))


def _cleaning(_: Path) -> Check:
    return _clean


def _dating(_: Path) -> Check:
    return _date


CLEAN = Target("clean", 9, _clean_seeds, _cleaning, ".txt")
DATES = Target("dates", 6, _date_seeds, _dating, ".txt")
