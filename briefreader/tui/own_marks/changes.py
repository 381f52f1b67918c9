"""What has changed in an article since it was marked, word by word; a changed mark is taken or refused here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.services.desk import Desk
from briefreader.services.reading.comparison import Comparison
from briefreader.tui.base.application import Showing
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.hints import hint, offered
from briefreader.tui.dialogs.outside import outside
from briefreader.tui.dialogs.scrolling import SCROLLING, scrolled
from briefreader.tui.keys.availability import Situation, why_not
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.key_sequence import KeyReader
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.present.differences import told
from briefreader.tui.present.plain import assembled, joined, plain, styled
from briefreader.tui.present.tones import KEY, QUIET
from briefreader.tui.widgets.passing_screen import PassingScreen
from briefreader.wording.statements.lines import wordings
from briefreader.wording.times import day

_ANSWERS = {"accept": True, "refuse": False, "close": None, "back": None}
_HINTS = ("accept", "refuse", "palette", "back")


class Changes(ModalScreen[bool | None], PassingScreen[bool | None]):
    """Ends with True for "these are the words I marked", False for "they are not", None for neither."""

    place = Where.CHANGES

    def __init__(self, found: Comparison, said: ReadStatement | None, keys: Keymap, desk: Desk) -> None:
        super().__init__()
        self.keys = keys
        self._found = found
        self._waits = said if said and said.place is Place.CHANGED else None
        self._reader = KeyReader(keys)
        self._footer = Footer()
        self.commands: Mapping[str, Callable[[], None]] = {
            **{one: partial(self._scroll, one) for one in SCROLLING},
            **{one: partial(self._answer, taken) for one, taken in _ANSWERS.items()},
            **Showing(self, desk).commands(),
        }

    @property
    def situation(self) -> Situation:
        """Whether there is a word to be said."""
        return Situation(changed=self._waits is not None)

    def compose(self) -> ComposeResult:
        """A page in a frame."""
        self._footer.offered = offered(_HINTS, self.situation, self.keys)
        self._footer.help = hint("help", self.keys)
        with Vertical(id="changes") as frame:
            frame.border_title = plain(f"What has changed since {day(self._found.kept_at)}")
            with VerticalScroll(can_focus=True):
                yield Static(joined(self._lines()), markup=False)
            yield self._footer

    async def on_key(self, event: events.Key) -> None:
        """The moving keys scroll, two keys decide, closing ones close."""
        event.stop()
        event.prevent_default()
        command, _ = self._reader.heard(pressed(event.key, event.character), self.place)
        self.say("")
        if command:
            self.run_command(command)

    @on(Footer.Chosen)
    def _chosen(self, message: Footer.Chosen) -> None:
        self.run_command(message.command)

    def run_command(self, id: str) -> None:
        """Does what a command says, or tells why it cannot be done just now."""
        if missing := why_not(id, self.situation, self.keys.shown):
            self.say(missing)
        else:
            self.commands[id]()

    def say(self, sentence: str, trouble: bool = False) -> None:
        """Tells the reader something, until the next key."""
        self._footer.tell(sentence, trouble)

    def _answer(self, taken: bool | None) -> None:
        self.dismiss(taken)

    def _scroll(self, command: str) -> None:
        scrolled(self.query_one(VerticalScroll), command)

    def on_click(self, event: events.Click) -> None:
        """A click outside closes."""
        if outside(self, event):
            self.dismiss(None)

    def _lines(self) -> list[Content]:
        """Both wordings of the mark, the titles, then the text with what went and what came."""
        lines: list[Content] = []
        if self._waits:
            marked, now = wordings(self._waits)
            lines += [assembled(("You marked   ", KEY), marked), assembled(("Now it says  ", KEY), now), plain()]
        if self._found.title_then != self._found.title:
            lines.append(assembled(("The title was  ", QUIET), self._found.title_then))
        lines += [styled(self._found.title, "bold"), plain()]
        return lines + told(self._found.paragraphs, signs=self.app.no_color)
