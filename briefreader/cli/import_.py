"""`import FILE…`: feeds from an OPML file or newsboat's `urls`; nothing is fetched yet."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.cli.program import ERROR
from briefreader.domain.errors import ParseError
from briefreader.services.subscribing import Subscribing


@click.command("import")
@click.argument("files", metavar="FILE… | -", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Subscribe to the feeds of OPML files (or newsboat's urls file), with folders and titles; fetch with `refresh`."""
    subscribing = Subscribing(opened_home(ctx))
    failed = False
    for name in files:
        try:
            found = subscribing.take_list(_read(name))
        except (OSError, ParseError) as error:
            output.talk(f"{name}: {getattr(error, 'strerror', None) or error}")
            failed = True
            continue
        for sentence in found.refused:
            output.talk(sentence)
        output.talk(f"{name}: {found.sentence}")
    ctx.exit(ERROR if failed else 0)


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).expanduser().read_bytes()
