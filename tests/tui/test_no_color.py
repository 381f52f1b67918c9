"""NO_COLOR: not one colour is written, and what colours tell is told otherwise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.style import Style
from textual.widgets import Input, OptionList

from briefreader.tui.dialogs.chooser import Chooser
from briefreader.tui.terminal import no_color
from tests.terminal import terminal
from tests.tui.frames import frame
from tests.tui.looks import drawn, words
from tests.tui.seat import Seat, seated
from tests.tui.test_launch import RUN

_LOOKS = re.compile(rb"\x1b\[([\d;:]*)m")
_ATTRIBUTES = {0, 1, 2, 3, 4, 7, 9, 21, 22, 23, 24, 27, 29}
_OTHER_COLOURS = re.compile(rb"\x1b\](?:4|1[0-9]);")  # of the terminal's palette, of its letters and ground


@pytest.fixture(autouse=True)
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")


def looks(written: bytes) -> set[int]:
    """All that was asked of the terminal's letters."""
    return {
        int(number or 0) for found in _LOOKS.finditer(written) for number in found[1].replace(b":", b";").split(b";")
    }


def test_no_colour_reaches_the_terminal(tmp_path: Path) -> None:
    """All over the reader: lists, text, selection, notes, dialogs, search, other themes."""
    program = RUN + "sys.exit(run(Home.at(Path(sys.argv[1])), print))"
    with terminal(["-c", program, str(tmp_path / "home")]) as reader:
        reader.until(b"Headlines")
        reader.after(b"\x1b", "-Welcome")
        reader.after(b"\r]", "statement 1 of")
        reader.after(b"w", "named")
        reader.after(b"c", "Who said it: ")
        reader.after(b"\x1b", "-Who said it: ")
        reader.after(b"aWords", "Words")
        reader.after(b"\x13", "Note saved")
        reader.after(b"A", "Your marks")
        reader.after(b"q", "-Your marks")
        reader.after(b"x", "Export")
        reader.after(b"\x1b", "-CSL-JSON")
        reader.after(b"/zakharova", "zakharova")
        reader.after(b"\r", "1 article")
        reader.after(b"?", "Keys and commands")
        reader.press(b"\x11")
        assert reader.ended() == 0
    assert looks(reader.shown) <= _ATTRIBUTES, sorted(looks(reader.shown) - _ATTRIBUTES)
    assert not _OTHER_COLOURS.search(reader.shown)


def test_an_empty_variable_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert no_color.wanted()
    monkeypatch.setenv("NO_COLOR", "")
    assert not no_color.wanted()


def test_attributes_and_what_a_click_means_stay() -> None:
    style = Style(color="red", bgcolor="blue", bold=True, dim=True, underline=True, meta={"offset": (1, 2)})
    bare = no_color._bare(style)
    assert (bare.color, bare.bgcolor, bare.bold, bare.dim, bare.underline) == (None, None, True, True, True)
    assert bare.meta == {"offset": (1, 2)}


def attributes(seat: Seat, beginning: str) -> Style:
    """How the article's words that begin so are drawn."""
    pane = seat.stage.article.content_region
    return next(one.style for one in words(seat.app, pane) if one.text.strip().startswith(beginning))


async def test_the_words_of_statements_are_as_bright_as_the_others() -> None:
    async with seated() as seat:
        await seat.opened()
        aside, plain, said = (attributes(seat, one) for one in ("By Ines Marsh", "added.", "“All such"))
        assert aside.dim and not plain.dim and not said.dim and said.underline
        await seat.press("]", "]", "]")
        picked = attributes(seat, "“All such")
        assert picked.reverse and not picked.dim
        assert all(one.style.color is one.style.bgcolor is None for one in drawn(seat.app))


async def test_who_speaks_is_told_by_a_letter() -> None:
    async with seated() as seat:
        await seat.opened()
        lines = frame(seat.app).splitlines()
        assert any("A Mara Lindqvist" in line for line in lines) and any("A“ “All such" in line for line in lines)


async def test_the_cursor_of_a_dialog_and_what_may_be_typed_are_told_by_attributes() -> None:
    async with seated() as seat:
        await seat.press(":")
        await seat.until(lambda: isinstance(seat.app.screen, Chooser))
        await seat.settled()
        rows, line = seat.app.screen.query_one(OptionList), seat.app.screen.query_one(Input)
        first = next(iter(words(seat.app, rows.content_region)))
        assert first.style.bold and first.style.underline
        hint = next(one for one in words(seat.app, line.content_region) if "narrow" in one.text)
        assert hint.style.dim
        quiet = [one for one in words(seat.app, rows.content_region) if one.style.dim]
        assert quiet, "what explains a command steps back"


async def test_what_is_typed_over_is_reversed() -> None:
    async with seated() as seat:
        await seat.opened()
        await seat.press("t", *"fish", "enter")
        await seat.press("t")
        await seat.until(lambda: seat.app.screen.query("Prompt Input"))
        await seat.press("shift+home")
        line = seat.app.screen.query_one("Prompt Input", Input)
        assert [one.text for one in words(seat.app, line.region) if one.style.reverse][:1]
