"""What the verbs with a QUERY share: the argument, and analysing what it selects before its statements are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

import click

from briefreader.cli import output
from briefreader.cli.completion import values
from briefreader.cli.opening import opened_home
from briefreader.cli.program import NOTHING
from briefreader.domain.errors import QueryError
from briefreader.domain.search.filters import NAMES
from briefreader.domain.search.query import Query
from briefreader.services.home.open import Opened

argument = click.argument("query", metavar="[QUERY]", nargs=-1, shell_complete=values.query)

_LANGUAGE = (
    'words, "a phrase", -not, or, brackets, and filters: '
    f"{' '.join(f'{name}:' for name in NAMES)}.  All must hold, as in the reader.  For the shell, put single quotes "
    "around it where it holds brackets or quotation marks: '\"shipping lane\" or (ferry -strike)'"
)


class QueryCommand(click.Command):
    """A command with a QUERY, in which a word may begin with a minus: `list -strike --json`."""

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What a QUERY may hold."""
        with formatter.section("QUERY"):
            formatter.write_text(_LANGUAGE)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Words that are not options follow the options, where click takes them for what they are."""
        options: list[str] = []
        words: list[str] = []
        known = {name: one for one in self.get_params(ctx) if isinstance(one, click.Option) for name in one.opts}
        left = iter(args)
        for word in left:
            if word == "--":
                words += left
            elif word.startswith("--") or word in known:
                takes_value = word in known and not known[word].is_flag
                options += [word, *islice(left, 1 if takes_value else 0)]
            else:
                words.append(word)
        return super().parse_args(ctx, [*options, *(["--"] if words else []), *words])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> values.Items:
        """Its options, and filters with a minus before them."""
        filters = [] if incomplete.startswith("--") else values.query(ctx, self.params[0], incomplete)
        return [*super().shell_complete(ctx, incomplete), *filters]


def asked(home: Opened, words: tuple[str, ...]) -> Query:
    """The query of a command line, as if its words were typed in the reader: phrases have quotation marks in it.

    Raises QueryError, also for a QUERY that is there and empty: a script's variable may be.
    """
    line = " ".join(words)
    if words and not line.strip():
        raise QueryError("The query is empty: type a word or a filter, or leave it out.")
    from briefreader.services.marks.saved_searches import SavedSearches

    return SavedSearches(home).read(line)


def nothing(ctx: click.Context, query: Query) -> None:
    """Says that nothing matches, and ends the program with the exit code for that."""
    from briefreader.wording.empty_states import taken_as_word

    output.talk(" ".join(filter(None, ("Nothing matches.", taken_as_word(query)))))
    ctx.exit(NOTHING)


def analysed(home: Opened, query: Query) -> None:
    """Analyses what the query selects and has no analysis yet, with progress on stderr."""
    from briefreader.cli.waiting import waited
    from briefreader.services.reading import rows

    wanted = () if home.readonly else rows.unanalysed(home, query)
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
        nothing(ctx, wanted)
