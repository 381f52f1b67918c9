"""What is kept for good with an annotation: enough to show and export it even if the library is gone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from typing import Any

from briefreader.domain.json_form import media_from_json, media_to_json, statement_from_json, statement_to_json
from briefreader.domain.marks.annotation import Anchor
from briefreader.domain.news.article import Article, Block, BlockKind, Link
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import NO_PHRASES, Phrases, Statement
from briefreader.domain.text.span import Span
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit
from briefreader.library.sqlite.connection import as_json, writing


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A marked statement as it was when it was first marked; spans count in the annotated text."""

    statement: Statement
    anchor: Anchor
    speaker: Speaker | None
    phrases: Phrases = NO_PHRASES  # of the annotated text
    by_hand: bool = False  # the reader marked the words: without a mark on them there is nothing to show
    overruled: tuple[Speaker, ...] | None = None  # by hand: whom analysis gave the words to; None: it had not looked


def keep_article(db: sqlite3.Connection, article: Article, at: int) -> None:
    """Keeps this version of the article; one that is kept already stays as it is, and an excerpt is made anew."""
    if article.excerpt:
        return
    (latest,) = db.execute("SELECT coalesce(max(at), 0) FROM kept_articles WHERE article = ?", (article.id,)).fetchone()
    at = max(at, latest + 1)  # the version kept last is the latest, whatever the clock says
    row = {
        "article": article.id,
        "hash": article.hash,
        "found": json.dumps(_article_to_json(article), ensure_ascii=False),
        "at": at,
    }
    _keep(db, "kept_articles", row, at)


def keep_statement(db: sqlite3.Connection, article: str, kept: KeptStatement) -> None:
    """Keeps the statement; one that is kept already stays as it is: a stored quotation is never rewritten."""
    found = {
        "statement": statement_to_json(kept.statement),
        "anchor": anchor_to_json(kept.anchor),
        "speaker": kept.speaker and asdict(kept.speaker),
        "phrases": asdict(kept.phrases),
        **({} if kept.overruled is None else {"overruled": [asdict(one) for one in kept.overruled]}),
    }
    row = {
        "id": kept.statement.id,
        "article": article,
        "text": kept.statement.text,
        "speaker": kept.speaker.name if kept.speaker else "",
        "found": json.dumps(found, ensure_ascii=False),
        "by_hand": int(kept.by_hand),
    }
    _keep(db, "kept_statements", row, 0)


def _keep(db: sqlite3.Connection, table: str, row: journal.Row, at: int) -> None:
    with writing(db):
        places = ", ".join("?" for _ in row)
        inserted = db.execute(
            f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values())
        )
        if inserted.rowcount == 1:
            journal.record(db, [Edit(table, None, row)], at)


def kept_statements(db: sqlite3.Connection, article: str) -> list[KeptStatement]:
    """The kept statements of an article, in the order of their places."""
    rows = db.execute("SELECT found, by_hand FROM kept_statements WHERE article = ?", (article,))
    version_of = cache(lambda text_hash: version(db, article, text_hash))
    found = (_statement(as_json(db, told), by_hand, version_of) for told, by_hand in rows.fetchall())
    return sorted(found, key=lambda one: one.anchor.span)


def article_of(db: sqlite3.Connection, statement: str) -> str | None:
    """The article that a kept statement belongs to."""
    found = db.execute("SELECT article FROM kept_statements WHERE id = ?", (statement,)).fetchone()
    return str(found[0]) if found else None


def speaker_of(db: sqlite3.Connection, statement: str) -> tuple[bool, Speaker | None]:
    """Whether a statement is kept under that id, and whom it was kept with."""
    found = db.execute("SELECT found FROM kept_statements WHERE id = ?", (statement,)).fetchone()
    by = as_json(db, found[0])["speaker"] if found else None
    return found is not None, Speaker(**by) if by else None


def kept_article(db: sqlite3.Connection, article: str) -> Article | None:
    """The version of the article that was kept last."""
    found = db.execute(
        "SELECT found FROM kept_articles WHERE article = ? ORDER BY at DESC LIMIT 1", (article,)
    ).fetchone()
    return _article(as_json(db, found[0])) if found else None


def first_published(db: sqlite3.Connection, article: str) -> datetime | None:
    """The article's date as it was kept first, by the clock that the reader had; None without one."""
    found = db.execute(
        "SELECT json_extract(found, '$.published') FROM kept_articles WHERE article = ? ORDER BY at LIMIT 1", (article,)
    ).fetchone()
    return datetime.fromisoformat(found[0]) if found and found[0] else None


