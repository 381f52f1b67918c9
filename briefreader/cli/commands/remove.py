"""`remove URL…`: end subscriptions; what the reader annotated stays."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home


@click.command("remove")
@click.argument("urls", metavar="URL…", nargs=-1, required=True, shell_complete=values.addresses)
@click.pass_context
def command(ctx: click.Context, urls: tuple[str, ...]) -> None:
    """End subscriptions; annotated articles stay."""
    from briefreader.cli.waiting import waited  # late: neither --help nor a shell that completes needs it
    from briefreader.services.feeds.subscriptions import unsubscribe

    home = opened_home(ctx)
    gone = [unsubscribe(home, url) for url in urls]
    _, ended = waited(home.home, lambda worker: worker.remove(gone))
    output.talk(ended.sentence)
