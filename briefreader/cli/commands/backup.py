"""`backup [FILE]`: all that is the reader's, in one file."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.config.typed_path import typed_path
from briefreader.services.transfer.backup import backup


@click.command("backup")
@click.argument("file", required=False, shell_complete=values.files)
@click.pass_context
def command(ctx: click.Context, file: str | None) -> None:
    """Write notes, subscriptions, saved searches, decisions and settings to FILE, or to a dated one in the home."""
    written = backup(opened_home(ctx), typed_path(file) if file else None)
    output.talk(f"Written to {written}.")
