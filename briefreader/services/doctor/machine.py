"""What the program stands on: SQLite, the terminal, a browser."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Mapping

from briefreader.library.database import SQLITE
from briefreader.services.browser import browser
from briefreader.services.doctor.check import Check, ok, warning

_FROM, _FIXED = (3, 7, 0), (3, 51, 3)
_FIXED_LINES: dict[tuple[int, ...], int] = {(3, 50): 7, (3, 44): 6}
"""SQLite versions with the fault that can lose a commit when a log is begun anew during a checkpoint."""

_COLUMNS, _ROWS = 80, 24


def sqlite(version: tuple[int, ...] = SQLITE) -> Check:
    """Whether this SQLite can lose what was written."""
    told = f"SQLite {'.'.join(map(str, version))}"
    fixed = version[2] >= _FIXED_LINES.get(version[:2], sys.maxsize)
    if not _FROM <= version < _FIXED or fixed:
        return ok("sqlite", f"{told}.")
    return warning(
        "sqlite",
        f"{told} can lose a change when two programs write at once (mended in 3.51.3, 3.50.7 and 3.44.6): "
        "update it when you can. Briefreader avoids what brings that out, and its journal keeps every change.",
    )


def terminal(environment: Mapping[str, str], size: tuple[int, int] | None) -> Check:
    """What can be drawn; `size` in columns and rows, None where output is no terminal."""
    name = environment.get("TERM", "")
    encoding = locale.getpreferredencoding(False)
    wrong = []
    if name in ("", "dumb", "unknown"):
        wrong.append(f"TERM is {name or 'not set'}: the reader opens on plain lines; set TERM to draw its screens")
    elif not (environment.get("COLORTERM") in ("truecolor", "24bit") or "256" in name or "direct" in name):
        wrong.append(f"TERM {name} promises few colours: set COLORTERM=truecolor if your terminal has them")
    if "utf" not in encoding.lower():
        wrong.append(f"the locale is {encoding}: set LANG to one with UTF-8, or marks are drawn in ASCII")
    if size is not None and (size[0] < _COLUMNS or size[1] < _ROWS):
        wrong.append(f"{size[0]} × {size[1]} is narrow: {_COLUMNS} × {_ROWS} shows more")
    if wrong:
        sentence = "; ".join(wrong)
        return warning("terminal", f"{sentence[:1].upper()}{sentence[1:]}.")
    shown = f", {size[0]} × {size[1]}" if size else ""
    colours = ", without colours (NO_COLOR)" if environment.get("NO_COLOR") else ""
    return ok("terminal", f"{name}, {encoding}{shown}{colours}.")


def terminal_size() -> tuple[int, int] | None:
    """Of the terminal that is written to, if any."""
    for number in (1, 2, 0):
        try:
            size = os.get_terminal_size(number)
            return size.columns, size.lines
        except OSError:
            continue
    return None


def links() -> Check:
    """Whether a page can be opened."""
    found = browser()
    if found:
        return ok("browser", f"Links are opened by {found}.")
    return warning("browser", "No browser was found to open links with: set BROWSER.")
