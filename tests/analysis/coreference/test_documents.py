"""Whose a speaking document is."""

from __future__ import annotations

import pytest

from briefreader.analysis.coreference.documents import is_document, issuer
from briefreader.analysis.coreference.mentions import Mentions
from briefreader.domain.statements.actor import ActorKind
from tests.analysis.reading import actor, span_of

PAPERS = {
    "a report": ("the report", True),
    "a ruling of a court": ("the ruling of the court", True),
    "a poll of voters": ("a poll of voters", True),
    "a spokeswoman": ("a spokeswoman for the report", False),
    "a ministry": ("the ministry", False),
}


@pytest.mark.parametrize(("phrase", "expected"), PAPERS.values(), ids=PAPERS)
def test_a_document(phrase: str, expected: bool) -> None:
    assert is_document(phrase, span_of(phrase, phrase)) is expected


ISSUED: dict[str, tuple[str, str, str | None]] = {
    "a name right before it": ("The IMF report said no.", "The IMF report", "IMF"),
    "a possessive": ("Brask’s latest angry letter said no.", "Brask’s latest angry letter", "Brask"),
    "by somebody": ("A study by the IMF said no.", "A study by the IMF", "IMF"),
    "from somebody": ("A letter from Brask said no.", "A letter from Brask", "Brask"),
    "released by somebody": ("A poll released by the IMF said no.", "A poll released by the IMF", "IMF"),
    "the head of who made it": (
        "A study by IMF professor Brask said no.", "A study by IMF professor Brask", "Brask",
    ),
    "whose subject somebody is": ("A report on the IMF said no.", "A report on the IMF", None),
    "whom it goes to": ("A letter to Brask said no.", "A letter to Brask", None),
    "nobody's": ("The report said no.", "The report", None),
    "a ruling is the last court's": (
        "The Supreme Court met. The ruling said no.", "The ruling", "Supreme Court",
    ),
    "a report is not the last court's": ("The Supreme Court met. The report said no.", "The report", None),
    "a ruling is no ministry's": ("The IMF met. The ruling said no.", "The ruling", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "expected"), ISSUED.values(), ids=ISSUED)
def test_who_speaks_through_a_document(text: str, phrase: str, expected: str | None) -> None:
    cast = [actor(text, "Brask"), *(actor(text, name, ActorKind.ORGANIZATION) for name in ("IMF", "Supreme Court"))]
    found = issuer(text, span_of(text, phrase), Mentions(cast, []))
    assert (found.name if found else None) == expected
