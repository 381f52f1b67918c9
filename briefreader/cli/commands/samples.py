"""`samples hide|show`: the bundled articles, put away or brought back."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.cli.waiting import waited
from briefreader.services.home import bundled_articles
from briefreader.services.worker.samples import Samples


@click.command("samples")
@click.argument("what", type=click.Choice(["hide", "show"]), required=False)
@click.pass_context
def command(ctx: click.Context, what: str | None) -> None:
    """Hide the articles that come with briefreader, or show them again; those with your marks stay.

    Without a word it says which of the two holds.
    """
    home = opened_home(ctx)
    hidden = bundled_articles.hidden(home.notes)
    state = "put away" if hidden else "shown"
    if what is None:
        output.said(f"The bundled samples are {state}.")
    elif hidden == (what == "hide"):
        output.talk(f"The bundled samples are {state} already.")
    else:
        _, ended = waited(home.home, lambda worker: Samples(home, lambda: worker).show(what == "show"))
        output.talk(ended.sentence)