def version(db: sqlite3.Connection, article: str, text_hash: str) -> Article | None:
    """The version of the article with that text, where it was kept."""
    found = db.execute(
        "SELECT found FROM kept_articles WHERE article = ? AND hash = ?", (article, text_hash)
    ).fetchone()
    return _article(as_json(db, found[0])) if found else None


def versions(db: sqlite3.Connection, article: str) -> list[tuple[Article, int]]:
    """All kept versions, the one kept last first, with when that was (seconds since 1970)."""
    rows = db.execute("SELECT found, at FROM kept_articles WHERE article = ? ORDER BY at DESC", (article,))
    return [(_article(as_json(db, found)), at) for found, at in rows]


def edited(db: sqlite3.Connection, article: Article) -> bool:
    """Whether versions of it were kept, and not that of now; a feed's few words are no version of a whole page's."""
    kept = db.execute(
        "SELECT hash FROM kept_articles WHERE article = ? AND json_extract(found, '$.full') = ?",
        (article.id, article.full),
    ).fetchall()
    return bool(kept) and (article.hash,) not in kept


def kept_articles(db: sqlite3.Connection) -> Iterator[tuple[Article, int]]:
    """Every kept article in the version kept last, and when that was (seconds since 1970)."""
    # Of a row with max(), SQLite takes the other columns from the row that holds the greatest.
    for found, at in db.execute("SELECT found, max(at) FROM kept_articles GROUP BY article"):
        yield _article(as_json(db, found)), at


def blocks_to_json(blocks: Sequence[Block]) -> list[list[Any]]:
    """[[kind, start, end], …]"""
    return [[block.kind.value, *block.span.as_list()] for block in blocks]


def blocks_from_json(told: Sequence[Sequence[Any]]) -> tuple[Block, ...]:
    """The blocks that `blocks_to_json` told of."""
    return tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in told)


def links_to_json(links: Sequence[Link]) -> list[list[Any]]:
    """[[address, start, end], …]"""
    return [[link.url, *link.span.as_list()] for link in links]


def links_from_json(told: Sequence[Sequence[Any]]) -> tuple[Link, ...]:
    """The links that `links_to_json` told of."""
    return tuple(Link(Span(start, end), url) for url, start, end in told)


def _article_to_json(article: Article) -> dict[str, Any]:
    told = asdict(article)
    del told["excerpt"]
    return {
        **told,
        "blocks": blocks_to_json(article.blocks),
        "links": links_to_json(article.links),
        "media": media_to_json(article.media),
        "published": article.published and article.published.isoformat(),
    }


def _article(told: dict[str, Any]) -> Article:
    return Article(
        **{
            **told,
            "blocks": blocks_from_json(told["blocks"]),
            "links": links_from_json(told["links"]),
            "media": media_from_json(told.get("media", ())),  # older files have none
            "published": told["published"] and datetime.fromisoformat(told["published"]),
        }
    )


def anchor_to_json(anchor: Anchor) -> dict[str, Any]:
    """The anchor; its span as [start, end]."""
    return {**asdict(anchor), "span": anchor.span.as_list()}


def anchor_from_json(told: dict[str, Any]) -> Anchor:
    """The anchor that `anchor_to_json` told of."""
    return Anchor(**{**told, "span": Span(*told["span"])})


def _statement(told: dict[str, Any], by_hand: int, version_of: Callable[[str], Article | None]) -> KeptStatement:
    statement, anchor = statement_from_json(told["statement"]), anchor_from_json(told["anchor"])
    speaker = Speaker(**told["speaker"]) if told["speaker"] else None
    phrases = Phrases(**told.get("phrases") or {})
    if None in (phrases.speaker, phrases.cue):
        older = _phrases(statement, anchor, version_of)
        phrases = Phrases(phrases.speaker or older.speaker, phrases.cue or older.cue)
    overruled = tuple(Speaker(**one) for one in told["overruled"]) if "overruled" in told else None
    return KeptStatement(statement, anchor, speaker, phrases, bool(by_hand), overruled)


def _phrases(statement: Statement, anchor: Anchor, version_of: Callable[[str], Article | None]) -> Phrases:
    """Those of a statement that was kept without them: of the kept text, or of the words around the statement."""
    if statement.speaker is None and statement.cue is None:
        return NO_PHRASES
    then = version_of(anchor.text_hash)
    if then is not None and anchor.span.of(then.text) == anchor.exact:
        return statement.phrases(then.text)
    return Phrases(anchor.words_at(statement.speaker), anchor.words_at(statement.cue))
