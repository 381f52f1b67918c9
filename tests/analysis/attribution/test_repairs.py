"""Reports put right where their form alone tells that a span is on the wrong words."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.repairs import mended
from briefreader.analysis.attribution.report import Report
from tests.analysis.reading import report

Told = tuple[str | None, list[str]]


def told(text: str, *found: Report) -> list[Told]:
    return [
        (one.speaker.of(text) if one.speaker else None, [piece.of(text) for piece in one.content])
        for one in mended(text, found)
    ]


SPEAKERS: dict[str, tuple[str, str, str, str | list[str], Told]] = {
    "who was told does not speak": (
        "MPs were told the pact was dead.", "MPs", "were told", "the pact was dead",
        (None, ["the pact was dead"]),
    ),
    "who told them does": (
        "MPs were told it was “dead” by the chancellor.", "MPs", "were told", "it was “dead” by the chancellor",
        ("the chancellor", ["it was “dead”"]),
    ),
    "by and a gerund names nobody": (
        "MPs were told it was “dead” by leaving.", "MPs", "were told", "it was “dead” by leaving",
        (None, ["it was “dead” by leaving"]),
    ),
    "who has been warned does not speak": (
        "Envoys have been warned that boats sink.", "Envoys", "have been warned", "boats sink",
        (None, ["boats sink"]),
    ),
    "who told somebody speaks": (
        "Brask told MPs the pact was dead.", "Brask", "told", "the pact was dead",
        ("Brask", ["the pact was dead"]),
    ),
    "who stands behind was told speaks": (
        "“Dead,” it was told Brask.", "Brask", "was told", "“Dead,”",
        ("Brask", ["“Dead,”"]),
    ),
    "an auxiliary hangs on no speaker": (
        "The king was quoted as saying boats sink.", "The king was", "quoted as saying", "boats sink",
        ("The king", ["boats sink"]),
    ),
    "also hangs on no speaker": (
        "The king also said boats sink.", "The king also", "said", "boats sink",
        ("The king", ["boats sink"]),
    ),
    "whoever quotes is no part of the words": (
        "“No,” Brask was quoted as saying by state radio.", "Brask", "quoted as saying", ["“No,”", "by state radio"],
        ("Brask", ["“No,”"]),
    ),
    "by at the start of the only words stays": (
        "Brask said by noon boats sink.", "Brask", "said", "by noon boats sink",
        ("Brask", ["by noon boats sink"]),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "cue", "content", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_one_report(text: str, speaker: str, cue: str, content: str | list[str], expected: Told) -> None:
    assert told(text, report(text, content, speaker, cue)) == [expected]


TWO = "“Boats,” she said, pointing at the map, “sink all day.”"
HALVES: dict[str, tuple[str, str, str, str, int]] = {
    "halves of one sentence are one": (TWO, "“sink all day.”", "pointing", "", 1),
    "another speaker's are two": (TWO.replace("the map", "Rusk"), "“sink all day.”", "pointing", "Rusk", 2),
    "a verb that reports makes two": (TWO.replace("pointing", "adding"), "“sink all day.”", "adding", "", 2),
    "a new sentence makes two": (TWO.replace("map, “s", "map. “S"), "“Sink all day.”", "pointing", "", 2),
    "a capital makes two": (TWO.replace("“s", "“S"), "“Sink all day.”", "pointing", "", 2),
    "a first half that was closed makes two": (TWO.replace("Boats,", "Boats."), "“sink all day.”", "pointing", "", 2),
}


@pytest.mark.parametrize(("text", "second", "cue", "speaker", "many"), HALVES.values(), ids=HALVES)
def test_two_halves(text: str, second: str, cue: str, speaker: str, many: int) -> None:
    first = report(text, text[: text.index("”") + 1], "she", "said")
    assert len(told(text, first, report(text, second, speaker, cue))) == many
