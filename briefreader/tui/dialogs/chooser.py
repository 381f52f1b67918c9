"""One of several: type to narrow them, Enter takes the first, its digit takes a numbered one.

The palette, the themes and the actors use it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.fuzzy import FuzzySearch
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from briefreader.domain.suggestion import nearest
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.outside import outside
from briefreader.tui.present.plain import assembled, plain, strip
from briefreader.tui.present.tones import KEY, QUIET
from briefreader.tui.present.wrap import cut, width_of
from briefreader.tui.widgets.passing_screen import PassingScreen

_ROOMY = 20  # rows from which there is room for air
_LEAST = 9  # rows of a dialog in which something can be chosen


class Chooser(ModalScreen[str | None], PassingScreen[str | None]):
    """Ends with the id of what was chosen, or None."""

    AUTO_FOCUS = "Input"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        own: Callable[[str], Choice] | None = None,
        current: str = "",
        numbered: bool = False,
        more: Callable[[str], Sequence[Choice]] | None = None,
        about: Callable[[], tuple[int, int] | None] = lambda: None,
    ) -> None:
        """`about`: the first and the last row of the screen that show the words in question, which stay in view."""
        super().__init__()
        self._about = about
        self._title = title
        self._choices = tuple(choices)
        self._own = own  # makes a choice of the typed words themselves, offered last
        self._current = current
        self._more = more  # finds others by the typed words, offered after the choices
        self._by_digit = {one.right: one.id for one in choices if one.right.isdigit()} if numbered else {}
        self._search = FuzzySearch()
        self._line = Input(
            placeholder=_placeholder(own is not None, numbered, more is not None),
            compact=True,
            select_on_focus=False,
        )
        self._line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """A line to type in and the list under it."""
        with Vertical(id="chooser") as frame:
            frame.border_title = plain(self._title)
            yield self._line
            yield OptionList(compact=True)

    def on_mount(self) -> None:
        """Everything is offered first."""
        self._offer("")

    def on_resize(self) -> None:
        """The columns of a row follow the width; the words in question stay in view."""
        about = self._about()
        if about is not None:
            place, rows = beside(about, self.size.height)
            self.styles.align_vertical = place
            frame = self.query_one("#chooser")
            frame.styles.max_height = rows
            frame.styles.padding = (0, 1) if rows < _ROOMY else 1
        self._offer(self._line.value)

    def on_key(self, event: events.Key) -> None:
        """The arrows move in the list while the line keeps the letters; Esc gives up."""
        moves = {
            "down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up",
            "ctrl+n": "cursor_down", "ctrl+p": "cursor_up",
        }  # fmt: skip
        if event.key in moves:
            getattr(self.query_one(OptionList), f"action_{moves[event.key]}")()
        elif event.key == "escape":
            self.dismiss(None)
        elif event.is_printable and event.character:
            self._line.insert_text_at_cursor(event.character)  # typed ahead, while this opened: the line has its own
        elif event.key == "enter" and self.focused is not self._line:
            self.on_input_submitted()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """A click outside gives up."""
        if outside(self, event):
            self.dismiss(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrows the list; a digit, typed before anything else, takes its row."""
        if event.value in self._by_digit:
            self.dismiss(self._by_digit[event.value])
        else:
            self._offer(event.value)

    def on_input_submitted(self) -> None:
        """Enter takes the row under the cursor."""
        found = self.query_one(OptionList)
        if found.highlighted is not None:
            self.dismiss(found.get_option_at_index(found.highlighted).id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click takes a row."""
        self.dismiss(event.option.id)

    def _offer(self, typed: str) -> None:
        """The choices that hold the letters typed, best first."""
        scored = [(self._score(typed, one), one) for one in self._choices]
        found = [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score]
        if self._more:
            there = {one.id for one in found}
            found += [one for one in self._more(typed.strip()) if one.id not in there]
        if self._own and typed.strip():
            found.append(self._own(typed.strip()))
        if not found and not self._more:
            found = self._meant(typed.strip())
        rows = self.query_one(OptionList)
        width = max(1, (rows.content_size.width or self.size.width - 12) - 2)
        nothing = [Option(plain("Nothing here is called that."), disabled=True)]
        rows.set_options([Option(_row(one, width), id=one.id) for one in found] or nothing)
        rows.highlighted = (
            next((at for at, one in enumerate(found) if not typed and one.id == self._current), 0) if found else None
        )

    def _meant(self, typed: str) -> list[Choice]:
        """What somebody who mistyped it may want."""
        by_word = {word: one for one in reversed(self._choices) for word in (*one.words.split(), one.words)}
        meant = nearest(typed, by_word)
        return [by_word[meant]] if meant else []

    def _score(self, typed: str, one: Choice) -> float:
        if not typed.strip():
            return 1
        return max(self._search.match(typed, one.words)[0], self._search.match(typed, one.id)[0] * 0.9)


def beside(about: tuple[int, int], height: int) -> tuple[Literal["top", "bottom"], int]:
    """Where on a screen of `height` rows a dialog leaves the rows of `about` free, and how many rows it has there."""
    above, below = about[0], height - about[1] - 1
    return ("top", max(_LEAST, above)) if above > below else ("bottom", max(_LEAST, below))


def _placeholder(own: bool, numbered: bool, more: bool) -> str:
    """What may be typed."""
    begins = "a digit, or type to narrow" if numbered else "type to narrow"
    return begins + (", or a new name" if own else ", or a name of any article" if more else "")


def _row(one: Choice, width: int) -> Content:
    """Words at the left, a dim particular after them, keys at the right."""
    right = strip(one.right)
    words = cut(strip(one.words), width - width_of(right) - 1)
    room = width - width_of(words) - width_of(right) - 4
    dim = cut(strip(one.dim), room) if one.dim and room > 8 else ""
    gap = width - width_of(words) - width_of(right) - (width_of(dim) + 2 if dim else 0)
    return assembled(words, ("  " + dim if dim else "", QUIET), " " * max(1, gap), (right, KEY))
