"""`export-opml`: the feeds with folders and titles, for another reader or a backup."""

from __future__ import annotations

import click

from briefreader.cli import candidates, output
from briefreader.cli.opening import opened_home
from briefreader.config.typed import typed_path
from briefreader.services.exporting import write_feeds
from briefreader.services.sentences import counted
from briefreader.services.subscribing import Subscribing


@click.command("export-opml")
@click.argument("file", required=False, shell_complete=candidates.files)
@click.option("--output", "target", metavar="FILE", help="The same as FILE.", shell_complete=candidates.files)
@click.option("--with-passwords", is_flag=True, help="Keep the passwords that are part of addresses.")
@click.pass_context
def command(ctx: click.Context, file: str | None, target: str | None, with_passwords: bool) -> None:
    """Write the feeds as OPML, with folders and titles, to FILE; without one, or to -, to standard output."""
    if file and target:
        raise click.UsageError("Name one file.")
    place = file or target or "-"
    text, bare = Subscribing(opened_home(ctx)).given_list(with_passwords)
    if place == "-":
        output.document(text)
    else:
        path = typed_path(place)
        written = write_feeds(path, text)
        output.talk(f"{'Written to' if written else 'No change in'} {path}.")
    if bare:
        output.talk(f"{counted(bare, 'address')} written without the password in it; --with-passwords keeps it.")
