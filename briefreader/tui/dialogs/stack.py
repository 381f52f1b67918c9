"""Opens and closes what asks the reader something, one thing at a time; widgets are imported when first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from textual import events
from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from briefreader.domain.errors import BriefreaderError, LibraryError
from briefreader.services.marks.drafts import Drafts
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.dialogs.question import Question, Writing
from briefreader.tui.keys.keymap import Keymap


class Ground(Protocol):
    """Where what asks is mounted, and who had the keys before."""

    @property
    def body(self) -> Widget:
        """What asks stands at the foot of this."""

    def refocus(self) -> None:
        """Gives the keys back."""

    def say(self, sentence: str, trouble: bool = False) -> None:
        """Tells the reader something."""


class Asking:
    """The prompt, the note editor and the choosers of one screen."""

    def __init__(self, screen: Screen[Any], ground: Ground, keys: Keymap, drafts: Drafts) -> None:
        self._screen = screen
        self._ground = ground
        self._keys = keys
        self._drafts = drafts
        self._panel: Panel | None = None
        self._mounted: AwaitMount | None = None

    @property
    def open(self) -> bool:
        """Whether something asks."""
        return self._panel is not None

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return self.written() is not None

    @property
    def line(self) -> Widget | None:
        """What is typed in, where it has the keys."""
        focused = self._screen.focused
        return focused if focused is not None and self._panel in focused.ancestors else None

    def heard(self, event: events.Key) -> bool:
        """Whether a key has come up from the line: not one on its way elsewhere when that opened, or after Enter."""
        return self._panel is not None and self._panel.heard(event) and not self._panel.sent

    def ask(self, question: Question) -> None:
        """Asks for one line."""
        from briefreader.tui.dialogs.prompt import Prompt

        self._open(Prompt(question))

    def write(self, writing: Writing) -> None:
        """Opens the note editor."""
        from briefreader.tui.dialogs.note_editor import NoteEditor

        self._open(NoteEditor(writing, self._keys))

    async def settled(self) -> None:
        """Until what was just opened has the keys: what is typed ahead is typed into it."""
        mounted, self._mounted = self._mounted, None
        if mounted is not None and self._panel is not None:
            await mounted
            self._screen.set_focus(self._panel.line)

    def keep_keys(self) -> None:
        """What asks has the keys still, whatever was opened a moment before it and took them only now."""
        if self._panel is not None:
            self._screen.set_focus(self._panel.line)

    def written(self) -> tuple[Writing, str] | None:
        """The note being written and its words as they are now."""
        return self._panel.told() if self._panel else None

    def choose(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: Callable[[str], None],
        own: Callable[[str], Choice] | None = None,
        current: str = "",
        numbered: bool = False,
        more: Callable[[str], Sequence[Choice]] | None = None,
        about: Callable[[], tuple[int, int] | None] = lambda: None,
    ) -> None:
        """Asks for one of `choices`, or of what there is `more` of by the words typed; `chosen` hears its id.

        `about`: the rows of the screen that show the words in question, which are not covered.
        """
        from briefreader.tui.dialogs.chooser import Chooser

        def heard(id: str | None) -> None:
            if id is not None:
                self._try(lambda: chosen(id))

        self._screen.app.push_screen(Chooser(title, choices, own, current, numbered, more, about), heard)

    def confirm(self, question: str, yes: Callable[[], None]) -> None:
        """Asks before what cannot be undone."""
        from briefreader.tui.dialogs.confirm import Confirm

        self._screen.app.push_screen(Confirm(question), lambda sure: self._try(yes) if sure else None)

    def keep(self, lasting: bool = True) -> bool:
        """What is being written becomes a draft; whether there is anything to keep.  Raises as `Drafts.keep` does."""
        written = self.written()
        if written is None:
            return False
        writing, text = written
        begun = "" if text == writing.text else text
        self._drafts.keep(writing.draft_key, begun, lasting)
        return bool(begun)

    def give_up(self) -> str:
        """Esc: the question is given up, the note becomes a draft."""
        if self._panel is not None:
            self._panel.give_up()
        again = f"{self._keys.shown('annotate')} opens it again."
        try:
            sentence = f"Kept as a draft: {again}" if self.keep() else ""
        except LibraryError as error:
            sentence = f"{error} Your note is kept until you quit: {again}"
        self.close()
        return sentence

    def close(self) -> None:
        """Nothing asks any more; the pane that had the keys has them again."""
        if self._panel is not None:
            self._panel.remove()
            self._panel = None
            self._ground.refocus()

    def _try(self, do: Callable[[], None]) -> None:
        """What was decided is done after the dialog has gone: what stands against it is told on the screen."""
        try:
            do()
        except BriefreaderError as error:
            self._ground.say(str(error), trouble=True)

    def _open(self, panel: Panel) -> None:
        self.close()
        self._panel = panel
        self._mounted = self._ground.body.mount(panel)
