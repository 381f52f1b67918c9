"""ASCII marks: asked for in the settings, all that is drawn follows, and nothing changes its place."""

from __future__ import annotations

import locale

import pytest

from briefreader.config.settings import Settings, Ui
from briefreader.tui.terminal import ascii
from tests.tui.fake_desk import FakeDesk
from tests.tui.frames import frame
from tests.tui.seat import seated

LETTERS = "Žižek 中文 naïve"


async def test_every_screen_is_drawn_in_ascii_but_for_letters() -> None:
    desk = FakeDesk(Settings(ui=Ui(marks="ascii")), titles=[f"Strait ministry repeats {LETTERS}", "Talks"])
    async with seated(desk, size=(180, 50)) as seat:
        for keys in ("]]b", "a", "?", ":"):
            await seat.press(*keys)
            await seat.settled()
            shown = frame(seat.app).translate(str.maketrans("", "", LETTERS))
            assert shown.isascii(), {mark for mark in shown if not mark.isascii()}
            await seat.press("escape")
        assert LETTERS in frame(seat.app)


async def test_nothing_moves() -> None:
    async with seated(FakeDesk(), size=(140, 42)) as seat:
        await seat.press("]", "]")
        await seat.settled()
        drawn = frame(seat.app)
    async with seated(FakeDesk(Settings(ui=Ui(marks="ascii"))), size=(140, 42)) as seat:
        await seat.press("]", "]")
        await seat.settled()
        assert frame(seat.app) == ascii.translated(drawn)


@pytest.mark.parametrize(
    ("setting", "encoding", "wanted"),
    [("", "UTF-8", False), ("", "ANSI_X3.4-1968", True), ("ascii", "UTF-8", True), ("unicode", "ascii", False)],
)
def test_the_locale_decides_where_the_person_does_not(
    monkeypatch: pytest.MonkeyPatch, setting: str, encoding: str, wanted: bool
) -> None:
    monkeypatch.setattr(locale, "getpreferredencoding", lambda _: encoding)
    assert ascii.wanted(setting) is wanted
