"""The commands that every screen has: help, manual, all commands by name, the theme, the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from textual.app import App

from briefreader.domain.errors import BriefreaderError
from briefreader.services.desk import Desk
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.keys.availability import Situation
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.themes import REMEMBERED_AS, names

PALETTE = "palette"


class Page(Protocol):
    """A screen with commands."""

    @property
    def app(self) -> App[object]:
        """Where dialogs are opened."""

    @property
    def keys(self) -> Keymap:
        """What its keys mean."""

    @property
    def place(self) -> Where:
        """Which keys are its own."""

    @property
    def situation(self) -> Situation:
        """What its commands ask before they do anything."""

    @property
    def commands(self) -> Mapping[str, Callable[[], None]]:
        """What it can do."""

    def run_command(self, id: str) -> None:
        """Does a command, or tells why not."""

    def say(self, sentence: str, trouble: bool = False) -> None:
        """Tells the reader something."""


class Showing:
    """What lies over a page for a moment."""

    def __init__(self, page: Page, desk: Desk) -> None:
        self._page = page
        self._desk = desk

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "help": self._help,
            "manual": self._manual,
            PALETTE: self._palette,
            "theme": self._theme,
            "quit": self._quit,
        }

    def _help(self) -> None:
        """All commands with their keys, those of the page first; from there one may go on to the palette."""
        from briefreader.tui.dialogs.help import Help

        def closed(command: str | None) -> None:
            if command:
                self._page.run_command(command)

        self._page.app.push_screen(Help(self._page.keys, self._page.place), closed)

    def _manual(self, current: str = "") -> None:
        """The topics; a page that is closed leads back to them."""
        from briefreader.manual import pages
        from briefreader.tui.dialogs.manual import ManualPage

        def chosen(topic: str) -> None:
            self._page.app.push_screen(ManualPage(topic, self._page.keys), lambda _: self._manual(topic))

        self._choose("Manual", [Choice(topic, pages.title(topic)) for topic in pages.TOPICS], chosen, current)

    def _palette(self) -> None:
        """The commands of the page; those that cannot be done just now say why."""
        from briefreader.tui.dialogs.palette import rows

        page = self._page
        self._choose("Commands", rows(page.commands, page.situation, page.keys), page.run_command)

    def _theme(self) -> None:
        def chosen(name: str) -> None:
            self._page.app.theme = name
            try:
                self._desk.remember(REMEMBERED_AS, name)
            except BriefreaderError as error:
                self._page.say(str(error), trouble=True)
                return
            if self._desk.settings.ui.theme:
                self._page.say("For now: config.toml names another theme for the next start.")

        choices = [Choice(name, name) for name in names(self._page.app.available_themes)]
        self._choose("Themes", choices, chosen, self._page.app.theme)

    def _choose(self, title: str, choices: Sequence[Choice], chosen: Callable[[str], None], current: str = "") -> None:
        from briefreader.tui.dialogs.chooser import Chooser

        def answered(id: str | None) -> None:
            if id is not None:
                chosen(id)

        self._page.app.push_screen(Chooser(title, choices, current=current), answered)

    def _quit(self) -> None:
        self._page.app.exit(0)
