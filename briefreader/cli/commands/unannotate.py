"""`unannotate NOTE-ID`: take a note away; undo in the reader brings it back."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.domain.ids import Kind


@click.command("unannotate")
@click.argument("note", metavar="NOTE-ID", shell_complete=values.ids(Kind.NOTE))
@click.pass_context
def command(ctx: click.Context, note: str) -> None:
    """Take a note away."""
    from briefreader.services.marks.annotate import (
        Annotating,  # late: neither --help nor a shell that completes needs it
    )
    from briefreader.services.short_ids import identified

    home = opened_home(ctx)
    output.talk(Annotating(home).remove_note(identified(home, note, Kind.NOTE)))
