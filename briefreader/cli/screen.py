"""Opens the reader; the one file of the command line that reaches for the screens."""

from __future__ import annotations

from briefreader.config.home import Home


def opened(home: Home) -> int:
    """The exit code of the reader."""
    from briefreader.tui.launch import run

    return run(home)
