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
@click.option("--output", "target", default="-", help="A file, or - for here.", shell_complete=candidates.files)
@click.option("--with-passwords", is_flag=True, help="Keep the passwords that are part of addresses.")
@click.pass_context
def command(ctx: click.Context, target: str, with_passwords: bool) -> None:
    """Write the feeds as OPML, with folders and titles."""
    text, bare = Subscribing(opened_home(ctx)).given_list(with_passwords)
    if target == "-":
        output.document(text)
    else:
        write_feeds(typed_path(target), text)
    if bare:
        output.talk(f"{counted(bare, 'address')} written without the password in it; --with-passwords keeps it.")
