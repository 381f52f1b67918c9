"""`actors [QUERY]`: who speaks and who is spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.domain.text.clean import clean_line


@click.command("actors", cls=selecting.QueryCommand)
@selecting.argument
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """List the actors in the articles of QUERY, those who say most first."""
    from briefreader.services.reading import rows  # late: neither --help nor a shell that completes needs it

    selecting.printed(ctx, query, rows.actors, None if as_json else _line)


def _line(row: Mapping[str, Any]) -> str:
    role = f", {row['role']}" if row["role"] else ""
    return f"{row['statements']:>5} statements, {row['articles']:>4} articles  " + clean_line(f"{row['name']}{role}")
