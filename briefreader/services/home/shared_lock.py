"""A home is held by all who have it open, together; who puts its files aside holds it alone."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefreader.domain.errors import BusyError
from briefreader.services.processes.locks import Held

_PATIENCE_SECONDS = 10.0  # for somebody who holds it alone, which never takes long
_ALONE_SECONDS = 1.0  # for all others to be gone
_PAUSE_SECONDS = 0.02


class Hold(Held):
    """One process's part in holding a home; let go by the system however the process ends."""

    def take(self) -> None:
        """Holds it with all others.  A home that cannot be written is not held: nobody puts its files aside."""
        try:
            self._handle = self._opened()
        except OSError:
            return
        self._locked(fcntl.LOCK_SH, _PATIENCE_SECONDS)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Holds it alone for a while.  Raises BusyError, with the pid of another who has it open."""
        fcntl.flock(self._handle, fcntl.LOCK_UN)
        try:
            self._locked(fcntl.LOCK_EX, _ALONE_SECONDS)
            yield
        finally:
            self._locked(fcntl.LOCK_SH, _PATIENCE_SECONDS)

    def _locked(self, how: int, patience: float) -> None:
        deadline = time.monotonic() + patience
        while True:
            try:
                return fcntl.flock(self._handle, how | fcntl.LOCK_NB)
            except OSError:
                if time.monotonic() > deadline:
                    pid = next(iter(holders(self.file)), 0)
                    who = f"process {pid}" if pid else "another process"
                    raise BusyError(
                        f"Briefreader is open elsewhere ({who}): close it there and try again.", pid
                    ) from None
            time.sleep(_PAUSE_SECONDS)


def holders(file: Path) -> list[int]:
    """The processes, but for this one, that hold a lock on the file; none where the system does not tell."""
    try:
        number = str(file.stat().st_ino)
        told = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    except OSError:
        return []
    locks = [line.split() for line in told if "->" not in line]
    return sorted(
        {int(one[4]) for one in locks if one[1] == "FLOCK" and one[5].split(":")[-1] == number} - {os.getpid()}
    )
