"""The rows that the command line prints, in the fields of the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from briefreader.analysis.method import METHOD
from briefreader.domain.news.address import without_secret
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.news.headline import Headline
from briefreader.domain.news.media import Medium
from briefreader.domain.reading.reading import Reading, ReadStatement, phrases
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.domain.statements.actor import Speaker
from briefreader.library.actors import decisions as deciding
from briefreader.library.articles import articles, fetch_state, headlines
from briefreader.library.notes import marks
from briefreader.library.search import actors as actor_rows
from briefreader.library.search import list_keys
from briefreader.services.home.open import Opened
from briefreader.services.reading.assemble import reading, selected

Row = dict[str, Any]

_WINDOW = 500


def unanalysed(opened: Opened, query: Query) -> list[str]:
    """The articles of a query that must be analysed before their statements can be listed."""
    found = list_keys.ids(opened.library, query, opened.now())
    return [one for one in found if articles.wants_analysis(opened.library, one, METHOD)]


def listed(opened: Opened, query: Query) -> Iterator[Row]:
    """Articles, newest first."""
    keys = list_keys.keys(opened.library, query, opened.now())
    for start in range(0, len(keys), _WINDOW):
        for row in headlines.rows(opened.library, keys[start : start + _WINDOW]):
            yield _headline(row)


def statements(opened: Opened, query: Query, led_in: bool = False) -> Iterator[Row]:
    """Statements of the articles of a query: articles newest first, statements in text order.

    With `led_in` their "text" is what a person reads: led in by the verb where it needs that.
    """
    decisions = deciding.decisions(opened.library)
    wanted = query.with_each(  # an id may be that of somebody who is one with another
        lambda term: replace(term, value=decisions.final(term.value)) if term.field == "actor" else term
    )
    for article_id in _articles(opened, query):
        found = reading(opened.library, article_id, decisions)
        if found is not None:
            for one in selected(found, wanted, opened.settings.analysis.attitudes):
                yield _statement(found, one, led_in)


def _articles(opened: Opened, query: Query) -> list[str]:
    """The articles of a query, and those the library has lost but the reader's file keeps."""
    found = list_keys.ids(opened.library, query, opened.now())
    if query != EVERYTHING:
        return found
    lost = marks.marked_articles(opened.notes) - set(found)
    return found + sorted(lost)


def actors(opened: Opened, query: Query) -> Iterator[Row]:
    """Actors across the articles of a query, those who say most first."""
    for one in actor_rows.actors(opened.library, query, opened.now()):
        yield {
            "id": one.id,
            "name": one.name,
            "kind": one.kind,
            "role": one.role,
            "aliases": list(one.aliases),
            "statements": one.statements,
            "articles": one.articles,
        }


def feeds_of(opened: Opened) -> list[FeedRow]:
    """Subscriptions by folder and title, with how they are."""
    return fetch_state.rows(opened.library)


def feed_rows(opened: Opened) -> Iterator[Row]:
    """The same in the fields of the contract."""
    for one in feeds_of(opened):
        yield {
            "url": one.url,
            "title": one.title,
            "folder": one.folder,
            "articles": one.articles,
            "unread": one.unread,
            "checked": iso(one.checked),
            "failures": one.failures,
            "last_error": one.last_error or None,
        }


def article(opened: Opened, article_id: str, led_in: bool = False) -> Row | None:
    """One article with all that is known of it, its statements as in `statements`; None for an unknown id."""
    found = reading(opened.library, article_id)
    if found is None:
        return None
    one, worked_out = found.article, found.analysis
    return {
        "id": one.id,
        "title": one.title,
        "outlet": one.outlet,
        "byline": one.byline or None,
        "url": one.url or None,
        "date": iso(one.published),
        "feed": without_secret(one.feed) or None,
        "credit": one.credit or None,
        "sample": one.sample,
        "read": found.read,
        "language": worked_out.language if worked_out else None,
        "text": one.text,
        "enclosures": [_enclosure(m) for m in one.media if m.enclosed],
        "media": [_medium(m) for m in one.media if not m.enclosed],
        "blocks": [{"kind": b.kind.value, "start": b.span.start, "end": b.span.end} for b in one.blocks],
        "summary": [
            {"start": s.start, "end": s.end, "text": s.of(one.text)} for s in (worked_out.summary if worked_out else ())
        ],
        "keywords": list(worked_out.keywords) if worked_out else [],
        "statements": [
            _statement(found, s, led_in) for s in selected(found, Query(), opened.settings.analysis.attitudes)
        ],
        "highlights": [_highlight(s) for s in found.statements if s.highlight],
        "actors": [
            {
                "id": a.id,
                "name": a.name,
                "kind": a.kind.value,
                "named": a.named,
                "role": a.role,
                "aliases": list(a.aliases),
                "statements": a.statements,
            }
            for a in (worked_out.cast(opened.settings.analysis.attitudes) if worked_out else ())
        ],
        "bookmarked": found.marks.bookmarked,
        "tags": list(found.marks.tags),
        "notes": _notes(found.marks.notes),
    }


def _enclosure(one: Medium) -> Row:
    """What came beside the text."""
    told = {"url": one.url, "type": one.type or None, "length": one.length or None, "title": one.words or None}
    return {**told, "kind": one.kind.value}


def _medium(one: Medium) -> Row:
    """What the text shows."""
    return {"kind": one.kind.value, "url": one.url or None, "type": one.type or None, "words": one.words or None}


def _headline(row: Headline) -> Row:
    return {
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "url": row.url or None,
        "date": iso(row.published),
        "read": row.read,
        "statements": row.statements,
        "notes": row.notes,
    }


def _statement(found: Reading, one: ReadStatement, led_in: bool) -> Row:
    statement, beside = one.statement, phrases(found.article, one)
    return {
        "id": statement.id,
        "article": found.article.id,
        "kind": statement.kind.value,
        "text": one.words if led_in else statement.text,
        "start": statement.span.start,
        "end": statement.span.end,
        "speaker": beside.speaker if one.speaker else None,
        "actor": _actor(one.speaker),
        "cue": beside.cue,
        "confidence": statement.confidence,
        "why": "set by the reader" if one.by_reader else one.explained,
        "outlet": found.article.outlet,
        "date": iso(found.article.published),
        "bookmarked": one.marks.bookmarked,
        "tags": list(one.marks.tags),
        "notes": _notes(one.marks.notes),
        "place": one.place.value,
        **_now(one),
    }


def _actor(speaker: Speaker | None) -> Row | None:
    return {"id": speaker.actor, "name": speaker.name} if speaker else None


def _now(one: ReadStatement) -> Row:
    """What stands in the place of a mark whose words or speaker changed, and whose words these are."""
    return {"now": {"text": one.now, "actor": _actor(one.given_to)}} if one.now else {}


def _highlight(one: ReadStatement) -> Row:
    """Words that the reader marked and nobody said."""
    return {
        "id": one.id,
        "text": one.statement.text,
        "start": one.statement.span.start,
        "end": one.statement.span.end,
        "tags": list(one.marks.tags),
        "notes": _notes(one.marks.notes),
        "place": one.place.value,
    }


def _notes(notes: Sequence[Any]) -> list[Row]:
    return [{"id": note.id, "text": note.text, "at": iso(note.at)} for note in notes]


def iso(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
