"""`help [TOPIC]`: the manual, one page per topic."""

from __future__ import annotations

import click

from briefreader.cli import output, pager
from briefreader.cli.completion import values
from briefreader.cli.program import briefreader
from briefreader.domain.suggestion import nearest, question
from briefreader.manual import pages


@click.command("help")
@click.argument("topic", metavar="[TOPIC]", required=False, shell_complete=values.topics)
@click.pass_context
def command(ctx: click.Context, topic: str | None) -> None:
    """Show a page of the manual, or the list of its topics.

    TOPIC can also be a command: `help add` is the same as `add --help`.
    """
    if topic is None:
        output.said(contents())
    elif topic in pages.TOPICS:
        pager.show(pages.text(topic))
    elif topic in briefreader.list_commands(ctx):
        output.said(_help_of(ctx, topic))
    else:
        known = (*pages.TOPICS, *briefreader.list_commands(ctx))
        ctx.fail(f"There is no topic “{topic}”.{question(nearest(topic, known))}")


def contents() -> str:
    """The topics with their titles, one per line."""
    width = max(map(len, pages.TOPICS))
    rows = [f"  {topic:<{width}}  {pages.title(topic)}" for topic in pages.TOPICS]
    return "\n".join(["Read a page with `briefreader help TOPIC`:", "", *rows])


def _help_of(ctx: click.Context, name: str) -> str:
    found = briefreader.get_command(ctx, name)
    assert found is not None  # the group lists it
    return found.get_help(click.Context(found, info_name=f"briefreader {name}"))
