"""What is mistyped on the screens is said where it was typed, and what was perhaps meant is offered."""

from __future__ import annotations

import pytest
from textual.widgets import Input, OptionList, Static

from tests.tui.fake_desk import FakeDesk
from tests.tui.seat import seated


@pytest.mark.parametrize(
    ("words", "at", "told"),
    [
        ("harbour form:bbc x", 8, "“form:” is not a filter. Did you mean from:? Quotation marks make it a word."),
        ("law (harbour", 4, "This bracket is not closed."),
        ("is:xyzzy", 0, "“is:xyzzy” is not a filter. After is: write unread, read, bookmarked, noted, tagged, marked"),
    ],
)
async def test_a_search_that_is_not_understood_stays_with_the_cursor_at_the_place(
    words: str, at: int, told: str
) -> None:
    async with seated(FakeDesk(), size=(80, 24)) as seat:
        await seat.press("/")
        await seat.until(lambda: seat.screen.query(Input))
        line = seat.screen.query_one(Input)
        line.value = words
        await seat.press("enter")
        await seat.until(lambda: seat.screen.query(".trouble"))
        assert (line.value, line.cursor_position) == (words, at)
        hint = seat.screen.query_one(".trouble", Static)
        assert told in str(hint.render())
        await seat.until(lambda: hint.size.height == (1 if len(told) < 80 else 2))


async def test_the_palette_offers_what_a_mistyped_name_is_like() -> None:
    async with seated(FakeDesk(), size=(100, 30)) as seat:
        await seat.press(":")
        await seat.until(lambda: seat.app.screen.query(OptionList))
        rows = seat.app.screen.query_one(OptionList)

        def offered() -> list[str | None]:
            return [one.id for one in rows.options]

        seat.app.screen.query_one(Input).value = "exprot"
        await seat.until(lambda: offered() == ["export"])
        seat.app.screen.query_one(Input).value = "qqqq"
        await seat.until(lambda: offered() == [None])
        await seat.press("enter")
        assert seat.app.screen.query(OptionList), "there is nothing to choose"
