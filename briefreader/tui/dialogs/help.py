"""All commands with their keys, made from the table."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.tui.commands import COMMANDS, Command, Group
from briefreader.tui.keymap import Keymap, pressed

_KEYS = 15


class Help(ModalScreen[None]):
    """One page to scroll through; any of the keys that close something closes it."""

    def __init__(self, keys: Keymap) -> None:
        super().__init__()
        self._keys = keys
        self._begun: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """The groups, one after the other."""
        with VerticalScroll(id="help", can_focus=True) as page:
            page.border_title = "Keys and commands"
            page.border_subtitle = "Esc closes · every key can be changed under [keys] in config.toml"
            for group in Group:
                yield Static(self._group(group), classes="help-group")

    async def on_key(self, event: events.Key) -> None:
        """The moving keys scroll; closing ones close."""
        event.stop()
        event.prevent_default()
        self._begun = (*self._begun, pressed(event.key, event.character))
        command = self._keys.command(self._begun)
        if command is None and self._keys.begins(self._begun):
            return
        self._begun = ()
        if command == "quit":
            await self.app.run_action("app.quit")
        elif command in ("close", "back", "help", "open"):
            self.dismiss()
        elif command:
            self._scroll(command)

    def on_click(self, event: events.Click) -> None:
        """A click outside closes."""
        if event.widget is self:
            self.dismiss()

    def _scroll(self, command: str) -> None:
        page = self.query_one(VerticalScroll)
        seen = max(1, page.size.height - 1)
        steps = {"down": 1, "up": -1, "half_page_down": seen // 2, "half_page_up": -seen // 2, "page_down": seen,
                 "page_up": -seen, "to_start": -page.max_scroll_y, "to_end": page.max_scroll_y}  # fmt: skip
        page.scroll_relative(y=steps.get(command, 0), animate=False)

    def _group(self, group: Group) -> Content:
        lines = [Content.styled(group.value, "bold $primary")]
        lines += [self._line(command) for command in COMMANDS if command.group is group]
        return Content("\n").join(lines)

    def _line(self, command: Command) -> Content:
        keys = self._keys.all_shown(command.id)
        more = f"  {command.help}" if command.help else ""
        return Content.assemble((f"{keys:<{_KEYS}} ", "bold $text-warning"), command.title, (more, "$text-muted"))
