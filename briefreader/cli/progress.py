"""How far a verb is, on stderr: in one line where that can be redrawn, now and then where it cannot."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable

import click

from briefreader.cli.screen import drawn
from briefreader.domain.clean import clean_line
from briefreader.plain.progress import Progress


class Shown:
    """Shows what it is called with; `clear` takes a line that was drawn away again."""

    def __init__(self) -> None:
        self._redrawn = False
        self._show: Callable[[str], None] = lambda _: None
        if sys.stderr.isatty():
            plain = bool(click.get_current_context().find_root().params.get("plain"))
            self._redrawn = drawn(os.environ, plain, sys.stderr)
            self._show = _redraw if self._redrawn else Progress(_say)

    def __call__(self, words: str) -> None:
        """One piece of news."""
        self._show(words)

    def clear(self) -> None:
        """Leaves an empty line, before something else is printed or the program ends."""
        if self._redrawn:
            _redraw("")


def _redraw(line: str) -> None:
    """Replaces the line of progress; one that would wrap could not be taken away again."""
    room = shutil.get_terminal_size().columns - 1
    click.echo(f"\r\x1b[K{clean_line(line)[:room]}", nl=False, err=True)


def _say(line: str) -> None:
    click.echo(clean_line(line), err=True)
