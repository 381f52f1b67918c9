"""What completes the arguments of the verbs; click calls these while a shell waits, so they import late."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from briefreader.config.home import Home
from briefreader.domain.ids import Kind
from briefreader.domain.search.filters import STATES

Items = list[CompletionItem[str]]

_DAYS = ("today", "yesterday", "24h", "7d", "2w")
_FILTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "from": ("an outlet, a feed or its host", ()),
    "actor": ("who speaks", ()),
    "said": ("a word in a statement", ()),
    "tag": ("a tag of yours", ()),
    "is": ("read, marked and so on", STATES),
    "since": ("not older than that", _DAYS),
    "before": ("older than that", _DAYS),
    "id": ("an article or a statement", ()),
    "feed": ("the address of a feed", ()),
    "folder": ("a folder of feeds", ()),
    "saved": ("a search you saved", ()),
}
"""Each filter with what it asks for, and the values that it takes in any home."""


def files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """A path: the shell knows those."""
    return [CompletionItem(incomplete, type="file")]


def topics(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """A topic of the manual."""
    from briefreader.manual.pages import TOPICS

    return _beginning(incomplete, TOPICS)


def addresses(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """The address of a feed that is subscribed to."""
    from briefreader.services import completion

    return _beginning(incomplete, completion.addresses(_home(ctx)))


def ids(*kinds: Kind) -> Callable[[click.Context, click.Parameter, str], Items]:
    """An id of one of `kinds`."""
    return lambda ctx, _param, incomplete: _ids(ctx, "", incomplete, *kinds)


def query(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Items:
    """A filter, or what may stand after one; a minus before it stays."""
    from briefreader.services import completion

    minus = "-" if incomplete.startswith("-") else ""
    name, colon, value = incomplete.removeprefix(minus).partition(":")
    if not colon:
        return [CompletionItem(f"{minus}{one}:", help=_FILTERS[one][0]) for one in _FILTERS if one.startswith(name)]
    before = f"{minus}{name}:"
    if name == "id":
        return _ids(ctx, before, value, Kind.ARTICLE, Kind.STATEMENT)
    _, fixed = _FILTERS.get(name, ("", ()))
    return _beginning(incomplete, (f"{before}{one}" for one in fixed or completion.values(_home(ctx), name)))


def _ids(ctx: click.Context, before: str, letters: str, *kinds: Kind) -> Items:
    """Those that begin with `letters`.  Statements are too many to be offered before a letter is typed."""
    from briefreader.services import completion

    wanted = [kind for kind in kinds if letters or kind is not Kind.STATEMENT]
    return [CompletionItem(f"{before}{id}", help=about) for id, about in completion.ids(_home(ctx), letters, *wanted)]


def _beginning(incomplete: str, values: Iterable[str]) -> Items:
    return [CompletionItem(one) for one in values if one.startswith(incomplete)]


def _home(ctx: click.Context) -> Home:
    """The home that the line names, as far as it can be known while the shell has expanded nothing."""
    typed: Path | None = ctx.find_root().params.get("home")
    return Home.found(Path(os.path.expandvars(typed)) if typed else None)
