"""How far a verb is, on stderr: in one line where that can be redrawn, now and then where it cannot."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import click

from briefreader.cli import output
from briefreader.cli.screen import drawn
from briefreader.plain.shell.progress import Progress


class Shown:
    """Shows what it is called with; `clear` takes a line that was drawn away again."""

    def __init__(self) -> None:
        self._redrawn = False
        self._show: Callable[[str], None] = lambda _: None
        if sys.stderr.isatty():
            plain = bool(click.get_current_context().find_root().params.get("plain"))
            self._redrawn = drawn(os.environ, plain, sys.stderr)
            self._show = output.redraw if self._redrawn else Progress(output.talk)

    def __call__(self, words: str) -> None:
        """One piece of news."""
        self._show(words)

    def clear(self) -> None:
        """Leaves an empty line, before something else is printed or the program ends."""
        if self._redrawn:
            output.redraw("")
