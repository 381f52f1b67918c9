"""All commands with their keys, made from the table."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.tui.dialogs.outside import outside
from briefreader.tui.dialogs.scrolling import scrolled
from briefreader.tui.keys.commands import COMMANDS, Command, Group, Where
from briefreader.tui.keys.key_sequence import KeyReader
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.present.plain import assembled, joined, plain, styled
from briefreader.tui.present.tones import BAD, KEY, QUIET
from briefreader.tui.present.wrap import wrapped
from briefreader.tui.widgets.passing_screen import PassingScreen

_KEYS = 14
_TITLE = 34


class Help(ModalScreen[None], PassingScreen[None]):
    """One page to scroll through; any of the keys that close something closes it."""

    def __init__(self, keys: Keymap) -> None:
        super().__init__()
        self._keys = keys
        self._reader = KeyReader(keys)

    def compose(self) -> ComposeResult:
        """A page in a frame."""
        with VerticalScroll(id="help", can_focus=True) as page:
            page.border_title = plain("Keys and commands")
            page.border_subtitle = plain("Esc closes · [keys] in config.toml changes them")
            yield Static(id="help-page")

    def on_resize(self) -> None:
        """The lines are broken for the width of now."""
        self.call_after_refresh(self._show)

    async def on_key(self, event: events.Key) -> None:
        """The moving keys scroll; closing ones close."""
        event.stop()
        event.prevent_default()
        command, _ = self._reader.heard(pressed(event.key, event.character), Where.READING)
        if command == "quit":
            await self.app.run_action("app.quit")
        elif command in ("close", "back", "help", "open"):
            self.dismiss()
        elif command:
            scrolled(self.query_one(VerticalScroll), command)

    def on_click(self, event: events.Click) -> None:
        """A click outside closes."""
        if outside(self, event):
            self.dismiss()

    def _show(self) -> None:
        page = self.query_one("#help-page", Static)
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        page.update(joined([*self._complaints(width), *(self._group(group, width) for group in Group)], "\n\n"))

    def _complaints(self, width: int) -> list[Content]:
        """What the person's own keys do not do as they may have meant it: at the start there was no room for all."""
        found = [line for one in self._keys.complaints for line in _hanging(one, 0, width, BAD)]
        return [joined(found)] if found else []

    def _group(self, group: Group, width: int) -> Content:
        lines = [styled(group.value, "bold $primary")]
        for command in COMMANDS:
            if command.group is group:
                lines += self._lines(command, width)
        return joined(lines)

    def _lines(self, command: Command, width: int) -> list[Content]:
        """Keys, title, and the help beside it; beneath it where that would be too narrow."""
        keys = (f"{self._keys.all_shown(command.id):<{_KEYS}} ", KEY)
        if width < 80:
            first = assembled(keys, command.title)
            return [first, *_hanging(command.help, _KEYS + 1, width)]
        column = _KEYS + 1 + _TITLE
        rest = _hanging(command.help, column, width)
        more = rest[0].plain.strip() if rest else ""
        return [assembled(keys, f"{command.title:<{_TITLE}}", (more, QUIET)), *rest[1:]]


def _hanging(words: str, column: int, width: int, tone: str = QUIET) -> list[Content]:
    lines = wrapped(words, max(10, width - column))
    return [assembled(" " * column, (words[start:end], tone)) for start, end in lines]
