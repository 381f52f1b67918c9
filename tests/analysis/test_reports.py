"""Everything a text reports, by rules and net together, and one sort of dash."""

from __future__ import annotations

import pytest

from briefreader.analysis import reports
from briefreader.analysis.tagger import tagger
from tests.analysis.reading import read

DASHES = {
    "a horizontal bar is a dash": ("“No.” ― Brask", "“No.” — Brask"),
    "a dash stays": ("“No.” — Brask", "“No.” — Brask"),
    "a hyphen stays": ("a think-tank", "a think-tank"),
}


@pytest.mark.parametrize(("text", "expected"), DASHES.values(), ids=DASHES)
def test_one_sort_of_dash(text: str, expected: str) -> None:
    assert reports.plain(text) == expected


REPORTS: dict[str, tuple[str, list[tuple[str | None, str]]]] = {
    "linked over sentences": (
        "“Boats sink,” Brask said. “Trains fail.”",
        [("Brask", "“Boats sink,” … “Trains fail.”")],
    ),
    "what was only announced is gone": ("The mayor said:", []),
    "who was told does not speak": ("MPs were told that all the boats may sink.", []),
    "a term is not worth keeping": ("The “red line” was crossed.", []),
    "a title is not worth keeping": ("Brask read “The Long Winter” aloud.", []),
}


@pytest.mark.parametrize(("text", "expected"), REPORTS.values(), ids=REPORTS)
def test_the_reports_that_become_statements(
    text: str, expected: list[tuple[str | None, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagger, "AVAILABLE", False)  # the rules alone: what is tested here is what follows on them
    one = read(text)
    found = reports.reports(one.text, one.blocks, one.sentences, one.quoted)
    assert [
        (r.speaker.of(text) if r.speaker else None, " … ".join(p.of(text) for p in r.content)) for r in found
    ] == expected
