"""In small steps between everything else: articles that need not be kept go, and free room goes back to the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from briefreader.config.settings import LibrarySettings
from briefreader.library.articles import retention
from briefreader.library.database import Connection
from briefreader.library.sqlite import maintenance
from briefreader.services.worker.analysis_queue import Turn

_ROWS_A_STEP = 20
_FEEDS_A_STEP = 50
_PAUSE_SECONDS = 0.15  # longer than others wait before they ask again whether they may write


@dataclass(frozen=True, slots=True)
class Housekeeper:
    """What tidying needs: the library, the right to write it (by turns), what the person wants, a clock."""

    library: Connection
    turn: Turn
    keep: LibrarySettings
    now: Callable[[], datetime]
    pause: float = _PAUSE_SECONDS

    async def tidy(self) -> int:
        """All of it; how many articles went."""
        gone = 0
        if self.keep.lets_go:
            feeds = retention.tended(self.library)
            for number, (home, listed) in enumerate(feeds, 1):
                gone += await self._let_go(home, listed)
                if number % _FEEDS_A_STEP == 0:
                    await asyncio.sleep(self.pause)
        while await self._shrunk():
            await asyncio.sleep(self.pause)
        return gone

    async def _let_go(self, home: str, listed: str) -> int:
        """The articles of one feed; they are looked up before each step, for one may have been marked meanwhile."""
        gone = 0
        while self._leaving(home, listed):
            async with self.turn():
                keys = self._leaving(home, listed)[:_ROWS_A_STEP]
                retention.remove(self.library, home, keys)
            gone += len(keys)
            await asyncio.sleep(self.pause)
        return gone

    def _leaving(self, home: str, listed: str) -> list[int]:
        return retention.leaving(self.library, home, listed, self.now(), self.keep.keep_days, self.keep.keep_per_feed)

    async def _shrunk(self) -> bool:
        async with self.turn():
            return maintenance.shrink(self.library)
