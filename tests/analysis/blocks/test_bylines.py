"""Bylines, dates, agencies' marks and datelines."""

from __future__ import annotations

import pytest

from briefreader.analysis import bylines
from briefreader.domain.article import BlockKind
from tests.analysis.reading import read

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


SQUEEZED = {
    "a byline before a dateline": ("By Ana Petrel PORT ALDER — The council met.", "By Ana Petrel "),
    "two writers": ("By Ana Petrel and Tomas Ruel PORT ALDER — The council met.", "By Ana Petrel and Tomas Ruel "),
    "a post of the writer's": (
        "By Ana Petrel, political correspondent PORT ALDER — The council met.",
        "By Ana Petrel, political correspondent ",
    ),
    "an agency in the dateline": ("By Ana Petrel PORT ALDER (Reuters) — It met.", "By Ana Petrel "),
    "no dateline behind": ("By Ana Petrel The council met.", ""),
    "no byline": ("PORT ALDER — The council met.", ""),
}


@pytest.mark.parametrize(("words", "expected"), SQUEEZED.values(), ids=SQUEEZED)
def test_a_byline_squeezed_before_a_dateline(words: str, expected: str) -> None:
    assert words[: bylines.squeezed(words)] == expected


DATELINES = {
    "a town": ("PORT ALDER — It met.", "It met."),
    "a town and a land": ("HALLIN, Norway — It met.", "It met."),
    "a town and an agency": ("HALLIN (Reuters) – It met.", "It met."),
    "a hyphen for a dash": ("HALLIN (AP) - It met.", "It met."),
    "two hyphens for a dash": ("HALLIN -- It met.", "It met."),
    "a town and a day": ("HALLIN, Jan 6 (Reuters) - It met.", "It met."),
    "an agency alone": ("(Reuters) - It met.", "It met."),
    "a town in small letters is none": ("Hallin — It met.", "Hallin — It met."),
    "an acronym and a verb are none": ("NATO met in Hallin.", "NATO met in Hallin."),
    "a speaker of a transcript is none": ("BRASK: It met.", "BRASK: It met."),
    "a compound is none": ("UN-backed talks — again.", "UN-backed talks — again."),
}


@pytest.mark.parametrize(("text", "rest"), DATELINES.values(), ids=DATELINES)
def test_where_a_dateline_ends(text: str, rest: str) -> None:
    assert text[bylines.dateline_end(text, 0, len(text)) :] == rest


P, B = BlockKind.PARAGRAPH, BlockKind.BYLINE
HEADS = {
    "all of it": (("By Ana Petrel, Port Alder\n\n6 January 2026\n\nHALLIN (Reuters) — It met.", B, B, P),
                  ("Ana Petrel", "Reuters", "6 January 2026")),
    "two writers": (("By Ana Petrel and Tomas Ruel\n\nIt met.", B, P), ("Ana Petrel and Tomas Ruel", "", "")),
    "a date behind the writer": (("By Ana Petrel | January 6, 2026\n\nIt met.", B, P),
                                 ("Ana Petrel", "", "January 6, 2026")),
    "an agency alone": (("(Reuters) - It met.", P), ("", "Reuters", "")),
    "a paragraph names no writer": (("By Ana Petrel\n\nIt met.", P, P), ("", "", "")),
    "a date in a paragraph is none": (("It met on 6 January 2026.", P), ("", "", "")),
    "a dateline without an agency": (("HALLIN — It met.", P), ("", "", "")),
}  # fmt: skip


@pytest.mark.parametrize(("parts", "expected"), HEADS.values(), ids=HEADS)
def test_what_the_first_blocks_tell(parts: tuple[str, *tuple[BlockKind, ...]], expected: tuple[str, str, str]) -> None:
    one = read(*parts)
    told = (bylines.writer, bylines.agency, bylines.date_words)
    assert tuple(found(one.text, one.blocks) for found in told) == expected
