"""`briefreader analyze`: what the program sees in text files, one JSON object a line; no home is read or made."""

from __future__ import annotations

import click

from briefreader.cli.output import talk
from briefreader.services.analysing import answers


@click.command("analyze")
@click.argument("paths", metavar="PATH… | -", nargs=-1, required=True)
@click.option("--attitudes", is_flag=True, help="Also print what people think, want or plan.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, metavar="N", help="Work in N processes.")
def command(paths: tuple[str, ...], attitudes: bool, jobs: int) -> int:
    """Analyse text files (.txt, .jsonl, .html), folders of them, or standard input (-): one JSON object a line.

    Who said what, the actors and a brief.  Blocks of a text are parted by blank lines.
    """
    failed = False
    for one in answers(paths, attitudes, jobs):
        if one.error:
            talk(one.error)
            failed = True
        else:
            click.echo(one.line)
    return 1 if failed else 0
