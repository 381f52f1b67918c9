"""`remove URL…`: end subscriptions; what the reader annotated stays."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.services.removing import remove_feed


@click.command("remove")
@click.argument("urls", metavar="URL…", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, urls: tuple[str, ...]) -> None:
    """End subscriptions; annotated articles stay."""
    home = opened_home(ctx)
    for url in urls:
        output.talk(f"{url}: {remove_feed(home, url)}")
