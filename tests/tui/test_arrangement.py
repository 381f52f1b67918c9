"""What stands where, at every width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.tui.present.arrangement import TEXTS, Columns, Name, arrangement, neighbour

H, A, P, S, Q = Name.HEADLINES, Name.ARTICLE, Name.ACTORS, Name.STATEMENTS, Name.SOURCES


@pytest.mark.parametrize(
    ("width", "current", "columns", "shown", "tabs"),
    [
        (180, H, Columns.FOUR, {Q, H, A, P, S}, ()),
        (169, H, Columns.THREE, {H, A, P, S}, ()),
        (130, Q, Columns.THREE, {Q, A, P, S}, ()),
        (129, H, Columns.TWO, {H, A}, TEXTS),
        (90, S, Columns.TWO, {H, S}, TEXTS),
        (89, H, Columns.ONE, {H}, (H, A, P, S)),
        (80, A, Columns.ONE, {A}, (H, A, P, S)),
        (80, Q, Columns.ONE, {Q}, (Q, H, A, P, S)),
    ],
)
def test_columns_and_tabs(
    width: int, current: Name, columns: Columns, shown: set[Name], tabs: tuple[Name, ...]
) -> None:
    arranged = arrangement(width, current)
    assert (arranged.columns, arranged.shown, arranged.tabs) == (columns, frozenset(shown), tabs)


def test_the_right_part_keeps_what_it_showed_while_the_keys_are_in_the_list() -> None:
    assert arrangement(100, H, beside=S).shown == {H, S}


@given(st.integers(0, 400), st.sampled_from(Name), st.sampled_from(TEXTS))
def test_the_pane_that_has_the_keys_is_on_the_screen_and_every_other_can_be_reached(
    width: int, current: Name, beside: Name
) -> None:
    arranged = arrangement(width, current, beside)
    assert current in arranged.shown
    assert arranged.shown | set(arranged.tabs) | {Q, H} >= set(Name)


def test_one_walks_from_the_sources_to_the_statements_and_tab_goes_around() -> None:
    assert [neighbour(one, 1) for one in Name] == [H, A, P, S, S]
    assert [neighbour(one, -1) for one in Name] == [Q, Q, H, A, P]
    assert [neighbour(one, 1, around=True) for one in Name] == [H, A, P, S, H]
