"""`annotate ID -m TEXT`: a note on a statement or an article."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.services.annotating import Annotating
from briefreader.services.tagging import tagged_as, written_tags


@click.command("annotate")
@click.argument("target", metavar="ID")
@click.option("-m", "--message", "text", required=True, help="The note's words.")
@click.option("--tag", "tags", multiple=True, help="A tag as well; may be given several times.")
@click.pass_context
def command(ctx: click.Context, target: str, text: str, tags: tuple[str, ...]) -> None:
    """Write a note on the statement or article ID; prints the note's id."""
    if not text.strip():
        raise click.UsageError("The note has no words.")
    note = Annotating(opened_home(ctx)).add_note(target, text, tags)
    output.said(note.id)
    if sentence := tagged_as(tags, written_tags(tags)):
        output.talk(sentence)
