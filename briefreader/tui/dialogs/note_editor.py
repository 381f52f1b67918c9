"""Where a note is written: below the article, so that what it is about stays in view."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.widgets import TextArea

from briefreader.domain.text.clean import clean
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.dialogs.question import Writing
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.present.plain import plain


class _Words(TextArea):
    """Plain text; the keys of the table come before the editor's own."""

    def __init__(self, text: str, keys: Keymap) -> None:
        super().__init__(text, soft_wrap=True, compact=True, tab_behavior="focus", show_line_numbers=False)
        self.cursor_blink = False
        self._keys = keys

    async def _on_key(self, event: events.Key) -> None:
        if self._keys.command((pressed(event.key, event.character),), Where.WRITING) is None:
            await super()._on_key(event)
        else:
            event.prevent_default()  # it bubbles on to the screen, which knows the commands


class NoteEditor(Panel):
    """One note.  The screen saves it or keeps it as a draft; this only holds the words."""

    def __init__(self, writing: Writing, keys: Keymap) -> None:
        self._words = _Words(clean(writing.draft or writing.text), keys)
        super().__init__(self._words)
        self.writing = writing

    def told(self) -> tuple[Writing, str]:
        """The note and its words as they are now."""
        return self.writing, self._words.text.strip()

    def compose(self) -> ComposeResult:
        """The words, and the two keys that end it."""
        self.border_title = plain(f"{'Change the note' if self.writing.note else 'Note'} on {self.writing.about}")
        self.border_subtitle = plain(self._hint())
        yield self._words

    def on_mount(self) -> None:
        """The keys go to the words, behind what is already there."""
        self._words.move_cursor(self._words.document.end)
        super().on_mount()

    def _hint(self) -> str:
        """What the footer's keys do not say."""
        draft = "what you were writing is back" if self.writing.draft else ""
        empty = "an empty note is removed" if self.writing.note else ""
        return " · ".join(word for word in (draft, empty) if word)
