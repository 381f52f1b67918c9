"""What is kept for good with an annotation: enough to show and export it even if the library is gone."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass
from datetime import datetime

from briefreader.domain.annotation import Anchor
from briefreader.domain.article import Article, Block, BlockKind, Link
from briefreader.domain.reading import Speaker
from briefreader.domain.span import Span
from briefreader.domain.statement import Statement
from briefreader.domain.wire import statement_from_json, statement_to_json
from briefreader.library.database import writing


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A marked statement as it was when it was first marked; spans count in the annotated text."""

    statement: Statement
    anchor: Anchor
    speaker: Speaker | None


def keep_article(db: sqlite3.Connection, article: Article, at: int) -> None:
    """Keeps this version of the article; one that is kept already stays as it is."""
    with writing(db):
        db.execute(
            "INSERT OR IGNORE INTO kept_articles VALUES (?, ?, ?, ?)",
            (article.id, article.hash, json.dumps(_article_to_json(article), ensure_ascii=False), at),
        )


def keep_statement(db: sqlite3.Connection, article: str, kept: KeptStatement) -> None:
    """Keeps the statement; one that is kept already stays as it is: a stored quotation is never rewritten."""
    speaker = kept.speaker and json.dumps(asdict(kept.speaker), ensure_ascii=False)
    anchor = {**asdict(kept.anchor), "span": kept.anchor.span.as_list()}
    with writing(db):
        db.execute(
            "INSERT OR IGNORE INTO kept_statements VALUES (?, ?, ?, ?, ?)",
            (
                kept.statement.id,
                article,
                json.dumps(statement_to_json(kept.statement), ensure_ascii=False),
                json.dumps(anchor, ensure_ascii=False),
                speaker,
            ),
        )


def kept_statements(db: sqlite3.Connection, article: str) -> list[KeptStatement]:
    """The kept statements of an article, in the order of their places."""
    rows = db.execute("SELECT found, anchor, speaker FROM kept_statements WHERE article = ?", (article,))
    found = [
        KeptStatement(statement_from_json(json.loads(statement)), _anchor(anchor), _speaker(speaker))
        for statement, anchor, speaker in rows
    ]
    return sorted(found, key=lambda one: one.anchor.span)


def article_of(db: sqlite3.Connection, statement: str) -> str | None:
    """The article that a kept statement belongs to."""
    found = db.execute("SELECT article FROM kept_statements WHERE id = ?", (statement,)).fetchone()
    return str(found[0]) if found else None


def kept_article(db: sqlite3.Connection, article: str) -> Article | None:
    """The version of the article that was kept last."""
    found = db.execute(
        "SELECT found FROM kept_articles WHERE article = ? ORDER BY at DESC LIMIT 1", (article,)
    ).fetchone()
    return _article_from_json(json.loads(found[0])) if found else None


def _article_to_json(article: Article) -> dict[str, object]:
    return {
        **asdict(article),
        "blocks": [[block.kind.value, *block.span.as_list()] for block in article.blocks],
        "links": [[link.url, *link.span.as_list()] for link in article.links],
        "published": article.published and article.published.isoformat(),
    }


def _article_from_json(told: dict[str, object]) -> Article:
    fields = dict(told)
    fields["blocks"] = blocks_from_json(told["blocks"])
    fields["links"] = links_from_json(told["links"])
    fields["published"] = told["published"] and datetime.fromisoformat(str(told["published"]))
    return Article(**fields)  # type: ignore[arg-type]  # the columns are our own


def blocks_from_json(told: object) -> tuple[Block, ...]:
    """[[kind, start, end], …] as blocks."""
    assert isinstance(told, list)
    return tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in told)


def links_from_json(told: object) -> tuple[Link, ...]:
    """[[url, start, end], …] as links."""
    assert isinstance(told, list)
    return tuple(Link(Span(start, end), url) for url, start, end in told)


def _anchor(told: str) -> Anchor:
    fields = json.loads(told)
    return Anchor(**{**fields, "span": Span(*fields["span"])})


def _speaker(told: str | None) -> Speaker | None:
    return Speaker(**json.loads(told)) if told else None
