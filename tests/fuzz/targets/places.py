"""Marked words looked for in a text that became anything: found as they are said to be found, or not at all."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

from briefreader.analysis.anchoring.anchor import anchor, anchored
from briefreader.analysis.text.normalize import folded
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.marks.annotation import Place
from briefreader.sources.html.html import plain_body
from tests.fuzz import seeds
from tests.fuzz.target import Check, Target


def _seeds() -> Sequence[bytes]:
    return seeds.ours("articles/0*.txt")


def _opened(_: Path) -> Check:
    marks = []
    for data in _seeds():
        text, blocks, _links, _media = plain_body(data.decode())
        marks += [anchor(text, span) for span in sentences(text, blocks)]

    def check(data: bytes) -> None:
        text = plain_body(data.decode("utf-8", "replace"))[0]
        first = zlib.crc32(data)
        for kept in (marks[(first + step * 7) % len(marks)] for step in range(8)):
            found = anchored(text, kept)
            assert (found.span is None) == (found.place is Place.ORPHAN)
            assert found.span is None or found.span.of(text) == found.found != ""
            if found.place is Place.EXACT:
                assert (found.span, found.found) == (kept.span, kept.exact)
            if found.place is Place.MOVED:
                assert folded(found.found).text == folded(kept.exact).text

    return check


TARGET = Target("places", 4, _seeds, _opened, ".txt")
