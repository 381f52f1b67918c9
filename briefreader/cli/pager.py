"""Shows a page of the manual: formatted and paged on a terminal, as Markdown anywhere else."""

from __future__ import annotations

import os
import shutil
import sys
from io import StringIO

import click

from briefreader.cli import output

_WIDEST = 100  # columns; longer lines are hard to read


def show(markdown: str) -> None:
    """Prints one of our own pages; never call it with outside text, which could contain commands for the terminal."""
    if not sys.stdout.isatty():
        output.document(markdown)
        return
    columns, lines = shutil.get_terminal_size()
    page = formatted(markdown, min(columns, _WIDEST))
    if page.count("\n") < lines:
        click.echo(page, nl=False)
    else:
        click.echo_via_pager(page)


def formatted(markdown: str, width: int) -> str:
    """The page as lines of at most `width` columns, with the terminal's codes for bold and colour."""
    from rich.console import Console
    from rich.markdown import Markdown

    target = StringIO()
    console = Console(
        file=target,
        width=width,
        force_terminal=True,
        color_system=None if os.environ.get("NO_COLOR") else "standard",
        legacy_windows=False,
    )
    console.print(Markdown(markdown, code_theme="ansi_dark", hyperlinks=False))
    return target.getvalue()
