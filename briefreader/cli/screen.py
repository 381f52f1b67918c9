"""Opens the reader by one of its two doors: the screens, or plain lines where no screen can be drawn."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TextIO

from briefreader.config.home import Home

_UNDRAWN = ("", "dumb", "unknown")
"""What TERM says where nothing can be drawn."""


def opened(home: Home, plain: bool = False, fresh: bool = False) -> int:
    """The exit code of the reader; `plain`: its lines are asked for; `fresh`: not where the reader was."""
    if drawn(os.environ, plain, sys.stdin, sys.stdout):
        from briefreader.tui.launch import run

        return run(home, _talk, fresh)
    from briefreader.plain.launch import run as run_plain

    return run_plain(home, fresh)


def _talk(line: str) -> None:
    from briefreader.cli import output  # late: no start needs it

    output.talk(line)


def drawn(environment: Mapping[str, str], plain: bool, *streams: TextIO | None) -> bool:
    """Whether there is a screen: a terminal that can be drawn on, or a browser whose driver the environment names."""
    if environment.get("TEXTUAL_DRIVER"):
        return True
    able = environment.get("TERM", "") not in _UNDRAWN
    return able and not plain and all(stream is not None and stream.isatty() for stream in streams)
