"""`list [QUERY]`: articles, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.cli.dates import day
from briefreader.cli.opening import opened_home
from briefreader.cli.program import NOTHING
from briefreader.domain.clean import clean_line
from briefreader.services import listing


@click.command("list")
@selecting.argument
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """List articles, newest first; QUERY as in the reader: words, "a phrase", -not, from: actor: said: tag: is: …"""
    printed(ctx, query, as_json)


def printed(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """The rows of a list, or exit code 4 where nothing matches."""
    home = opened_home(ctx)
    found = listing.listed(home, selecting.asked(home, query))
    if not output.rows(found, None if as_json else _line):
        output.talk("Nothing matches.")
        ctx.exit(NOTHING)


def _line(row: Mapping[str, Any]) -> str:
    mark = " " if row["read"] else "●"
    return f"{mark} {row['id']}  {day(row['date']):<10}  " + clean_line(f"{row['outlet']}: {row['title']}")
