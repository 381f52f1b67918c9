"""`list [QUERY]`: articles, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.cli.dates import day
from briefreader.cli.opening import opened_home
from briefreader.domain.text.clean import clean_line


@click.command("list", cls=selecting.QueryCommand)
@selecting.argument
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """List articles, newest first."""
    printed(ctx, query, as_json)


def printed(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """The rows of a list, or exit code 4 where nothing matches."""
    from briefreader.services.reading import rows  # late: neither --help nor a shell that completes needs it

    home = opened_home(ctx)
    wanted = selecting.asked(home, query)
    if not output.rows(rows.listed(home, wanted), None if as_json else _line):
        selecting.nothing(ctx, wanted)


def _line(row: Mapping[str, Any]) -> str:
    mark = " " if row["read"] else "●"
    return f"{mark} {row['id']}  {day(row['date']):<10}  " + clean_line(f"{row['outlet']}: {row['title']}")
