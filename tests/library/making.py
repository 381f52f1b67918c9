"""Entries, articles and analyses made for a test, with as little said as the test is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefreader.domain import ids
from briefreader.domain.marks.annotation import Anchor
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.search.query import parsed
from briefreader.domain.statements.actor import Actor, ActorKind, Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span
from briefreader.library.articles import headlines
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.library.search import list_keys
from tests.library.conftest import Files

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
FEED = "https://news.example/feed"
OTHER = "https://other.example/feed"


def entry(guid: str = "", url: str = "", title: str = "Harbour talks", words: str = "", hours: float = 0) -> Entry:
    """One entry of a single paragraph, `hours` old."""
    text, blocks = assembled([(BlockKind.PARAGRAPH, words or f"The talks of {title} resumed.")])
    return Entry(guid, url, title, text, blocks, published=NOW - timedelta(hours=hours))


def found(files: Files, query: str = "") -> list[str]:
    """The ids of what a query selects."""
    return list_keys.ids(files.reader, parsed(query), NOW)


def titles(files: Files, query: str = "") -> list[str]:
    """The titles of what a query selects, as a list shows them."""
    return [one.title for one in headlines.rows(files.reader, list_keys.keys(files.reader, parsed(query), NOW))]


def said(article: Article, words: str, actor: str | None, **other: object) -> Statement:
    """The statement of that article with these words in it, by the actor of that name."""
    start = article.text.index(words)
    span = Span(start, start + len(words))
    by = None if actor is None else actor_id(actor)
    fields = {"speech": True, "confidence": 0.9, "why": "named next to it", **other}
    return Statement(
        ids.statement_id(article.id, article.text, span.start, span.end),
        StatementKind.INDIRECT,
        (span,),
        words,
        None,
        None,
        by,
        **fields,  # type: ignore[arg-type]
    )


def analysis(*statements: Statement, actors: tuple[str, ...] = (), method: int = 1, **alias: str) -> Analysis:
    """An analysis with these statements and actors; `alias` as in Petrel="Ana Petrel"."""
    found = [
        Actor(actor_id(name), name, ActorKind.PERSON, aliases=tuple(short for short, of in alias.items() if of == name))
        for name in actors
    ]
    return Analysis(method, "en", statements=statements, actors=tuple(found))


def actor_id(name: str) -> str:
    """The id of the actor of that name."""
    return ids.made_from("actor", name)


def kept(article: Article, statement: Statement, speaker: str = "") -> KeptStatement:
    """What is kept of a statement when it is marked."""
    span = statement.span
    context = article.text[: span.start][-32:], article.text[span.end :][:32]
    by = Speaker(actor_id(speaker), speaker) if speaker else None
    return KeptStatement(statement, Anchor(span.of(article.text), *context, span, article.hash), by)
