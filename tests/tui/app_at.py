"""An app at a desk that stands already: its main screen is there from the first paint, so no test waits for it."""

from __future__ import annotations

from functools import partial

from textual.app import App

from briefreader.domain.reading.reader_state import START, ReaderState
from briefreader.services.desk import Desk
from briefreader.tui.app import ReaderApp
from briefreader.tui.keys.keymap import keymap
from briefreader.tui.screens.reading import ReadingScreen
from briefreader.tui.themes import REMEMBERED_AS
from tests.tui.fake_desk import FakeDesk


def app_at(desk: Desk | FakeDesk, state: ReaderState = START) -> ReaderApp:
    """Whoever runs it stops the desk."""
    return ReaderApp(desk.settings.ui, desk.recall(REMEMBERED_AS), partial(_reading, desk, state))


def _reading(desk: Desk | FakeDesk, state: ReaderState, app: App[int]) -> ReadingScreen:
    return ReadingScreen(app, desk, keymap(desk.settings.keys), state)  # type: ignore[arg-type]
