"""The head of the list that the reader begins with: quick to get, however many articles there are."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.domain.headline import Headline
from briefreader.library import counts, headlines
from briefreader.services.opening import Opened

_SEEN = 64  # rows: more than any terminal shows at once


class FrontPage:
    """The newest articles, as a screen's source of headlines: all are counted, the first are there."""

    def __init__(self, opened: Opened) -> None:
        db = opened.library
        self._count = counts.totals(db).articles
        self._rows = headlines.rows(db, headlines.newest(db, _SEEN))

    def __len__(self) -> int:
        return self._count

    def window(self, start: int, count: int) -> Sequence[Headline]:
        """Those of the asked rows that are there."""
        return self._rows[start : start + count]

    def index_of(self, id: str) -> int | None:
        """The place of one of those that are there."""
        return next((at for at, row in enumerate(self._rows) if row.id == id), None)
