"""`export-opml`: the feeds with folders and titles, for another reader or a backup."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.config.typed_path import typed_path
from briefreader.services.feeds.subscriptions import Subscribing
from briefreader.services.messages import counted
from briefreader.services.transfer.export import write_feeds


@click.command("export-opml")
@click.argument("file", required=False, shell_complete=values.files)
@click.option("--output", "target", metavar="FILE", help="The same as FILE.", shell_complete=values.files)
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
