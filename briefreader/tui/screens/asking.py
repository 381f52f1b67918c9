"""Opens and closes what asks the reader something, one thing at a time; widgets are imported when first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.screen import Screen
from textual.widget import AwaitMount, Widget

from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.question import Question, Writing
from briefreader.tui.keymap import Keymap
from briefreader.tui.screens.stage import Stage

PANELS = "#prompt, #note-editor"


class Asking:
    """The prompt, the note editor and the choosers of one screen."""

    def __init__(
        self, screen: Screen[None], stage: Stage, keys: Keymap, keep_draft: Callable[[str, str], None]
    ) -> None:
        self._screen = screen
        self._stage = stage
        self._keys = keys
        self._keep_draft = keep_draft
        self._opening: tuple[AwaitMount, Widget] | None = None

    @property
    def open(self) -> bool:
        """Whether something asks."""
        return bool(self._screen.query(PANELS))

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return bool(self._screen.query("#note-editor"))

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to what asks."""
        focused = self._screen.focused
        return focused is not None and any(panel in focused.ancestors for panel in self._screen.query(PANELS))

    def ask(self, question: Question) -> None:
        """Asks for one line."""
        from briefreader.tui.dialogs.prompt import Prompt

        self.close()
        prompt = Prompt(question)
        self._opening = (self._stage.body.mount(prompt), prompt.line)

    def write(self, writing: Writing) -> None:
        """Opens the note editor."""
        from briefreader.tui.dialogs.note_editor import NoteEditor

        self.close()
        editor = NoteEditor(writing, self._keys)
        self._opening = (self._stage.body.mount(editor), editor.line)

    async def settled(self) -> None:
        """Until what was just opened has the keys: what is typed ahead is typed into it."""
        if self._opening:
            (mounted, line), self._opening = self._opening, None
            await mounted
            self._screen.set_focus(line)

    def written(self) -> tuple[Writing, str] | None:
        """The note being written and its words as they are now."""
        if not self.writing:
            return None
        from briefreader.tui.dialogs.note_editor import NoteEditor

        editor = self._screen.query_one(NoteEditor)
        return editor.writing, editor.text

    def choose(
        self,
        title: str,
        choices: Sequence[Choice],
        chosen: Callable[[str], None],
        own: Callable[[str], Choice] | None = None,
        current: str = "",
    ) -> None:
        """Asks for one of `choices`; `chosen` hears its id, nobody hears of giving up."""
        from briefreader.tui.dialogs.chooser import Chooser

        def heard(id: str | None) -> None:
            if id is not None:
                chosen(id)

        self._screen.app.push_screen(Chooser(title, choices, own, current), heard)

    def confirm(self, question: str, yes: Callable[[], None]) -> None:
        """Asks before what cannot be undone."""
        from briefreader.tui.dialogs.confirm import Confirm

        self._screen.app.push_screen(Confirm(question), lambda sure: yes() if sure else None)

    def keep(self) -> str:
        """What is being written becomes a draft; a sentence when there is anything to keep."""
        written = self.written()
        if written is None:
            return ""
        writing, text = written
        if text == writing.text:
            self._keep_draft(writing.draft_key, "")
            return ""
        self._keep_draft(writing.draft_key, text)
        return f"Kept as a draft: {self._keys.shown('annotate')} opens it again." if text else ""

    def give_up(self) -> str:
        """Esc: the question is given up, the note becomes a draft."""
        from briefreader.tui.dialogs.prompt import Prompt

        for prompt in self._screen.query(Prompt):
            prompt.give_up()
        sentence = self.keep()
        self.close()
        return sentence

    def close(self) -> None:
        """Nothing asks any more; the pane that had the keys has them again."""
        panels = self._screen.query(PANELS)
        if panels:
            panels.remove()
            self._stage.go(self._stage.current)
