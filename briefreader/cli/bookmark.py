"""`bookmark ID [--remove]`: sets, never toggles."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.services.annotating import Annotating


@click.command("bookmark")
@click.argument("target", metavar="ID")
@click.option("--remove", is_flag=True, help="Take the bookmark away.")
@click.pass_context
def command(ctx: click.Context, target: str, remove: bool) -> None:
    """Bookmark the statement or article ID."""
    output.talk(Annotating(opened_home(ctx)).bookmark(target, on=not remove))
