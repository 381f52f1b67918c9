"""Which statements are like one that the reader has corrected."""

from __future__ import annotations

from dataclasses import replace

from briefreader.domain.marks.annotation import Correction, Marks, Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.reading.same_reason import alike
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.explanation import Called, Explanation, Link
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span

MINE = Marks(correction=Correction("actor2", "Lena Brask"))


def link(words: str, start: int) -> Link:
    return Link(Span(start, start + len(words)), words)


def said(number: int, called: Called, *chain: Link, actor: str | None = "actor1") -> ReadStatement:
    one = Statement(
        f"state{number}", StatementKind.DIRECT, (Span(number * 100, number * 100 + 20),), "“No.”",
        chain[0].span if chain else None, None, actor, True, 0.9, "why", Explanation(called, "", chain),
    )  # fmt: skip
    return ReadStatement(one, Speaker(actor, "Olek Rusk") if actor else None)


def corrected(one: ReadStatement) -> ReadStatement:
    return replace(one, marks=MINE, speaker=Speaker("actor2", "Lena Brask", by_reader=True))


def ids(statements: list[ReadStatement], at: int) -> list[str]:
    told = [corrected(one) if number == at else one for number, one in enumerate(statements)]
    return [one.id for one in alike(told, told[at])]


RUSK, LATER = link("Rusk", 10), link("Rusk", 900)


def test_pronouns_whose_ways_meet() -> None:
    he = [said(n, Called.PRONOUN, link("he", 100 * n + 30), RUSK) for n in (1, 2, 3)]
    assert ids(he, 0) == ["state2", "state3"] and ids(he, 1) == ["state1", "state3"]
    assert ids([he[0], said(4, Called.PRONOUN, link("He", 430), link("he", 130), RUSK)], 0) == ["state4"]
    assert ids([he[0], said(5, Called.PRONOUN, link("he", 930), LATER)], 0) == []
    assert ids([he[0], said(6, Called.PRONOUN, link("she", 630), RUSK)], 0) == []


def test_the_same_noun_or_name_for_the_same_actor() -> None:
    minister = [said(1, Called.NOUN, link("The minister", 30), RUSK), said(2, Called.NOUN, link("the minister", 230))]
    assert ids(minister, 0) == ["state2"]
    assert ids([minister[0], said(3, Called.NOUN, link("the deputy minister", 330))], 0) == []
    assert ids([minister[0], said(4, Called.NOUN, link("the minister", 430), actor="actor3")], 0) == []
    label = [said(n, Called.NAME, link("RUSK", 100 * n)) for n in (1, 2)]
    assert ids(label, 0) == ["state2"] and ids([label[0], minister[1]], 0) == []
    assert ids([label[0], said(3, Called.NAME, link("Rusk", 330))], 0) == []


def test_quotations_that_go_on_with_the_same_speaker() -> None:
    name = link("Olek Rusk of the works", 130)
    assert ids([said(1, Called.NAME, name), said(2, Called.NAME, name), said(3, Called.NAME, RUSK)], 0) == ["state2"]


def test_a_run_of_quotations_that_name_nobody() -> None:
    nobody = [said(n, Called.NONE, actor=None) for n in (1, 2, 4, 5)]
    between = said(3, Called.NAME, RUSK)
    assert ids([*nobody[:2], between, *nobody[2:]], 0) == ["state2"]
    assert ids([*nobody[:2], between, *nobody[2:]], 3) == ["state5"]
    assert ids([*nobody[:2], between], 2) == []


def test_to_say_that_the_analysis_was_right_offers_nothing() -> None:
    first, second = (said(n, Called.NAME, link("Rusk", 100 * n)) for n in (1, 2))
    right = replace(first, marks=Marks(correction=Correction("actor1", "Olek Rusk")))
    assert alike([right, second], right) == ()
    nobody = replace(first, marks=Marks(correction=Correction(None, "")), speaker=None)
    assert alike([nobody, second], nobody) == (second,)


def test_what_the_reader_has_settled_or_what_stands_elsewhere_is_not_offered() -> None:
    first, second = (said(n, Called.NAME, link("Rusk", 100 * n)) for n in (1, 2))
    assert ids([first, second], 0) == ["state2"]
    assert ids([first, corrected(second)], 0) == []
    assert ids([first, replace(second, highlight=True)], 0) == []
    assert ids([first, replace(second, place=Place.CHANGED)], 0) == []
    assert alike([first, second], first) == ()  # nothing was corrected
    assert alike([second], corrected(first)) == ()
    bare = replace(second, statement=replace(second.statement, because=None))
    assert ids([first, bare], 0) == []
