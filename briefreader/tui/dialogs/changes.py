"""What has changed in an article since it was marked, word by word; a changed mark is taken or refused here."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.services.reading.comparison import Comparison
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.hints import hint
from briefreader.tui.dialogs.outside import outside
from briefreader.tui.dialogs.scrolling import scrolled
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.key_sequence import KeyReader
from briefreader.tui.keys.keymap import Keymap, pressed
from briefreader.tui.present.differences import told
from briefreader.tui.present.plain import assembled, joined, plain, styled
from briefreader.tui.present.tones import KEY, QUIET
from briefreader.tui.widgets.passing_screen import PassingScreen
from briefreader.wording.statements.lines import wordings
from briefreader.wording.times import day


class Changes(ModalScreen[bool | None], PassingScreen[bool | None]):
    """Ends with True for "these are the words I marked", False for "they are not", None for neither."""

    def __init__(self, found: Comparison, said: ReadStatement | None, keys: Keymap) -> None:
        super().__init__()
        self._found = found
        self._waits = said if said and said.place is Place.CHANGED else None
        self._keys = keys
        self._reader = KeyReader(keys)

    def compose(self) -> ComposeResult:
        """A page in a frame."""
        keys = Footer()
        keys.offered = tuple(hint(one, self._keys) for one in self._offered)
        with Vertical(id="changes") as frame:
            frame.border_title = plain(f"What has changed since {day(self._found.kept_at)}")
            with VerticalScroll(can_focus=True):
                yield Static(joined(self._lines()), markup=False)
            yield keys

    async def on_key(self, event: events.Key) -> None:
        """The moving keys scroll, two keys decide, closing ones close."""
        event.stop()
        event.prevent_default()
        command, _ = self._reader.heard(pressed(event.key, event.character), Where.CHANGES)
        if command == "quit":
            await self.app.run_action("app.quit")
        elif command:
            self._do(command)

    @on(Footer.Chosen)
    def _chosen(self, message: Footer.Chosen) -> None:
        self._do(message.command)

    def _do(self, command: str) -> None:
        if command in ("accept", "refuse") and self._waits:
            self.dismiss(command == "accept")
        elif command in ("close", "back"):
            self.dismiss(None)
        else:
            scrolled(self.query_one(VerticalScroll), command)

    def on_click(self, event: events.Click) -> None:
        """A click outside closes."""
        if outside(self, event):
            self.dismiss(None)

    @property
    def _offered(self) -> tuple[str, ...]:
        return ("accept", "refuse", "back") if self._waits else ("back",)

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
