"""A screen whose keys are commands of the table: hears them, does them, tells why one cannot be done."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from textual import events, on
from textual.app import App

from briefreader.domain.errors import BriefreaderError
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.keys.availability import Situation, why_not
from briefreader.tui.keys.commands import BY_ID, Where
from briefreader.tui.keys.key_sequence import KeyReader
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.widgets.ink_screen import InkScreen

Result = TypeVar("Result")


def on_top(app: App[Any]) -> Callable[..., None]:
    """Tells news on the uppermost screen that can tell some."""

    def tell(sentence: str, trouble: bool = False) -> None:
        screens = [one for one in app.screen_stack if isinstance(one, CommandScreen)]
        if screens:
            screens[-1].footer.add(sentence, trouble)

    return tell


class CommandScreen(InkScreen[Result]):
    """Subclasses say which commands they do, in which place their keys are heard, and what they offer."""

    AUTO_FOCUS = None

    commands: Mapping[str, Callable[[], None]]
    asking: Asking
    footer: Footer

    def __init__(self, keys: Keymap) -> None:
        super().__init__()
        self.keys = keys
        self._reader = KeyReader(keys)

    @property
    @abstractmethod
    def place(self) -> Where:
        """Whose keys are heard just now, while nothing is being typed."""

    @property
    @abstractmethod
    def situation(self) -> Situation:
        """What commands ask before they do anything."""

    @abstractmethod
    def offer(self) -> None:
        """Puts the hints for what is chosen now into the footer."""

    def taken(self, _id: str) -> bool:
        """Whether something that lies over the screen takes a command for itself."""
        return False

    def catch_up(self) -> None:
        """Does at once what waits for a pause of the keys: a command is about to be done that asks for it."""

    def say(self, sentence: str, trouble: bool = False) -> None:
        """Tells the reader something, until the next key."""
        self.footer.tell(sentence, trouble)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """While something asks, it has the keys, whatever the mouse has clicked: letters are never commands then."""
        if self.asking.open and self.asking.line is None and event.widget is self.focused:
            self.asking.keep_keys()

    def run_command(self, id: str) -> None:
        """Does what a command says, or tells why it cannot be done just now."""
        if BY_ID[id].needs:
            self.catch_up()
        missing = why_not(id, self.situation, self.keys.shown)
        if not missing and id not in self.commands:  # C-s, in a line where there is no note to save
            missing = f"“{BY_ID[id].title}” is not available here."
        if missing:
            self.say(missing)
            return
        try:
            self.commands[id]()
        except BriefreaderError as error:
            self.say(str(error), trouble=True)
        self.offer()

    async def on_key(self, event: events.Key) -> None:
        """A key is a command, the beginning of one, or a letter of what is being written."""
        if self._typed_ahead(event):
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character).set_sender(self.app))
            return
        writing = self.asking.line is not None
        id, waiting = self._reader.heard(pressed(event.key, event.character), Where.WRITING if writing else self.place)
        if id is None and writing:
            return
        self.footer.waiting = self._reader.waiting
        self.say("")
        if id is not None or waiting:
            event.stop()
            event.prevent_default()
        if id is not None and not self.taken(id):
            self.run_command(id)
            await self.asking.settled()

    def on_paste(self, event: events.Paste) -> None:
        """What was pasted while a line was opened is meant for that."""
        if self.asking.line is not None:
            event.stop()
            self.app.post_message(events.Paste(event.text).set_sender(self.app))

    @on(Footer.Chosen)
    def _hint_chosen(self, message: Footer.Chosen) -> None:
        """A click on a hint is its key."""
        if message.command and not self.taken(message.command):
            self.run_command(message.command)

    def _typed_ahead(self, event: events.Key) -> bool:
        """Whether a key was on its way while a line or a dialog opened or closed: it is meant for what comes next."""
        return self.app.screen is not self or (self.asking.line is not None and not self.asking.heard(event))
