"""The log of the worker and its children: what goes wrong, in words that may quote a stranger's, without commands."""

from __future__ import annotations

import io
import sys
from typing import TextIO

from briefreader.domain.text.clean import harmless


class Log(io.TextIOBase):
    """Standard error as the log has it."""

    def __init__(self, file: TextIO) -> None:
        super().__init__()
        self._file = file

    def write(self, text: str) -> int:
        """Writes it at once, without what a terminal that shows the log would obey."""
        self._file.write(harmless(text))
        self._file.flush()
        return len(text)


def begun() -> None:
    """From now on this process tells its faults there."""
    sys.stderr = Log(sys.stderr)
