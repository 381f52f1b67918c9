"""The home a verb works on, closed when the verb is done."""

from __future__ import annotations

import click

from briefreader.cli import output
from briefreader.cli.program import the_home
from briefreader.services.home.open import Opened, opened


def opened_home(ctx: click.Context) -> Opened:
    """The home of this call, open until its end; what there is to say of its files is said."""
    home = opened(the_home(ctx))
    ctx.call_on_close(home.close)
    for sentence in (*home.news, home.readonly):
        if sentence:
            output.talk(sentence)
    return home
