"""From the shell to the prompt and back."""

from __future__ import annotations

import asyncio
import io
import sys
from typing import TextIO

from briefreader.config.home import Home
from briefreader.plain.commands.articles import everything
from briefreader.plain.commands.resume import offer
from briefreader.plain.commands.table import WORDS
from briefreader.plain.loop import run as until_the_end
from briefreader.plain.shell.session import Session
from briefreader.plain.shell.terminal import Terminal
from briefreader.services.desk import Desk
from briefreader.wording.counts import counted
from briefreader.wording.marks.drafts import lost

_GREETING = (
    "briefreader tells what happened and who said what. These articles came with it: no network is needed yet.",
    "Type a number to open an article, then Enter to read on and “next” to go through who said what. "
    "“bookmark” and “annotate” mark it, “export” takes your notes out, “add” and an address adds a feed.",
    "“help” tells all commands. Nothing you read or write leaves this machine.",
)


def run(home: Home, fresh: bool = False) -> int:
    """Opens the reader on a home; its exit code.  Raises BriefreaderError, in words, where the home cannot be used.

    Where the reader was is offered, unless `fresh`.
    """
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # no letter that a terminal does not know is worth an end
    return opened(home, sys.stdin, sys.stdout, prompts=sys.stdin.isatty(), fresh=fresh)


def opened(home: Home, source: TextIO, out: TextIO, prompts: bool, fresh: bool = False) -> int:
    """The same on any lines."""
    desk = Desk(home)
    try:
        session = Session(desk, Terminal(source, out, prompts), WORDS.__getitem__)
        if desk.first_start:
            session.say(*_GREETING)
            session.in_passing(desk.greeted)
        session.say(*desk.news)
        if desk.readonly:
            session.say(desk.readonly)
        if older := desk.to_analyse_again():
            told = "was" if older == 1 else "were"
            session.say(
                f"{counted(older, 'article')} {told} looked through by an older version: “analyse” does it again."
            )
        everything(session)
        if prompts and not fresh:
            offer(session, desk.state)
        until_the_end(session)
    finally:
        Terminal(source, sys.stderr, prompts=False).say(*lost(desk.drafts.unkept()))
        asyncio.run(desk.stop())
    return 0
