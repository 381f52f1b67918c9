"""Marks on articles that were edited: each keeps its words and finds its place, or says that it did not.

The long run is `pytest -m long tests/analysis/test_places.py`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from random import Random

import pytest

from briefreader.analysis.anchoring.anchor import anchor, anchored
from briefreader.analysis.text.normalize import folded
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.marks.annotation import Anchor, Place, Placement
from briefreader.domain.news.feed import Entry
from briefreader.domain.text.span import Span
from briefreader.sources.bundled import bundled_articles
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.html.pages import page
from tests.analysis.edits import Trial, trial
from tests.conftest import ROOT
from tests.fuzz.invariants import NOW

PAGES = ROOT / "fixtures" / "anchoring" / "pages"
MOST_WRONG = 0.005


@cache
def text_of(name: str) -> str:
    return page((PAGES / f"{name}.html").read_bytes(), "https://sund.example/ice", now=NOW).text


@pytest.mark.parametrize("name", sorted(file.stem for file in PAGES.glob("*.html")))
def test_an_edited_page(name: str) -> None:
    before, after = text_of("00-original"), text_of(name)
    for mark in json.loads((PAGES / f"{name}.expected.json").read_text(encoding="utf-8")):
        start = before.index(mark["words"])
        kept = anchor(before, Span(start, start + len(mark["words"])))
        placement = anchored(after, kept)
        holds(placement, kept, after)
        wanted = "" if mark["place"] == "orphan" else mark.get("found", mark["words"])
        assert (placement.place.value, placement.found) == (mark["place"], wanted), mark["words"]


def holds(placement: Placement, kept: Anchor, after: str) -> None:
    """What is told of a place is so, and the quotation is what it was."""
    assert (placement.span is None) == (placement.place is Place.ORPHAN)
    assert placement.span is None or placement.span.of(after) == placement.found
    if placement.place is Place.EXACT:
        assert placement.found == kept.exact and placement.span == kept.span
    if placement.place is Place.MOVED:
        assert folded(placement.found).text == folded(kept.exact).text


def trials(count: int) -> Iterator[Trial]:
    articles = [one for one in bundled_articles() if one.language == "en"]
    for number in range(count):
        one = trial(articles, Random(f"edit {number}"))
        holds(one.placement, one.kept, one.after.words)
        yield one


def judged(made: Iterable[Trial]) -> tuple[Counter[Place], list[str]]:
    """How many of each place; and those at a wrong one."""
    places: Counter[Place] = Counter()
    wrong = []
    for number, one in enumerate(made):
        places[one.placement.place] += 1
        if one.wrong:
            wrong.append(
                f"{number} {one.placement.place} after {one.done}: {one.kept.exact!r} at {one.placement.found!r}"
            )
    return places, wrong


def test_generated_edits() -> None:
    places, wrong = judged(trials(500))
    assert len(wrong) <= 500 * MOST_WRONG, wrong
    assert places[Place.EXACT] + places[Place.MOVED] > 250, "most marks find their place"


@pytest.mark.long
def test_generated_edits_by_the_thousand(capsys: pytest.CaptureFixture[str]) -> None:
    places, wrong = judged(trials(5000))
    silently = [one for one in wrong if " changed " not in one]
    with capsys.disabled():
        print(f"\n5,000 edits: {dict(places)}, at a wrong place {len(wrong)}, of them silently {len(silently)}")
    assert len(wrong) <= 5000 * MOST_WRONG, wrong


def test_a_wrong_place_would_be_seen() -> None:
    """The judge itself: words that are said to be where others stand, or where another says them."""
    placed = [one for one in trials(300) if one.placement.span and len(one.kept.exact) > 20]
    found = [one for one in placed if len(one.own) * 2 > len(one.kept.exact)]
    assert not any(one.wrong for one in found)
    moved = [_elsewhere(one) for one in found]
    assert all(one.wrong for one in moved)


def _elsewhere(one: Trial) -> Trial:
    """The same trial, had it been found where none of its words stand."""
    length = len(one.kept.exact)
    at = next(at for at in range(len(one.after.words)) if not set(range(at, at + length)) & set(one.own))
    return Trial(one.kept, one.after, one.done, Placement(Place.MOVED, Span(at, at + 1), "x"))


@pytest.mark.shared
@pytest.mark.parametrize("series", ["bbc", "nzherald"])
def test_a_day_of_real_edits(shared: Path, series: str) -> None:
    """Every sentence of every version, and its beginning, looked for in the version after it."""
    before: dict[str, Entry] = {}
    edited, wrong, places = 0, [], Counter[Place]()
    for file in sorted((shared / "feeds" / "dev" / "series").glob(f"{series}_*.xml")):
        for entry in parse(file.read_bytes(), now=NOW).entries:
            name = entry.guid or entry.url
            old = before.get(name)
            before[name] = entry
            if old is None or old.text == entry.text:
                continue
            edited += 1
            for span in _marks(old):
                kept = anchor(old.text, span)
                placement = anchored(entry.text, kept)
                holds(placement, kept, entry.text)
                places[placement.place] += 1
                if placement.span is not None and not _stays(old.text, entry.text, span, placement.span):
                    wrong.append((kept.exact, placement.found))
    assert edited and places and not wrong


def _marks(entry: Entry) -> Iterator[Span]:
    for span in sentences(entry.text, entry.blocks):
        yield span
        words = span.of(entry.text)[:40].rpartition(" ")[0]
        if words:
            yield Span(span.start, span.start + len(words))


def _stays(old: str, new: str, span: Span, place: Span) -> bool:
    """Whether a comparison of both texts, character by character, leads from the one place to the other."""
    matches = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    led = sum(
        max(0, min(one.a + one.size, span.end) - max(one.a, span.start))
        for one in matches
        if one.size > 3 and Span(one.b, one.b + one.size).overlaps(place)
    )
    return led * 2 >= min(len(span), len(place))
