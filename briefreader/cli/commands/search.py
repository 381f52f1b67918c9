"""`search QUERY`: articles by their words, newest first."""

from __future__ import annotations

import click

from briefreader.cli import output, selecting
from briefreader.cli.commands.list_ import printed
from briefreader.cli.completion import values


@click.command("search", cls=selecting.QueryCommand)
@click.argument("query", metavar="QUERY", nargs=-1, required=True, shell_complete=values.query)
@output.as_json
@click.pass_context
def command(ctx: click.Context, query: tuple[str, ...], as_json: bool) -> None:
    """Find articles by the words of their title, text, statements and your notes."""
    printed(ctx, query, as_json)
