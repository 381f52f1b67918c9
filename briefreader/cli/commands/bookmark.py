"""`bookmark ID [--remove]`: sets, never toggles."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.domain.ids import Kind


@click.command("bookmark")
@click.argument("target", metavar="ID", shell_complete=values.ids(Kind.ARTICLE, Kind.STATEMENT))
@click.option("--remove", is_flag=True, help="Take the bookmark away.")
@click.pass_context
def command(ctx: click.Context, target: str, remove: bool) -> None:
    """Bookmark the statement or article ID."""
    from briefreader.services.marks.annotate import (
        Annotating,  # late: neither --help nor a shell that completes needs it
    )
    from briefreader.services.short_ids import TARGETS, identified

    home = opened_home(ctx)
    output.talk(Annotating(home).bookmark(identified(home, target, *TARGETS), on=not remove))
