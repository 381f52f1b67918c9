"""A list to choose from leaves the words it asks about in view."""

from __future__ import annotations

import pytest

from briefreader.tui.dialogs.chooser import beside
from tests.tui.frames import frame
from tests.tui.seat import seated


@pytest.mark.parametrize(
    ("about", "height", "place", "rows"),
    [
        ((2, 3), 24, "bottom", 20),  # words near the top: the list is below them
        ((20, 21), 24, "top", 20),
        ((11, 12), 24, "bottom", 11),
        ((0, 23), 24, "bottom", 9),  # words that fill the screen: at least a few rows to choose from
    ],
)
def test_the_list_is_on_the_side_with_more_room(about: tuple[int, int], height: int, place: str, rows: int) -> None:
    assert beside(about, height) == (place, rows)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (180, 50)])
async def test_who_said_it_never_covers_the_words(size: tuple[int, int]) -> None:
    async with seated(size=size) as seat:
        await seat.press("enter", "]")
        statement = seat.chosen.picked
        assert statement is not None
        rows = seat.stage.rows_of_statement(statement.id)
        assert rows is not None
        before = frame(seat.app).split("\n")[rows[0] : rows[1] + 1]
        await seat.press("c")
        await seat.until(lambda: "Who said it" in frame(seat.app))
        shown = frame(seat.app).split("\n")[rows[0] : rows[1] + 1]
        assert [line.strip() for line in shown] == [line.strip() for line in before]
