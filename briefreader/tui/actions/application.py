"""The commands about the reader itself: help, palette, theme, the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import App

from briefreader.tui.base.command_screen import CommandScreen
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.state.session import Session
from briefreader.tui.themes import REMEMBERED_AS, names


class Showing:
    """What lies over the reading screen for a moment."""

    def __init__(self, app: App[int], session: Session, asking: Asking, screen: CommandScreen[None]) -> None:
        self._app = app
        self._session = session
        self._asking = asking
        self._screen = screen

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {"help": self._help, "palette": self._palette, "theme": self._theme, "quit": self._quit}

    def _help(self) -> None:
        from briefreader.tui.dialogs.help import Help

        self._app.push_screen(Help(self._session.keys))

    def _palette(self) -> None:
        from briefreader.tui.dialogs.palette import rows

        screen = self._screen
        self._asking.choose("Commands", rows(screen.commands, screen.situation, screen.keys), screen.run_command)

    def _theme(self) -> None:
        def chosen(name: str) -> None:
            self._app.theme = name
            self._session.desk.remember(REMEMBERED_AS, name)
            if self._session.desk.settings.ui.theme:
                self._session.stage.say("For now: config.toml names another theme for the next start.")

        choices = [Choice(name, name) for name in names(self._app.available_themes)]
        self._asking.choose("Themes", choices, chosen, current=self._app.theme)

    def _quit(self) -> None:
        self._app.exit(0)
