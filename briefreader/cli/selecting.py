"""What the verbs with a QUERY share: the argument, and analysing what it selects before its statements are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

from briefreader.cli import output
from briefreader.cli.opening import opened_home
from briefreader.cli.program import NOTHING
from briefreader.cli.waiting import waited
from briefreader.domain.query import Query
from briefreader.services import listing
from briefreader.services.opening import Opened
from briefreader.services.saved_searches import SavedSearches

argument = click.argument("query", metavar="[QUERY]", nargs=-1)


def asked(home: Opened, words: tuple[str, ...]) -> Query:
    """The query of a command line, whose words the shell has split already: one with a blank was quoted."""
    return SavedSearches(home).read(" ".join(_word(word) for word in words))


def analysed(home: Opened, query: Query) -> None:
    """Analyses what the query selects and has no analysis yet, with progress on stderr."""
    wanted = () if home.readonly else listing.unanalysed(home, query)
    if wanted:
        waited(home.home, lambda worker: worker.analyse(wanted))


def printed(
    ctx: click.Context,
    query: tuple[str, ...],
    found: Callable[[Opened, Query], Iterable[Mapping[str, Any]]],
    line: Callable[[Mapping[str, Any]], str] | None,
) -> None:
    """Analyses what QUERY selects and prints what is `found` in it (as JSON without a `line`); else exit code 4."""
    home = opened_home(ctx)
    wanted = asked(home, query)
    analysed(home, wanted)
    if not output.rows(found(home, wanted), line):
        output.talk("Nothing matches.")
        ctx.exit(NOTHING)


def _word(word: str) -> str:
    """A shell word as the query language has it: one that holds blanks was a phrase, unless it is a whole query."""
    whole = '"' in word or word.startswith("-") or ":" in word
    return f'"{word}"' if " " in word and not whole else word
