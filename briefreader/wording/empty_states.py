"""What a pane with nothing in it says: why, and what to do next; pure."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading
from briefreader.domain.search.filters import NAMES
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.wording.counts import language
from briefreader.wording.statements.selection import Selection
from briefreader.wording.statements.voices import name_of

_LIKE_A_FILTER = re.compile(r"[a-z]{2,12}:(?=[^\s/])")
_FILTERS = f"{', '.join(f'{name}:' for name in NAMES[:-1])} and {NAMES[-1]}:"


def no_headlines(query: Query, feeds: int, key_of: Callable[[str], str], samples_hidden: bool = False) -> str:
    """For an empty list of articles."""
    if query.values("feed"):
        return f"Nothing from this feed yet. {key_of('refresh_all')} refreshes all feeds, {key_of('back')} goes back."
    if query == EVERYTHING.and_("is", "unread"):
        return f"Everything is read. {key_of('back')} shows all articles, {key_of('refresh_all')} looks for new ones."
    if query == EVERYTHING.and_("is", "marked"):
        return f"Nothing marked yet. {key_of('bookmark')} bookmarks, {key_of('annotate')} annotates."
    if query != EVERYTHING:
        hint = f" {taken}" if (taken := taken_as_word(query)) else ""
        return f"No article matches.{hint} {key_of('search')} changes the search, {key_of('back')} shows all articles."
    if feeds:
        return f"No articles yet. {key_of('refresh_all')} refreshes the feeds."
    samples = f" The samples are put away; {key_of('samples')} brings them back." if samples_hidden else ""
    return f"No articles yet. {key_of('add_feed')} adds a feed.{samples}"


def taken_as_word(query: Query) -> str:
    """What to know of a query with a word that looks like a filter and is none; empty where there is none."""
    for term in query.terms:
        if not term.field and not term.phrase and (found := _LIKE_A_FILTER.match(term.value)):
            return f"“{found[0]}” is not a filter, so it was searched for as a word. The filters are {_FILTERS}."
    return ""


def no_text(article: Article) -> str:
    """For an article of which there is nothing to read: its feed sends a title alone, or it came with an import."""
    if article.media:
        return "The feed sends no text with this."
    return "The feed sent no text" + ("; press f to fetch its page." if article.url else ".")


def no_statements(selection: Selection, key_of: Callable[[str], str]) -> str:
    """For an empty list of statements."""
    reading = selection.reading
    if reading is None:
        return ""
    if why := _not_looked_for(reading, "Statements"):
        return why
    if selection.actor is not None:
        name = name_of(reading, selection.actor) or "This actor"
        return f"{name} is spoken of and says nothing here. {key_of('close')} shows everybody’s."
    return "Nobody is quoted in this article."


def no_actors(selection: Selection) -> str:
    """For an empty list of actors."""
    reading = selection.reading
    if reading is None:
        return ""
    return _not_looked_for(reading, "Actors") or "Nobody is named in this article."


def _not_looked_for(reading: Reading, what: str) -> str:
    """Why there cannot be any yet, or at all; empty where they were looked for."""
    if reading.analysis is None:
        return "Looking for statements and actors …"
    if reading.analysis.withheld:
        return f"{what} are looked for in English; this is {language(reading.analysis.language)}."
    return ""
