"""`statements [QUERY]`: who said what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output, selecting
from briefreader.cli.program import NOTHING, the_home
from briefreader.domain.clean import clean_line
from briefreader.services import listing
from briefreader.services.opening import opened


@click.command("statements")
@selecting.argument
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """List who said what in the articles of QUERY; actor: said: tag: is:bookmarked … choose among the statements."""
    home, wanted = opened(the_home(ctx)), selecting.asked(query)
    selecting.analysed(home, wanted)
    if not output.rows(listing.statements(home, wanted), as_json, _line):
        output.talk("Nothing matches.")
        ctx.exit(NOTHING)


def _line(row: Mapping[str, Any]) -> str:
    by = row["actor"]["name"] if row["actor"] else "unattributed"
    marks = "".join(sign for sign, on in (("★", row["bookmarked"]), ("✎", row["notes"])) if on)
    said = clean_line(f"{by}: {row['text']} ({row['outlet']}, {(row['date'] or '')[:10]}) {marks}")
    return f"{row['id']}  {said}"
