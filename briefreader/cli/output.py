"""The one door by which verbs print: data to stdout, talk to stderr, and nothing in either that a terminal obeys."""

from __future__ import annotations

import codecs
import re
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from typing import Any

import click

from briefreader.domain.text.clean import clean, clean_line, harmless, json_text

_INDENT = "  "
_BLANK = re.compile(r"\s")

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")


def rows(found: Iterable[Mapping[str, Any]], line: Callable[[Mapping[str, Any]], str] | None) -> int:
    """Prints them, by `line` or without one as JSON; how many there were."""
    number = 0
    for row in found:
        if line:
            said(line(row))
        else:
            told(row)
        number += 1
    return number


def said(words: str) -> None:
    """Prints lines for a person."""
    click.echo(clean(words))


def told(row: Mapping[str, Any]) -> None:
    """Prints an object for a program; no letter of it is lost in the encoding of the output."""
    whole = codecs.lookup(sys.stdout.encoding or "utf-8").name in ("utf-8", "ascii")  # click writes UTF-8 for ASCII
    click.echo(json_text(row, ascii_only=not whole))


def document(text: str) -> None:
    """Prints a document as it would stand in a file, which is UTF-8; on a terminal, in what that understands."""
    words = harmless(text)
    click.echo(words if sys.stdout.isatty() else words.encode(), nl=False)


def talk(sentence: str) -> None:
    """Tells the person something, beside the data."""
    click.echo(clean_line(sentence), err=True)


def trouble(sentences: str) -> None:
    """Says what went wrong, in a line or several."""
    click.echo(f"briefreader: {clean(sentences)}", err=True)


def point(line: str, at: int) -> None:
    """Repeats a line that was typed, with a mark under the character at `at`."""
    before, after = (clean(_BLANK.sub(" ", part)) for part in (line[:at], line[at:]))
    width = shutil.get_terminal_size().columns - len(_INDENT) - 1
    if _cells(before) > width // 2:
        before = "…" + before[-(width // 2) :]
    click.echo(f"{_INDENT}{before}{after[: max(1, width - _cells(before))]}", err=True)
    click.echo(f"{_INDENT}{' ' * _cells(before)}^", err=True)


def _cells(text: str) -> int:
    """How many columns a terminal shows it in."""
    shown = (one for one in text if not unicodedata.combining(one))
    return sum(2 if unicodedata.east_asian_width(one) in "FW" else 1 for one in shown)


def wrong_call(error: click.ClickException) -> None:
    """Says how a verb is called; what was typed, or taken from somewhere, may be repeated in it."""
    words = StringIO()
    error.show(words)
    click.echo(clean(words.getvalue()), nl=False, err=True)


def width() -> int | None:
    """Cells in a line of the terminal that data is printed to; None where it goes to a file or a program."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def redraw(line: str) -> None:
    """Replaces the line of progress that stands on stderr; one that would wrap could not be taken away again."""
    room = shutil.get_terminal_size().columns - 1
    click.echo(f"\r\x1b[K{clean_line(line)[:room]}", nl=False, err=True)
