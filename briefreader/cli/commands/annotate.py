"""`annotate ID -m TEXT`: a note on a statement or an article."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.domain.ids import Kind


@click.command("annotate")
@click.argument("target", metavar="ID", shell_complete=values.ids(Kind.ARTICLE, Kind.STATEMENT))
@click.option("-m", "--message", "text", required=True, help="The note's words.")
@click.option("--tag", "tags", multiple=True, help="A tag as well; may be given several times.")
@click.pass_context
def command(ctx: click.Context, target: str, text: str, tags: tuple[str, ...]) -> None:
    """Write a note on the statement or article ID; prints the note's id."""
    if not text.strip():
        raise click.UsageError("The note has no words.")
    from briefreader.services.marks.annotate import (
        Annotating,  # late: neither --help nor a shell that completes needs it
    )
    from briefreader.services.marks.tags import tagged_as, written_tags
    from briefreader.services.short_ids import TARGETS, identified

    home = opened_home(ctx)
    note = Annotating(home).add_note(identified(home, target, *TARGETS), text, tags)
    output.said(note.id)
    if sentence := tagged_as(tags, written_tags(tags)):
        output.talk(sentence)
