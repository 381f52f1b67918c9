"""Titles that look like markup, and thousands of generated strings: shown as they were sent, nothing run, no end."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from briefreader.domain.text.clean import clean
from briefreader.tui.chrome.banner import Banner
from briefreader.tui.chrome.banner import line as banner_line
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.chooser import Chooser
from briefreader.tui.dialogs.confirm import Confirm
from briefreader.tui.present.plain import assembled, joined, plain, strip, styled
from briefreader.tui.present.wrap import fitted
from tests.hostile import SEQUENCES, TITLES, obeyed
from tests.tui.frames import frame

_LETTERS = "[]/@=\\\"'#$:.,(){}<>&%* abAB0xyz\u00e9\u4e2d\u0301\u200d\U0001f600\x1b\x07\x9b\x9d\x08\x7f\n\t\u202e\u2028"
_WORDS = (
    "[/",
    "[@click=",
    "bold",
    "link=http://",
    "app.quit",
    "[/]",
    "\\[",
    "on red",
    "[#",
    "]52;c;",
    "$primary",
    "[b]",
)
_A_SCREEN = 40


def generated(number: int, seed: int = 0) -> list[str]:
    """Strings made of what markup and terminals are made of; the same ones every time."""
    chance = random.Random(seed)

    def one() -> str:
        parts = (
            chance.choice(_WORDS) if chance.random() < 0.3 else chance.choice(_LETTERS)
            for _ in range(chance.randint(1, 12))
        )
        return "".join(parts)

    return [one() for _ in range(number)]


def screens(strings: Sequence[str]) -> Iterator[list[str]]:
    return (list(strings[at : at + _A_SCREEN]) for at in range(0, len(strings), _A_SCREEN))


class Gallery(App[None]):
    """Every kind of widget that is given words."""

    CSS = """
        Screen { overflow: hidden; }
        #rows, OptionList { height: 40; border: none; padding: 0; }
        #frame, Input, TextArea { height: 3; border: round red; }
    """
    ran = False

    def compose(self) -> ComposeResult:
        yield Static(id="rows", markup=False)
        yield OptionList(id="options")
        yield Vertical(id="frame")
        yield Footer(id="footer")
        yield Input(id="line")
        yield TextArea(id="area")

    def action_quit(self) -> Any:
        self.ran = True


def visible(text: str) -> str:
    return strip(text).rstrip()


@pytest.mark.parametrize(
    "strings", [TITLES, list(SEQUENCES.values()), generated(800)], ids=["titles", "sequences", "generated"]
)
async def test_every_widget_shows_the_words(strings: list[str]) -> None:
    await shown_as_sent(strings)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
async def test_ten_thousand(seed: int) -> None:
    await shown_as_sent(generated(1000, seed + 1))


async def shown_as_sent(strings: Sequence[str]) -> None:
    app = Gallery()
    async with app.run_test(size=(170, 110)) as pilot:
        rows, options = app.query_one("#rows", Static), app.query_one(OptionList)
        for some in screens(strings):
            rows.update(joined([plain(one) for one in some]))
            options.set_options([Option(assembled(("▌", "bold"), one, "▐")) for one in some])
            app.query_one("#frame").border_title = plain(some[0])
            app.query_one(Footer).tell(some[0])
            app.query_one(Input).value = strip(some[0])
            app.query_one(TextArea).text = clean(some[0])
            await pilot.pause()
            lines = frame(app).split("\n")
            assert lines[: len(some)] == [visible(one) for one in some]
            listed = [line.strip() for line in lines[_A_SCREEN : _A_SCREEN + len(some)]]
            assert listed == [f"▌{strip(one)}▐" for one in some]
            assert not obeyed("\n".join(lines))
        assert not app.ran


@pytest.mark.parametrize("strings", [TITLES, generated(3000, 99)], ids=["titles", "generated"])
def test_content_is_the_words(strings: list[str]) -> None:
    for one in strings:
        words = strip(one)
        assert not obeyed(words) and "\n" not in words
        for made in (plain(one), styled(one, "bold"), assembled((one, "bold")), joined([plain(one)])):
            assert isinstance(made, Content) and made.plain == words
            assert {str(span.style) for span in made.spans} <= {"bold"}  # no style, link or click of the words' own
        assert words in banner_line(Banner(one), 400).plain


async def test_dialogs_show_the_titles() -> None:
    app = Gallery()
    async with app.run_test(size=(120, 40)) as pilot:
        for title in TITLES[::12]:
            for dialog in (Chooser(title, [Choice("1", title, "", "")]), Confirm(title)):
                app.push_screen(dialog)
                await pilot.pause()
                assert "".join(visible(title).split()) in "".join(frame(app).split())
                app.pop_screen()
        assert not app.ran


def test_what_is_nothing_once_it_is_clean_is_no_end() -> None:
    for nothing in ("", "\x1b\x07", "\u200b" * 9, " " * 9000, "\u2028"):
        assert fitted(strip(nothing), 40, 2) == []
