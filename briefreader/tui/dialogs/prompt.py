"""One line to type at the foot of the screen, with the articles still in view."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefreader.domain.errors import BriefreaderError, QueryError
from briefreader.tui.dialogs.panel import Panel
from briefreader.tui.dialogs.question import Question
from briefreader.tui.present.plain import plain, strip


class _Line(Input):
    """What is typed; once Enter has sent it, keys are no longer its own."""

    def __init__(self, words: str) -> None:
        super().__init__(words, compact=True, select_on_focus=False)
        self.cursor_blink = False  # nothing on the screen moves by itself
        self.sent = False

    async def _on_key(self, event: events.Key) -> None:
        if self.sent:
            event.prevent_default()  # it bubbles on to the screen, which keeps it for whoever has the keys next
        elif event.key == "enter":
            event.stop()
            event.prevent_default()
            self.sent = True
            await self.action_submit()
        elif event.key in ("tab", "shift+tab"):
            event.stop()  # there is nowhere else to go to, and a line left behind would look as if it had the keys
            event.prevent_default()
        else:
            await super()._on_key(event)


class Prompt(Panel):
    """Asks one question; Enter answers, Esc gives up."""

    def __init__(self, question: Question) -> None:
        self._line = _Line(strip(question.value))
        super().__init__(self._line)
        self._question = question

    @property
    def sent(self) -> bool:
        """Whether the answer is being heard."""
        return self._line.sent

    def compose(self) -> ComposeResult:
        """A label, the line and what helps to fill it."""
        with Horizontal():
            yield Static(plain(self._question.label), classes="label")
            yield self.line
        yield Static(plain(self._question.hint), classes="hint")

    def on_mount(self) -> None:
        """What stands in the line is selected: the first letter replaces it, an arrow keeps it."""
        super().on_mount()
        self._line.select_all()

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
        if self._try(self._question.answer, event.value, point=True):
            self.post_message(self.Closed())
        else:
            self._line.sent = False

    def _try(self, heard: Callable[[str], None], words: str, point: bool = False) -> bool:
        """Whether the words were taken; else says why, and may `point` at the place with the cursor."""
        try:
            heard(words)
        except BriefreaderError as error:
            if point and isinstance(error, QueryError):
                self._line.cursor_position = error.at
            self._hint(str(error), trouble=True)
            return False
        return True

    def _hint(self, sentence: str, trouble: bool = False) -> None:
        hint = self.query_one(".hint", Static)
        hint.update(plain(sentence))
        hint.set_class(trouble, "trouble")
