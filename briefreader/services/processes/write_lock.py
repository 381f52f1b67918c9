"""The right to write the library: one process at a time has it, and the jobs of that process share it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from briefreader.domain.errors import BusyError
from briefreader.services.processes.locks import Lock

PATIENCE_SECONDS = 60.0
_PAUSE_SECONDS = 0.1


class Pen:
    """Taken from the file system by the first holder, given back by the last."""

    def __init__(self, file: Path, patience: float = PATIENCE_SECONDS) -> None:
        self._lock = Lock(file)
        self._patience = patience
        self._holders = 0
        self._waiting = asyncio.Lock()

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Waits its turn; raises BusyError naming the pid when another process keeps it too long."""
        async with self._waiting:
            if not self._lock.held:
                await self._take()
            self._holders += 1
        try:
            yield
        finally:
            self._holders -= 1
            if not self._holders:
                self._lock.let_go()

    async def _take(self) -> None:
        deadline = asyncio.get_running_loop().time() + self._patience
        while True:
            try:
                return self._lock.take()
            except BusyError as busy:
                if asyncio.get_running_loop().time() >= deadline:
                    raise BusyError(
                        f"The library is being written by another briefreader (process {busy.pid or 'unknown'}); "
                        "try again when it is done.",
                        busy.pid,
                    ) from None
            await asyncio.sleep(_PAUSE_SECONDS)
