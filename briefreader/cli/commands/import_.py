"""`import FILE…`: feeds from an OPML file or newsboat's `urls`, annotations from JSON; nothing is fetched yet."""

from __future__ import annotations

import sys

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.cli.program import ERROR
from briefreader.config.typed_path import typed_path
from briefreader.domain.errors import ParseError
from briefreader.services.feeds.subscriptions import Subscribing
from briefreader.services.home.open import Opened


@click.command("import")
@click.argument("files", metavar="FILE… | -", nargs=-1, required=True, shell_complete=values.files)
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...]) -> None:
    """Subscribe to the feeds of OPML files (or newsboat's urls file), with folders and titles; fetch with `refresh`.

    A slash in a folder's name makes folders in each other: World/Europe is Europe in World.

    A JSON file brings annotations: what `export --format json` wrote in another home, or W3C Web Annotations of other
    programs on pages that are here.  What is yours already stays as it is.
    """
    home = opened_home(ctx)
    failed = False
    for name in files:
        try:
            sentence, refused = _taken(home, _read(name))
        except (OSError, ParseError) as error:
            output.talk(f"{name}: {getattr(error, 'strerror', None) or error}")
            failed = True
            continue
        for one in refused:
            output.talk(one)
        output.talk(f"{name}: {sentence}")
    ctx.exit(ERROR if failed else 0)


def _taken(home: Opened, data: bytes) -> tuple[str, tuple[str, ...]]:
    """What came of a file's content, whichever kind it is of, and a sentence for each thing that was refused."""
    from briefreader.services.transfer import import_  # late: most files hold feeds

    if import_.looks_like_annotations(data):
        taken = import_.take(home, data)
        return taken.sentence, taken.refused
    found = Subscribing(home).take_list(data)
    return found.sentence, found.refused


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else typed_path(name).read_bytes()
