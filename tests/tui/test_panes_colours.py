"""Actors' colours can be read on every theme, dark and light, and told apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from briefreader.config.settings import Settings, Ui
from briefreader.domain.news.feed import FeedRow
from briefreader.tui.present.colours import LEGIBLE, contrast, luminance, palette, tint
from briefreader.tui.themes import OURS, legible
from tests.tui.fake_desk import FakeDesk
from tests.tui.looks import words
from tests.tui.seat import seated

GROUNDS = {
    name: Color.parse(theme.to_color_system().generate()["background"])
    for name, theme in BUILTIN_THEMES.items()
    if not theme.ansi
}


@pytest.mark.parametrize("name", GROUNDS)
def test_every_colour_is_legible_on_the_page_and_on_its_own_tint(name: str) -> None:
    ground = GROUNDS[name]
    for colour in palette(ground):
        assert contrast(colour, ground) >= LEGIBLE
        assert contrast(colour, tint(ground, colour)) >= LEGIBLE


@pytest.mark.parametrize("ground", ["#000000", "#121212", "#ffffff", "#fdf6e3"])
def test_no_two_colours_are_alike(ground: str) -> None:
    for one, other in combinations(palette(Color.parse(ground)), 2):
        assert sum(abs(a - b) for a, b in zip(one.rgb, other.rgb, strict=True)) > 40


def test_contrast_is_the_one_that_guidelines_define() -> None:
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert luminance(white) == pytest.approx(1)
    assert contrast(white, Color.parse("#767676")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_our_themes_keep_the_contrast_they_promise(theme: Theme) -> None:
    made = {name: Color.parse(value) for name, value in theme.to_color_system().generate().items() if value[0] == "#"}
    ground = made["background"]
    wanted = legible(theme.name)
    for name in ("foreground", "primary", "warning", "error", "success"):
        assert contrast(Color.parse(getattr(theme, name)), ground) >= wanted, name
    for colour in palette(ground, wanted):
        assert contrast(colour, ground) >= wanted and contrast(colour, tint(ground, colour)) >= wanted


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
async def test_every_word_on_every_screen_can_be_read(theme: Theme) -> None:
    """Text, particulars, marks and keys; on the page, under the cursor, in dialogs and lines that are typed in."""
    desk = FakeDesk(Settings(ui=Ui(theme=theme.name)))
    desk.rows_of_feeds = [FeedRow("https://a.example/f", "Alder Courier", "World", 9, 4, None, 3, "No answer.")]
    async with seated(desk, size=(180, 50)) as seat:
        for keys in ((), ("enter", "]", "]"), (":",), ("x",), ("?",), ("c",), ("/", "f"), ("F",), ("t",)):
            await seat.press(*keys)
            await seat.settled()
            top = seat.app.screen
            for one in words(seat.app, None if len(seat.app.screen_stack) == 1 else top.children[0].region):
                assert one.contrast >= LEGIBLE, (keys, one)
            if keys and keys != ("enter", "]", "]"):
                await seat.press("escape")
