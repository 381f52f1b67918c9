"""What was worked out: stored with the version of the method, dropped when the text changes."""

from __future__ import annotations

import json
import sqlite3
import zlib

from briefreader.domain import ids
from briefreader.domain.json_form import analysis_from_json, analysis_to_json
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.folding import folded
from briefreader.domain.text.unspaced_scripts import spaced
from briefreader.library.actors import short_names
from briefreader.library.articles.article_rows import PLACES, drop_analysis
from briefreader.library.sqlite.connection import as_json, writing


def store(db: sqlite3.Connection, article_id: str, text_hash: str, found: Analysis) -> bool:
    """Stores it, unless the article's text is no longer the one that was analysed; whether it was stored."""
    with writing(db):
        row = db.execute("SELECT key FROM articles WHERE id = ? AND hash = ?", (article_id, text_hash)).fetchone()
        if row is None:
            return False
        key = row[0]
        drop_analysis(db, key)
        told = json.dumps(analysis_to_json(found), ensure_ascii=False, separators=(",", ":"))
        db.execute("INSERT INTO analyses VALUES (?, ?)", (key, zlib.compress(told.encode())))
        for place, statement in enumerate(found.statements[:PLACES]):
            _store_statement(db, key * PLACES + place, statement)
        _store_actors(db, key, found)
        listed = sum(not one.attitude for one in found.statements)
        db.execute("UPDATE articles SET method = ?, statements = ? WHERE key = ?", (found.method, listed, key))
    return True


def pass_over(db: sqlite3.Connection, article_id: str, text_hash: str, method: int) -> None:
    """Remembers that this method could not analyse the article: what an older one found stays."""
    with writing(db):
        kept = db.execute(
            "UPDATE articles SET method = ? WHERE id = ? AND hash = ? AND key IN (SELECT key FROM analyses)",
            (method, article_id, text_hash),
        ).rowcount
        if not kept:
            store(db, article_id, text_hash, Analysis(method, "und"))


def load(db: sqlite3.Connection, article_id: str, text_hash: str) -> Analysis | None:
    """The analysis of just this text of the article; None while there is none, or the text is another by now."""
    found = db.execute(
        "SELECT found FROM analyses WHERE key = (SELECT key FROM articles WHERE id = ? AND hash = ?)",
        (article_id, text_hash),
    ).fetchone()
    return analysis_from_json(as_json(db, found[0])) if found else None


def article_of_statement(db: sqlite3.Connection, statement: str) -> str | None:
    """The article in which a statement of that id was found."""
    found = db.execute(
        "SELECT a.id FROM statements s JOIN articles a ON a.key = s.number >> 16 WHERE s.id = ?", (statement,)
    ).fetchone()
    return str(found[0]) if found else None


def article_of_another(db: sqlite3.Connection, statement: str) -> str | None:
    """The same for an id that `ids.another` made, where a mark bears the statement's own."""
    borne = {found[0] for found in db.execute("SELECT id FROM kept_statements")}
    rows = db.execute("SELECT k.article, k.id FROM kept_statements k JOIN statements s ON s.id = k.id").fetchall()
    return next((str(article) for article, found in rows if ids.another(found, borne) == statement), None)


def _store_statement(db: sqlite3.Connection, number: int, one: Statement) -> None:
    db.execute("INSERT INTO statements VALUES (?, ?, ?, ?)", (number, one.id, _sayer(one), one.text))
    db.execute("INSERT INTO statement_search (rowid, text) VALUES (?, ?)", (number, spaced(one.text)))


def _store_actors(db: sqlite3.Connection, key: int, found: Analysis) -> None:
    said = [_sayer(one) for one in found.statements]
    stored = []
    for one in found.actors:
        names = "\n".join(map(folded, (one.name, *one.aliases)))
        told = short_names.evidence(one)
        new = db.execute(
            "INSERT OR IGNORE INTO actors VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                one.id,
                one.name,
                one.kind.value,
                one.role,
                json.dumps(one.aliases, ensure_ascii=False),
                names,
                said.count(one.id),
                told.bare,
                "\n".join(told.forms),
            ),
        ).rowcount
        stored += [told] if new else []
    short_names.note(db, stored)


def _sayer(one: Statement) -> str | None:
    """Whose statement it is in lists: nobody's when that is not sure, and when it only tells what somebody thinks."""
    return one.actor if one.attributed and not one.attitude else None
