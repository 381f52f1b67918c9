"""`add URL…`: subscribe and fetch each at once; one that fails is kept with its reason."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.cli.program import FEEDS_FAILED, USAGE
from briefreader.cli.reports import line, row
from briefreader.cli.waiting import waited
from briefreader.domain.errors import FetchError
from briefreader.services.feeds.subscriptions import feed_address, path
from briefreader.services.messages import kept


@click.command("add")
@click.argument("urls", metavar="URL…", nargs=-1, required=True)
@click.option("--folder", default="", metavar="NAME", help="The folder they go to; World/Europe lies in World.")
@click.option(
    "--full-text", is_flag=True, help="Fetch each article's page too: for feeds that give only its beginning."
)
@output.as_json
@click.pass_context
def command(ctx: click.Context, urls: tuple[str, ...], folder: str, full_text: bool, as_json: bool) -> None:
    """Subscribe to feeds and fetch them; for a web page, to the feed that it announces.

    An address without a scheme means https://; feed://X means http://X.
    """
    good = []
    for url in urls:
        try:
            good.append(feed_address(url))
        except FetchError as error:
            output.talk(f"briefreader: {error} It was not added.")
    home = opened_home(ctx).home
    failed = 0
    if good:
        reports, ended = waited(home, lambda worker: worker.add(good, path(folder), full_text))
        output.rows(map(row, reports), None if as_json else line)
        failed = ended.failed
    if failed:
        output.talk(f"{kept(failed)} `briefreader remove ADDRESS` removes it.")
    ctx.exit(USAGE if len(good) < len(urls) else FEEDS_FAILED if failed else 0)
