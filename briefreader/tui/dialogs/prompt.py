"""One line to type at the foot of the screen, with the articles still in view."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefreader.domain.errors import BriefreaderError
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.dialogs.question import Question
from briefreader.tui.present.plain import plain, strip


class Prompt(Panel):
    """Asks one question; Enter answers, Esc gives up."""

    def __init__(self, question: Question) -> None:
        line = Input(strip(question.value), compact=True, select_on_focus=False)
        line.cursor_blink = False  # nothing on the screen moves by itself
        super().__init__(line)
        self._question = question

    def compose(self) -> ComposeResult:
        """A label, the line and what helps to fill it."""
        with Horizontal():
            yield Static(plain(self._question.label), classes="label")
            yield self.line
        yield Static(plain(self._question.hint), classes="hint")

    def give_up(self) -> None:
        """Esc."""
        if self._question.given_up:
            self._question.given_up()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tells who listens; what is wrong with the words so far is said beneath them."""
        event.stop()
        self._hint(self._question.hint)
        if self._question.typed:
            self._try(self._question.typed, event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter: closes when the answer was taken."""
        event.stop()
        if self._try(self._question.answer, event.value):
            self.post_message(self.Closed())

    def _try(self, heard: Callable[[str], None], words: str) -> bool:
        try:
            heard(words)
        except BriefreaderError as error:
            self._hint(str(error), trouble=True)
            return False
        return True

    def _hint(self, sentence: str, trouble: bool = False) -> None:
        hint = self.query_one(".hint", Static)
        hint.update(plain(sentence))
        hint.set_class(trouble, "trouble")
