"""Why something is among the reader's marks, in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefreader.domain.marks.annotation import UNMARKED, Correction, Made, Marks, Note
from briefreader.wording.marks.marks import reasons

NOTE = Note("n1", "s1", "Compare.", datetime(2026, 1, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("marks", "draft", "words"),
    [
        (UNMARKED, "", []),
        (UNMARKED, "Not yet", ["a draft"]),
        (Marks(bookmarked=True), "", ["bookmarked"]),
        (Marks(notes=(NOTE,)), "", ["1 note"]),
        (Marks(notes=(NOTE, NOTE)), "Not yet", ["2 notes", "a draft"]),
        (Marks(tags=("fish",)), "", ["tagged"]),
        (Marks(correction=Correction(None, "")), "", ["speaker corrected"]),
        (Marks(made=Made.HIGHLIGHT, bookmarked=True), "", ["highlighted", "bookmarked"]),
        (Marks(made=Made.STATEMENT), "", ["marked by hand"]),
    ],
)
def test_every_mark_is_a_reason(marks: Marks, draft: str, words: list[str]) -> None:
    assert reasons(marks, draft) == words
