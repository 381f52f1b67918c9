"""Bodies under a limit, unpacked whole or not at all."""

from __future__ import annotations

import gzip
import zlib

import pytest

from briefreader.domain.errors import FetchError
from briefreader.sources.http.decoding import Body

LIMIT = 10_000


def packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def taken(data: bytes, encoding: str = "gzip", step: int = 7) -> bytes:
    body = Body("n.example", encoding, LIMIT)
    for at in range(0, len(data), step):
        body.take(data[at : at + step])
    return body.whole()


@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_packed_plain_and_in_several_members(step: int) -> None:
    assert taken(b"words", "", step) == b"words"
    assert taken(packed(b"words"), "x-gzip", step) == b"words"
    assert taken(packed(b"some ") + packed(b"words"), " GZIP ", step) == b"some words"
    assert taken(packed(b"words") + b"\0" * 20, "gzip", step) == b"words"
    assert taken(b"", "gzip", step) == b""


@pytest.mark.parametrize(
    ("data", "encoding", "words"),
    [
        (packed(b"words " * 100)[:-9], "gzip", "broke off"),
        (packed(b"a") + packed(b"b" * 50)[:12], "gzip", "broke off"),
        (b"not packed at all", "gzip", "cannot be unpacked"),
        (b"x" * (LIMIT + 1), "", "larger than 0.01 MB"),
        (packed(b"x" * (LIMIT + 1)), "gzip", "larger than"),
        (packed(b"x" * 6000) * 2, "gzip", "larger than"),
        (zlib.compress(b"words"), "deflate", "not asked for"),
        (packed(packed(b"words")), "gzip, gzip", "not asked for"),
        (b"words", "br", "not asked for"),
    ],
    ids=range(9),
)
def test_what_is_not_whole_or_too_much(data: bytes, encoding: str, words: str) -> None:
    with pytest.raises(FetchError) as error:
        taken(data, encoding)
    assert words in str(error.value)
    assert "n.example" in str(error.value)


def test_exactly_the_limit_is_allowed() -> None:
    assert len(taken(packed(b"x" * LIMIT))) == LIMIT
