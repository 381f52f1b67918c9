"""`refresh`: fetch every feed now; wait for what is stored, and with --analyze for the analysis."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.cli.program import FEEDS_FAILED, the_home
from briefreader.cli.reports import line, row
from briefreader.cli.waiting import waited


@click.command("refresh")
@click.option("--analyze", is_flag=True, help="Analyse what is new before returning.")
@output.as_json
@click.pass_context
def command(ctx: click.Context, analyze: bool, as_json: bool) -> None:
    """Fetch the feeds."""
    home = the_home(ctx)
    here = opened_home(ctx)
    reports, ended = waited(home, lambda worker: worker.refresh())
    output.rows(map(row, reports), None if as_json else line)
    if analyze:
        waited(home, lambda worker: worker.analyse())
    if here.settings.library.lets_go:
        waited(home, lambda worker: worker.tidy())
    if len(reports) != 1:  # of one its line has told all
        output.talk(ended.sentence if reports else "No feeds yet: add one with `briefreader add ADDRESS`.")
    ctx.exit(FEEDS_FAILED if ended.failed else 0)
