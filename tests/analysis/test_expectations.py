"""The comparison of an analysis with its expectations: each fault it is there to tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span
from tests.analysis.expectations import (
    Expected,
    ExpectedActor,
    ExpectedStatement,
    actor_faults,
    mistaken_people,
    statement_faults,
)

WANTED = ExpectedStatement("“The quay is full,”", "direct", "she", "said", "Mirela Oster")
OSTER = ExpectedActor(("Mirela Oster",), "person", True, "Council Chairwoman", 1)
EXPECTED = Expected((WANTED,), (), (OSTER,), ())
SAID = Statement(
    "abcdef", StatementKind.DIRECT, (Span(0, 19),), "“The quay is full,”", None, None, "oster1", True, 0.9, "named"
)
ACTOR = Actor("oster1", "Mirela Oster", ActorKind.PERSON, True, "Council Chairwoman", statements=1)
OTHER = Actor("ruel01", "Tomas Ruel", ActorKind.PERSON)


def analysis(*statements: Statement) -> Analysis:
    """An analysis of those statements and both actors."""
    return Analysis(1, "en", statements=statements, actors=(ACTOR, OTHER))


@pytest.mark.parametrize(
    ("found", "fault"),
    [
        ((), "not found"),
        ((replace(SAID, text="“The quay"),), "not found"),
        ((replace(SAID, kind=StatementKind.MIXED),), "kind"),
        ((replace(SAID, actor="ruel01"),), "wrong person"),
        ((replace(SAID, actor=None),), "wrong person"),
        ((replace(SAID, confidence=0.3),), "unsure"),
        ((SAID, replace(SAID, text="“joint corridor”")), "unexpected"),
    ],
)
def test_each_fault_is_told(found: tuple[Statement, ...], fault: str) -> None:
    assert statement_faults(EXPECTED, analysis(*found))[0].what == fault


def test_edge_punctuation_and_attitudes_are_no_faults() -> None:
    thought = replace(SAID, kind=StatementKind.INDIRECT, text="to sail", speech=False)
    assert statement_faults(EXPECTED, analysis(replace(SAID, text="“The quay is full,” "), thought)) == []


def test_an_optional_statement_needs_the_right_actor() -> None:
    optional = replace(EXPECTED, statements=(), optional=(WANTED,))
    assert statement_faults(optional, analysis()) == statement_faults(optional, analysis(SAID)) == []
    assert statement_faults(optional, analysis(replace(SAID, actor="ruel01")))[0].what == "wrong person"


@pytest.mark.parametrize(
    ("actor", "fault"),
    [
        (replace(ACTOR, name="Tomas Ruel"), "actor"),
        (replace(ACTOR, kind=ActorKind.GROUP), "actor's particulars"),
        (replace(ACTOR, role=None), "actor's particulars"),
        (replace(ACTOR, statements=0), "count"),
    ],
)
def test_each_fault_of_an_actor_is_told(actor: Actor, fault: str) -> None:
    assert actor_faults(EXPECTED, replace(analysis(SAID), actors=(actor,)))[0].what == fault


def test_the_right_actor_has_no_fault() -> None:
    assert actor_faults(EXPECTED, analysis(SAID)) == []


def test_a_place_taken_for_a_person_is_told_and_as_a_place_is_not() -> None:
    expected = replace(EXPECTED, not_people=("Great Wick",))
    wick = Actor("wick01", "Great Wick", ActorKind.PERSON)
    assert mistaken_people(expected, replace(analysis(), actors=(wick,))) == ["Great Wick"]
    assert mistaken_people(expected, replace(analysis(), actors=(replace(wick, kind=ActorKind.OTHER),))) == []
