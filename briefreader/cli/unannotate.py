"""`unannotate NOTE-ID`: take a note away; undo in the reader brings it back."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.services.annotating import Annotating


@click.command("unannotate")
@click.argument("note", metavar="NOTE-ID")
@click.pass_context
def command(ctx: click.Context, note: str) -> None:
    """Take a note away."""
    output.talk(Annotating(opened_home(ctx)).remove_note(note))
