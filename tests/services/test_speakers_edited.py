"""Whatever is edited, no mark is silently on somebody else's words; and what nobody touched is found again.

The long run is `pytest -m long -s tests/services/test_speakers_edited.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from briefreader.domain.marks.annotation import Place
from tests.services.speakers_edited import Trial, trial

SILENT = (Place.EXACT, Place.MOVED)
FOUND = 0.95
"""Of marks whose words, paragraph and speaker are as they were, at least so many stand on them without a question."""


def trials(count: int) -> Iterator[Trial]:
    for number in range(count):
        one = trial(Random(f"speakers {number}"))
        if one is not None:
            yield one


def told(one: Trial) -> str:
    there = one.there.text if one.there else "nothing"
    return f"{one.found.place} after {one.done}: {one.part.text!r} on {there!r} in {one.after.article.text!r}"


def judged(count: int) -> tuple[Counter[str], list[str], float]:
    """Places, wrong ones in words, and the share of untouched marks that were found."""
    places: Counter[str] = Counter()
    wrong, untouched, found = [], 0, 0
    for one in trials(count):
        places[one.found.place] += 1
        silent = one.found.place in SILENT
        there = one.there
        if silent and (there is None or there.name != one.part.name):
            wrong.append(told(one))
        if one.found.place is Place.CHANGED and one.found.handover is None and there and there.name != one.part.name:
            wrong.append(told(one))
        if one.untouched:
            untouched += 1
            found += silent and there is not None and there.name == one.part.name
    return places, wrong, found / untouched


def test_no_mark_passes_to_another_speaker() -> None:
    places, wrong, found = judged(300)
    assert not wrong, wrong
    assert found >= FOUND and len(places) == 4, (found, places)


@pytest.mark.long
def test_no_mark_passes_to_another_speaker_in_thousands(capsys: pytest.CaptureFixture[str]) -> None:
    places, wrong, found = judged(10_000)
    with capsys.disabled():
        print(f"\n10,000 stories: {dict(places)}; on another's words {len(wrong)}; untouched and found {found:.1%}")
    assert not wrong, wrong[:5]
    assert found >= FOUND
