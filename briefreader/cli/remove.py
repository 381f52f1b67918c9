"""`remove URL…`: end subscriptions; what the reader annotated stays."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.program import the_home
from briefreader.cli.waiting import waited
from briefreader.services.opening import opened
from briefreader.services.removing import unsubscribe


@click.command("remove")
@click.argument("urls", metavar="URL…", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, urls: tuple[str, ...]) -> None:
    """End subscriptions; annotated articles stay."""
    home = opened(the_home(ctx))
    try:
        gone = [unsubscribe(home, url) for url in urls]
    finally:
        home.close()
    _, ended = waited(home.home, lambda worker: worker.remove(gone))
    output.talk(ended.sentence)
