"""`actors [QUERY]`: who speaks and who is spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.cli.program import NOTHING, the_home
from briefreader.domain.clean import clean_line
from briefreader.services import listing
from briefreader.services.opening import opened


@click.command("actors")
@selecting.argument
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """List the actors in the articles of QUERY, those who say most first."""
    home, wanted = opened(the_home(ctx)), selecting.asked(query)
    selecting.analysed(home, wanted)
    if not output.rows(listing.actors(home, wanted), as_json, _line):
        output.talk("Nothing matches.")
        ctx.exit(NOTHING)


def _line(row: Mapping[str, Any]) -> str:
    role = f", {row['role']}" if row["role"] else ""
    return f"{row['statements']:>5} statements, {row['articles']:>4} articles  " + clean_line(f"{row['name']}{role}")
