"""The cursor among statements, as a value."""

from __future__ import annotations

from dataclasses import replace

from briefreader.wording.statements.selection import Selection
from tests.tui.panes_readings import reading

MADE = reading()
ALL = [said.id for said in Selection(MADE).statements]
LINDQVIST, REYL, SILENT = "a1lindq", "a2reyl0", "a5petre"


def test_with_nothing_picked_the_first_or_the_last_is_taken() -> None:
    assert Selection(MADE).stepped(1) == Selection(MADE, ALL[0])
    assert Selection(MADE).stepped(-1) == Selection(MADE, ALL[-1])


def test_steps_go_in_text_order_and_end_at_the_edges() -> None:
    chosen = Selection(MADE)
    seen = []
    while (step := chosen.stepped(1)) is not None:
        chosen = step
        seen.append(chosen.statement)
    assert seen == ALL
    assert Selection(MADE, ALL[0]).stepped(-1) is None


def test_an_article_without_statements_has_no_step() -> None:
    assert Selection(replace(MADE, statements=())).stepped(1) is None
    assert Selection().stepped(1) is None


def test_steps_by_actor_skip_everybody_else() -> None:
    first = Selection(MADE).choose_actor(LINDQVIST).statements[0].id
    second = Selection(MADE, first).stepped_by_actor(1)
    assert second is not None and second.picked is not None and second.picked.speaker is not None
    assert second.picked.speaker.actor == LINDQVIST
    assert second.stepped_by_actor(1) is None
    assert second.actor is None  # going along an actor filters nothing


def test_an_unattributed_statement_has_no_next_by_its_speaker() -> None:
    nobodys = next(said.id for said in MADE.statements if said.speaker is None)
    assert Selection(MADE, nobodys).stepped_by_actor(1) is None


def test_an_actor_filters_and_lets_go_of_another_s_statement() -> None:
    chosen = Selection(MADE, ALL[0]).choose_actor(REYL)
    assert {said.speaker.actor for said in chosen.statements if said.speaker} == {REYL}
    assert chosen.statement is None
    assert chosen.choose_actor(None).statements == Selection(MADE).statements


def test_a_silent_actor_may_be_chosen_and_an_unknown_one_not() -> None:
    assert Selection(MADE).choose_actor(SILENT).statements == ()
    assert Selection(MADE).choose_actor("nobody").actor is None


def test_a_statement_that_the_filter_hides_ends_the_filter() -> None:
    chosen = Selection(MADE).choose_actor(REYL).pick(ALL[0])
    assert (chosen.statement, chosen.actor) == (ALL[0], None)


def test_the_same_article_with_new_marks_keeps_the_place_and_another_does_not() -> None:
    chosen = Selection(MADE, ALL[2], attitudes=True)
    assert chosen.opened(replace(MADE, read=True)).statement == ALL[2]
    other = replace(MADE, article=replace(MADE.article, id="another1"))
    assert chosen.opened(other) == Selection(other, attitudes=True)


def test_what_a_new_analysis_no_longer_finds_is_let_go() -> None:
    assert Selection(MADE, ALL[2]).opened(replace(MADE, statements=())).statement is None
