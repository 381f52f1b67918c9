"""`statements [QUERY]`: who said what."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.cli.dates import day
from briefreader.domain.text.clean import clean_line


@click.command("statements", cls=selecting.QueryCommand)
@selecting.argument
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """List who said what in the articles of QUERY; actor: said: tag: is:bookmarked … choose among the statements."""
    from briefreader.services.reading import rows  # late: neither --help nor a shell that completes needs it

    found = partial(rows.statements, led_in=not as_json)
    selecting.printed(ctx, query, found, None if as_json else _line)


def _line(row: Mapping[str, Any]) -> str:
    by = row["actor"]["name"] if row["actor"] else "unattributed"
    marks = "".join(sign for sign, on in (("★", row["bookmarked"]), ("✎", row["notes"])) if on)
    said = clean_line(f"{by}: {row['text']} ({row['outlet']}, {day(row['date'])}) {marks}")
    return f"{row['id']}  {said}"
