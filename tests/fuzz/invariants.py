"""What holds of everything that comes out, whatever went in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from briefreader.domain.news.article import Block, Link
from briefreader.domain.news.media import Medium
from briefreader.domain.text.clean import clean, clean_line
from briefreader.domain.text.span import Span

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
_BIDI = set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def prose(text: str) -> None:
    """Nothing in it is obeyed by a terminal, reorders it, or cannot be stored."""
    assert clean(text) == text, f"not clean: {text[:200]!a}"
    assert not any(unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t" for one in text), ascii(text[:200])
    assert not _BIDI & set(text), ascii(text[:200])


def line(*texts: str) -> None:
    """Likewise, in one line."""
    for text in texts:
        prose(text)
        assert clean_line(text) == text, f"no clean line: {text[:200]!a}"


def sentence(error: Exception) -> None:
    """What is told of an error: something, clean, in one line."""
    assert str(error), "an error without words"
    line(str(error))


def address(url: str) -> None:
    """Empty, or one that a browser may be given."""
    line(url)
    assert not url or url.startswith(("http://", "https://")), url[:200]


def date(moment: datetime | None) -> None:
    """None, or between 1970 and a day from now."""
    assert moment is None or datetime(1970, 1, 1, tzinfo=UTC) < moment <= NOW + timedelta(days=1), moment


def within(text: str, spans: Iterable[Span]) -> None:
    """Every span holds at least one character of the text."""
    for one in spans:
        assert 0 <= one.start < one.end <= len(text), one


def apart(spans: Iterable[Span]) -> None:
    """In order, and none over another."""
    for one, following in pairwise(spans):
        assert one.end <= following.start, (one, following)


def body(text: str, blocks: Iterable[Block], links: Iterable[Link], media: Iterable[Medium] = ()) -> None:
    """A text, its blocks, its links and what it shows besides."""
    for one in media:
        address(one.url)
        line(one.words, one.type, one.name, one.label)
    prose(text)
    spans = [block.span for block in blocks]
    within(text, spans)
    apart(spans)
    assert sum(map(len, spans)) + 2 * max(0, len(spans) - 1) == len(text), "blocks and the breaks between them are all"
    for link in links:
        within(text, [link.span])
        assert link.url, "a link to nowhere"
        address(link.url)
