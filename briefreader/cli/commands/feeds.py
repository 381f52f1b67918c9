"""`feeds`: the subscriptions, with how they are."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.services.home.disk_size import size
from briefreader.services.reading import rows
from briefreader.wording.disk_size import told


@click.command("feeds")
@output.as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the feeds with their folders and their status."""
    home = opened_home(ctx)
    found = rows.feeds_of(home)
    if as_json:
        output.rows(rows.feed_rows(home), None)
    elif found:
        from briefreader.cli.feed_table import table  # late: --json needs none of it

        for line in table(found, home.now(), output.width()):
            output.said(line)
        output.talk(told(size(home)))
    if not found:
        output.talk("No feeds yet: add one with `briefreader add ADDRESS`.")
