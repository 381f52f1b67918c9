"""Which articles an export may be about, and what it takes from them, as it is offered and as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.domain.search.query import Query


@dataclass(frozen=True, slots=True)
class Scope:
    """Their ids, those of a query, or with None all that is marked."""

    typed: str  # the word that means it on a line
    words: str
    what: Sequence[str] | Query | None


ALL = Scope("marked", "everything you marked", None)
TYPED = ("marked", "marks", "list", "article")
"""The words of all scopes, whether they are there just now or not."""
TAKEN = ("what you have marked in it", "all its statements")
"""What an export takes from them: nothing but the marked, or everything."""


def this_list(name: str, query: Query) -> Scope:
    """The list of articles that is open."""
    return Scope("list", f"this list: {name}", query)


def these_marks(words: str, articles: Sequence[str]) -> Scope:
    """The reader's marks that hold `words`."""
    return Scope("marks", f"what is listed: “{words}”", articles)


def this_article(title: str, article: str) -> Scope:
    """The one that is open, or under the cursor."""
    return Scope("article", f"this article: {title}", [article])
