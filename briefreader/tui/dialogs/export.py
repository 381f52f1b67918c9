"""What is to be exported, in which form and where to; says beforehand what will come of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from briefreader.config.typed_path import typed_path
from briefreader.domain.errors import BriefreaderError, ExportError
from briefreader.services.transfer.export_order import ExportOrder, Report
from briefreader.services.transfer.formats import FORMATS, Format
from briefreader.tui.chrome.footer import Footer
from briefreader.tui.chrome.hints import Hint
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.outside import outside
from briefreader.tui.present.plain import plain, strip
from briefreader.tui.widgets.debounce import Pause
from briefreader.tui.widgets.passing_screen import PassingScreen
from briefreader.wording.marks.export_scopes import TAKEN, Scope

_EXPORT, _NEXT, _CLOSE = "export", "next", "close"
_COMMANDS = (
    Choice(_EXPORT, "Export", "Enter"),
    Choice(_NEXT, "To the next field", "Tab"),
    Choice(_CLOSE, "Give up", "Esc"),
)
_PAUSE_SECONDS = 0.15


class ExportDialog(ModalScreen[ExportOrder | None], PassingScreen[ExportOrder | None]):
    """Ends with the order, or None.  `place` suggests where to, `preview` says what an order would do."""

    AUTO_FOCUS = "#format"

    def __init__(
        self,
        scopes: Sequence[Scope],
        form: Format,
        place: Callable[[Format], Path],
        preview: Callable[[ExportOrder], Awaitable[Report]],
    ) -> None:
        super().__init__()
        self._scopes = tuple(scopes)
        self._place = place
        self._preview = preview
        self._pause = Pause(self, _PAUSE_SECONDS)
        self._format = _rows("format", [one.title for one in FORMATS], FORMATS.index(form))
        self._scope = _rows("scope", [one.words for one in scopes], 0)
        self._everything = _rows("everything", TAKEN, 0)
        self._target = Input(strip(self._suggested), compact=True, id="target")
        self._target.cursor_blink = False
        self._offered = strip(self._suggested)

    def compose(self) -> ComposeResult:
        """Form, what, where to, and what will come of it."""
        keys = Footer()
        keys.offered = (Hint("Enter", "export", _EXPORT), Hint("Tab", "next", _NEXT), Hint("Esc", "cancel", _CLOSE))
        with Vertical(id="export") as frame:
            frame.border_title = plain("Export")
            for label, widget in (
                ("As", self._format), ("From", self._scope), ("Take", self._everything), ("To", self._target),
            ):  # fmt: skip
                with Horizontal():
                    yield Static(plain(label), classes="label")
                    yield widget
            yield Static(id="outcome", markup=False)
            yield keys

    def on_mount(self) -> None:
        """The first preview."""
        self._look()

    async def on_key(self, event: events.Key) -> None:
        """Enter exports and Esc gives up, wherever the keys are; j and k are the arrows where nothing is typed."""
        rows = self.focused if isinstance(self.focused, OptionList) else None
        if event.key == "enter":
            self._export()
        elif event.key == "escape":
            self.dismiss(None)
        elif event.key == "ctrl+p" or (rows and event.character == ":"):
            self._palette()
        elif rows and event.character in ("j", "k"):
            rows.action_cursor_down() if event.character == "j" else rows.action_cursor_up()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """A click outside gives up."""
        if outside(self, event):
            self.dismiss(None)

    @on(Footer.Chosen)
    def _chosen(self, message: Footer.Chosen) -> None:
        self._do(message.command)

    def _do(self, command: str | None) -> None:
        match command:
            case "export":
                self._export()
            case "next":
                self.focus_next()
            case "close":
                self.dismiss(None)

    def _palette(self) -> None:
        """What can be done here, by its name: nothing else is."""
        from briefreader.tui.dialogs.chooser import Chooser

        self.app.push_screen(Chooser("Commands", _COMMANDS), self._do)

    @on(OptionList.OptionHighlighted)
    def _other_row(self) -> None:
        """Another form suggests another place, unless one was typed."""
        if self._target.value == self._offered:
            self._offered = self._target.value = strip(self._suggested)
        self._look_soon()

    @on(Input.Changed)
    def _look_soon(self) -> None:
        self._pause.then(self._look)

    @property
    def _form(self) -> Format:
        return FORMATS[self._format.highlighted or 0]

    @property
    def _suggested(self) -> str:
        return str(self._place(self._form))

    @property
    def _order(self) -> ExportOrder:
        target = self._target.value.strip()
        if not target:
            raise ExportError("Name a folder to write to." if self._form.folder else "Name a file to write to.")
        scope = self._scopes[self._scope.highlighted or 0].what
        return ExportOrder(self._form.id, typed_path(target), scope, bool(self._everything.highlighted))

    def _look(self) -> None:
        self.run_worker(self._looked(), exclusive=True, group="preview")

    async def _looked(self) -> None:
        """Says what would come of it."""
        try:
            sentence, trouble = (await self._preview(self._order)).sentence, False
        except BriefreaderError as error:
            sentence, trouble = str(error), True
        for outcome in self.query("#outcome").results(Static):  # the dialog may have been closed meanwhile
            outcome.update(plain(sentence))
            outcome.set_class(trouble, "trouble")

    def _export(self) -> None:
        try:
            self.dismiss(self._order)
        except ExportError:
            self._look()  # which says it


def _rows(id: str, words: Sequence[str], chosen: int) -> OptionList:
    """A list whose cursor is the choice."""
    rows = OptionList(*(Option(plain(one)) for one in words), compact=True, id=id)
    rows.highlighted = chosen
    return rows
