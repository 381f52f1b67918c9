"""`remove URL…`: end subscriptions; what the reader annotated stays."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.cli.waiting import waited
from briefreader.services.subscribing import unsubscribe


@click.command("remove")
@click.argument("urls", metavar="URL…", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, urls: tuple[str, ...]) -> None:
    """End subscriptions; annotated articles stay."""
    home = opened_home(ctx)
    gone = [unsubscribe(home, url) for url in urls]
    _, ended = waited(home.home, lambda worker: worker.remove(gone))
    output.talk(ended.sentence)
