"""The command that takes the reader's work out: asks what and where to, writes beside the keys, tells the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.screen import Screen

from briefreader.domain.errors import BriefreaderError
from briefreader.services.desk import Desk
from briefreader.services.transfer.export_order import ExportOrder
from briefreader.tui.state.worker_events import Tell
from briefreader.wording.marks.export_scopes import ALL, Scope


class Exporting:
    """On one screen; `scopes` gives what there is to choose from beside everything that is marked."""

    def __init__(self, screen: Screen[Any], desk: Desk, say: Tell, scopes: Callable[[], Sequence[Scope]]) -> None:
        self._screen = screen
        self._desk = desk
        self._say = say
        self._scopes = scopes

    def export(self) -> None:
        """The dialog, then the work."""
        from briefreader.tui.dialogs.export import ExportDialog  # late: its widgets are not those of the first paint

        desk = self._desk
        dialog = ExportDialog([ALL, *self._scopes()], desk.export_form(), desk.export_place, desk.preview_export)
        self._screen.app.push_screen(dialog, self._ordered)

    def _ordered(self, order: ExportOrder | None) -> None:
        if order is not None:
            self._say("Exporting …")
            self._screen.run_worker(self._exported(order), group="export")

    async def _exported(self, order: ExportOrder) -> None:
        try:
            report = await self._desk.run_export(order)
        except BriefreaderError as error:
            self._say(str(error), trouble=True)
        else:
            self._say(report.sentence, trouble=bool(report.changes.refused))
