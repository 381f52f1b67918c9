"""The line below everything: what can be done here, or the sentence that was just said."""

from __future__ import annotations

from itertools import accumulate

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from briefreader.tui.chrome.hints import GAP, Hint, fitting
from briefreader.tui.present.plain import assembled, joined, plain, strip, styled
from briefreader.tui.present.tones import BAD, GOOD, KEY, QUIET
from briefreader.tui.present.wrap import fitted

_LONGEST = 3  # lines of a sentence


class Footer(Widget):
    """Hints from the table; a sentence takes their place until the next key.  `help` is always there."""

    ALLOW_SELECT = False

    offered: reactive[tuple[Hint, ...]] = reactive(())
    help: reactive[Hint | None] = reactive(None)
    waiting: reactive[str] = reactive("")  # the first key of a sequence, while the second is awaited
    sentence: reactive[str] = reactive("", init=False)
    trouble: reactive[bool] = reactive(False)

    class Chosen(Message):
        """A hint was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines = 1
        self._answer = ""

    def tell(self, sentence: str, trouble: bool = False) -> None:
        """Shows the answer to a key until the next one."""
        self._answer = sentence
        self.trouble = trouble
        self.sentence = sentence

    def add(self, news: str, trouble: bool = False) -> None:
        """Shows what has happened meanwhile, behind the answer to the last key; one that was only begun makes way."""
        self.trouble = trouble
        self.sentence = news if self._answer.endswith("…") else f"{self._answer} {news}".strip()

    def render(self) -> Content:
        """The sentence or the hints, and help at the right end."""
        lines = self._said() or [self._hints()]
        end = _content(self.help) if self.help else plain()
        gap = max(1, self.size.width - 2 - lines[-1].cell_length - end.cell_length)
        body = joined([assembled(" ", one) for one in lines])
        return assembled(body, " " * gap, end)

    def watch_sentence(self) -> None:
        """As many lines as the sentence needs; most need one, and then nothing on the screen is laid out anew."""
        lines = len(fitted(strip(self.sentence), self._room(self.size.width), _LONGEST)) or 1
        if lines != self._lines:
            self._lines = lines
            self.styles.height = lines

    def on_resize(self) -> None:
        """Another width may need other lines."""
        self.watch_sentence()

    def on_click(self, event: events.Click) -> None:
        """A click on a hint runs its command; one on a sentence puts it away."""
        if self.help and event.x >= self.size.width - 1 - self.help.width:
            self.post_message(self.Chosen(self.help.command))
        elif self.sentence:
            self.sentence = ""
        else:
            shown = fitting(self.offered, self._room(self.size.width))
            starts = accumulate((one.width + GAP for one in shown), initial=1)
            for start, one in zip(starts, shown, strict=False):
                if start <= event.x < start + one.width:
                    self.post_message(self.Chosen(one.command))

    def _said(self) -> list[Content]:
        style = BAD if self.trouble else GOOD
        return [styled(one, style) for one in fitted(strip(self.sentence), self._room(self.size.width), _LONGEST)]

    def _hints(self) -> Content:
        if self.waiting:
            return assembled((self.waiting, KEY), (" …", QUIET))
        shown = fitting(self.offered, self._room(self.size.width))
        return joined(map(_content, shown), " " * GAP)

    def _room(self, width: int) -> int:
        """Cells beside the help."""
        return max(1, width - 2 - (self.help.width + GAP if self.help else 0))


def _content(one: Hint) -> Content:
    return assembled((one.keys, KEY), " ", (one.word, QUIET))
