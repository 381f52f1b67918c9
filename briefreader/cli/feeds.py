"""`feeds`: the subscriptions, with how they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.domain.address import without_secret
from briefreader.domain.clean import clean_line
from briefreader.services import listing
from briefreader.services.sizes import size
from briefreader.wording.sizes import told


@click.command("feeds")
@output.as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """List the feeds, with how they are."""
    home = opened_home(ctx)
    if not output.rows(listing.feed_rows(home), None if as_json else _line):
        output.talk("No feeds yet: add one with `briefreader add ADDRESS`.")
    elif not as_json:
        output.talk(told(size(home)))


def _line(row: Mapping[str, Any]) -> str:
    counts = f"{row['unread']:>6} of {row['articles']:<6}"
    words = clean_line(f"{row['title'] or '(no title yet)'}  {without_secret(row['url'])}")
    error = row["last_error"]
    return f"{counts} {words}" + (f"\n{'':16}{clean_line(error)}" if error else "")
