"""Bylines, dates and agencies' marks that stand alone in a paragraph."""

from __future__ import annotations

import pytest

from briefreader.analysis.text import bylines

BYLINES = {
    "a name": ("By Ana Petrel", True),
    "two names": ("By Ana Petrel and Tomas Ruel", True),
    "three names": ("By Ana Petrel, Tomas Ruel and Bo Sarn", True),
    "capitals": ("BY ANA PETREL", True),
    "a name with a particle": ("By Anna van der Velm", True),
    "a place behind": ("By Ana Petrel in Port Alder", True),
    "an outlet behind a bar": ("By Ana Petrel | Alder Gazette", True),
    "a German byline": ("Von Ana Petrel", True),
    "a French byline": ("Par Ana Petrel", True),
    "a date alone": ("6 January 2026", True),
    "an American date": ("January 6, 2026", True),
    "a date with its weekday and label": ("Published on Tuesday, 6 January 2026", True),
    "an ISO date": ("2026-01-06", True),
    "a date and a time": ("Updated: 6 January 2026 at 10:30 GMT", True),
    "an agency in brackets": ("(Reuters)", True),
    "an agency by its long name": ("The Associated Press", True),
    "who helped": ("Tomas Ruel contributed to this report.", True),
    "who reported and edited": ("Reporting by Ana Petrel; Editing by Tomas Ruel", True),
    "a sentence that begins with by is none": ("By Monday the pier was closed.", False),
    "a sentence with a date is none": ("On 6 January 2026 the pier was closed for good, and nobody came.", False),
    "a sentence about an agency is none": ("Reuters said the pier was closed.", False),
    "one name is none": ("By Ana", False),
    "a name that does something is none": ("Ana Petrel", False),
}


@pytest.mark.parametrize(("words", "expected"), BYLINES.values(), ids=BYLINES)
def test_a_byline(words: str, expected: bool) -> None:
    assert bylines.is_byline(words) is expected


WRITERS = {
    "a name": ("By Ana Petrel", "Ana Petrel"),
    "capitals": ("BY ANA PETREL", "ANA PETREL"),
    "up to a comma": ("By Ana Petrel, Port Alder", "Ana Petrel"),
    "up to a bar": ("By Ana Petrel | January 6, 2026", "Ana Petrel"),
    "two names": ("By Ana Petrel and Tomas Ruel", "Ana Petrel and Tomas Ruel"),
    "without a dot": ("By Ana Petrel.", "Ana Petrel"),
    "a date names nobody": ("6 January 2026", ""),
}


@pytest.mark.parametrize(("words", "expected"), WRITERS.values(), ids=WRITERS)
def test_whose_byline_it_is(words: str, expected: str) -> None:
    assert bylines.writer(words) == expected
