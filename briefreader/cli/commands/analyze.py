"""`briefreader analyze`: what the program sees in text files, one JSON object a line; no home is read or made."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import IO

import click

from briefreader.cli.completion import values
from briefreader.cli.output import said, talk
from briefreader.cli.progress import Shown
from briefreader.services.batch.analyze import answered, answers, number
from briefreader.services.worker.time_left import Remaining

_CELLS = 20  # of the bar
_EVERY = 0.2  # seconds between two words on how far it is


@click.command("analyze")
@click.argument("paths", metavar="PATH… | -", nargs=-1, required=True, shell_complete=values.files)
@click.option("--attitudes", is_flag=True, help="Also print what people think, want or plan.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, metavar="N", help="Work in N processes.")
@click.option("--scheduler", default="", metavar="ADDRESS", help="Work on a Dask cluster (needs the extra “dask”).")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to FILE.")
@click.option("--resume", is_flag=True, help="Leave out what FILE holds already, and write the rest behind it.")
def command(
    paths: tuple[str, ...], attitudes: bool, jobs: int, scheduler: str, output: Path | None, resume: bool
) -> int:
    """Analyse text files (.txt, .jsonl, .html), folders of them, or standard input (-): one JSON object a line.

    Who said what, the actors and a brief.  Blocks of a text are parted by blank lines.
    """
    if resume and output is None:
        raise click.UsageError("--resume needs --output FILE, to see what is done already.")
    if scheduler and jobs > 1:
        raise click.UsageError("--jobs and --scheduler are two ways: choose one.")
    done = answered(output) if output and resume else Counter[str]()
    failed, rate = False, _Rate(number(paths, output) if sys.stderr.isatty() else None, done.total())
    with output.open("a" if resume else "w", encoding="utf-8") if output else nullcontext() as file:
        write = _writer(file)
        try:
            for one in answers(paths, attitudes, jobs, scheduler, done, output):
                if one.error:
                    rate.show.clear()
                    talk(one.error)
                    failed = True
                else:
                    write(one.line)
                rate.count()
        except ImportError:
            talk("A Dask cluster needs the extra “dask”: pip install 'briefreader[dask]'.")
            return 1
        except OSError as error:
            talk(f"It stopped: {error.strerror or error}." + (" --resume goes on from there." if output else ""))
            return 1
        finally:
            rate.show.clear()
    return 1 if failed else 0


def _writer(file: IO[str] | None) -> Callable[[str], object]:
    """What takes a line: a file, or standard output."""
    return said if file is None else lambda line: file.write(f"{line}\n")


class _Rate:
    """How many texts are done of how many, how many a second and how long it will still take, on stderr."""

    def __init__(self, total: int | None, before: int) -> None:
        self.show = Shown()
        self._total = total
        self._done = self._before = before
        self._start = self._told = time.monotonic()
        self._remaining = Remaining()
        self._remaining(before, total or 0)

    def count(self) -> None:
        """One more is done."""
        self._done += 1
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            self.show(self._words((self._done - self._before) / (now - self._start)))

    def _words(self, a_second: float) -> str:
        rate = f"{a_second:.0f} a second"
        if self._total is None:
            return f"{self._done:,} texts, {rate}"
        left = self._remaining(self._done, self._total)
        bar = _bar(self._done, self._total)
        return f"{bar} {self._done:,} of {self._total:,} texts, {rate}" + (f", {left}" if left else "")


def _bar(done: int, total: int) -> str:
    filled = min(_CELLS, _CELLS * done // max(1, total))
    return "━" * filled + "─" * (_CELLS - filled)
