"""`restore FILE`: what a backup holds is here again; what was here is kept aside."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.program import the_home
from briefreader.config.typed_path import typed_path
from briefreader.services.transfer.backup import restore


@click.command("restore")
@click.argument("file", shell_complete=values.files)
@click.pass_context
def command(ctx: click.Context, file: str) -> None:
    """Bring back what a backup holds; what is here is kept aside.  No briefreader may be open meanwhile."""
    for sentence in restore(the_home(ctx), typed_path(file)):
        output.talk(sentence)
