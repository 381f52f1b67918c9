"""Reports without a verb we know."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import verbless_cues
from briefreader.analysis.attribution.report import Evidence, Report
from tests.analysis.reading import Line, line, report


def parts(one: Line, found: Report) -> tuple[str | None, list[str]]:
    return found.speaker.of(one.text) if found.speaker else None, [piece.of(one.text) for piece in found.content]


ACCORDING: dict[str, tuple[str, list[tuple[str | None, list[str]]]]] = {
    "behind the words": ("Boats sink, according to the ministry.", [("the ministry", ["Boats sink"])]),
    "before the words": ("According to the ministry, boats sink.", [("the ministry", ["boats sink"])]),
    "amid the words": ("Boats, according to the ministry, sink.", [("the ministry", ["Boats", "sink"])]),
    "behind a connective": ("But boats sink, according to Brask.", [("Brask", ["boats sink"])]),
    "a relative clause belongs to the source": (
        "According to two nurses who saw it, boats sink.",
        [("two nurses who saw it", ["boats sink"])],
    ),
    "a clause about the source is not said": (
        "Boats sink, according to the ministry, which runs them.",
        [("the ministry, which runs them", ["Boats sink"])],
    ),
    "a source that is nothing": ("Boats sink, according to.", []),
    "nothing that is so": ("According to the ministry.", []),
    "accordingly is none": ("Accordingly, boats sink.", []),
}


@pytest.mark.parametrize(("text", "expected"), ACCORDING.values(), ids=ACCORDING)
def test_according_to_somebody(text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    one = line(text)
    assert [parts(one, found) for found in verbless_cues.according(one.stretch)] == expected


SIGNED: dict[str, tuple[str, str | None]] = {
    "a dash and a name": ("“Boats sink.” — Lena Brask", "Lena Brask"),
    "a name with its office": ("“Boats sink.” — Lena Brask, the mayor", "Lena Brask, the mayor"),
    "two hyphens": ("“Boats sink.” -- Lena Brask", "Lena Brask"),
    "a common noun signs nothing": ("“Boats sink.” — the crowd", None),
    "a sentence signs nothing": ("“Boats sink” — Brask left the hall.", None),
    "no dash": ("“Boats sink,” Lena Brask", None),
    "no quotation": ("Boats — Lena Brask", None),
}


@pytest.mark.parametrize(("text", "speaker"), SIGNED.values(), ids=SIGNED)
def test_a_quotation_signed_behind(text: str, speaker: str | None) -> None:
    one = line(text)
    found = verbless_cues.signed(one.stretch)
    assert (parts(one, found)[0] if found else None) == speaker


BEFORE: dict[str, tuple[str, str | None]] = {
    "a name and a dash": ("Lena Brask — “Boats sink.”", "Lena Brask"),
    "a term behind a dash": ("Lena Brask — “the Postman”", None),
    "a deed before the dash": ("Lena Brask left — “Boats sink.”", None),
    "small letters sign nothing": ("the crowd — “Boats sink.”", None),
}


@pytest.mark.parametrize(("text", "speaker"), BEFORE.values(), ids=BEFORE)
def test_a_quotation_signed_before(text: str, speaker: str | None) -> None:
    one = line(text)
    found = verbless_cues.signed_before(one.stretch)
    assert (parts(one, found)[0] if found else None) == speaker


LEFT: dict[str, tuple[str, list[tuple[Evidence, str | None]]]] = {
    "an unknown verb behind": ("“Boats sink all day,” Brask groaned.", [(Evidence.LOOSE, "Brask")]),
    "an unknown verb before": ("Then Brask groaned, “Boats sink all day.”", [(Evidence.LOOSE, "Brask")]),
    "behind a colon": ("Brask was blunt: “Boats sink.”", [(Evidence.COLON, "Brask")]),
    "behind a colon with nobody": ("In Oslo: “Boats sink.”", [(Evidence.COLON, None)]),
    "a long one within a sentence": (
        "Brask left the hall with “boats sink all day and all night here” on a sign.",
        [(Evidence.LOOSE, "Brask")],
    ),
    "a short term within a sentence": ("Brask left the “red line” hall.", []),
    "nothing but quotations": ("“Boats sink,” “all day.”", []),
    "a sentence that goes on without a subject": ("“Boats sink,” and so on.", [(Evidence.FOLLOWING, None)]),
}


@pytest.mark.parametrize(("text", "expected"), LEFT.values(), ids=LEFT)
def test_quotations_that_no_known_verb_reports(text: str, expected: list[tuple[Evidence, str | None]]) -> None:
    one = line(text)
    assert [
        (found.evidence, parts(one, found)[0]) for found in verbless_cues.quotations_left(one.stretch, [])
    ] == expected


def test_a_quotation_that_is_reported_already_is_not_left() -> None:
    one = line("Brask was blunt: “Boats sink.”")
    assert not list(verbless_cues.quotations_left(one.stretch, [report(one.text, "“Boats sink.”")]))


def test_a_phrase_s_place_in_the_text() -> None:
    one = line("Then Lena Brask left.")
    span = verbless_cues.span_of(one.stretch, (1, 3))
    assert span and span.of(one.text) == "Lena Brask"
    assert verbless_cues.span_of(one.stretch, None) is None
