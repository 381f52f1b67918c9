"""Brings files of every earlier version up to date in children that are killed at each statement in turn.

A program of its own, so that it can fork: `python -m tests.recovery.migrating FOLDER STRIDE` prints a line a kill.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from briefreader.library import database
from briefreader.library.sqlite import migrations
from briefreader.library.sqlite.connection import Connection
from briefreader.library.sqlite.upgrade import Schema

BOOKMARK = '"bookmarks",null,{"target":"st0001","article":"art001","at":1}'
ROWS = {
    "articles": ("id, feed, title, outlet, byline, url, first_seen, sort, language, credit, sample, hash, stamp",
                 "('art001', 'f', 'Title', 'O', '', 'u', 1, 1, 'en', '', 0, 'h', 's')"),
    "bodies": ("key, text, blocks, links", "(1, 'Words.', '[]', '[]')"),
    "feeds": ("url, etag, failures, last_error", "('https://a.example/f', 'e', 2, 'It did not come.')"),
    "facts": ("key, value", "('bundled', 'x')"),
    "actors": ("key, actor, name, kind, aliases, folded, statements", "(1, 'act001', 'Ana', 'person', '[]', 'ana', 1)"),
    "subscriptions": ("url, title, own_title, folder", "('https://a.example/f', 'Alder', 1, 'World')"),
    "moves": ("url, origin", "('https://a.example/f', 'https://b.example/f')"),
    "read_marks": ("article, feed, at", "('art001', 'f', 1)"),
    "bookmarks": ("target, article, at", "('st0001', 'art001', 1)"),
    "notes": ("id, target, article, text, at", "('note01', 'st0001', 'art001', 'Compare.', 1)"),
    "tags": ("target, tag, article, at", "('st0001', 'lane', 'art001', 1)"),
    "kept_articles": ("article, hash, found, at", "('art001', 'h', '{}', 1)"),
    "kept_statements": ("id, article, text, speaker, found", "('st0001', 'art001', 'Words', 'Ana', '{}')"),
    "state": ("key, value", "('theme', 'dark')"),
    "drafts": ("target, text", "('st0002', 'begun')"),
    "journal": ("at, kind, sentence, edits", f"(1, 'do', 'noted', '[[{BOOKMARK}]]')"),
}  # fmt: skip
SCHEMAS = {"notes.db": migrations.NOTES, "library.db": migrations.LIBRARY}


def made(file: Path, schema: Schema, seen: int) -> None:
    """A file as the version had it that knew so many steps, with something in each of its tables."""
    with closing(sqlite3.connect(file, isolation_level=None, factory=Connection)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        for statement in (one for step in schema.steps[:seen] for one in step):
            db.execute(statement)
        db.execute(f"PRAGMA application_id = {schema.mark}")
        db.execute(f"PRAGMA user_version = {seen}")
        there = schema.names(seen)
        for table, (columns, values) in ROWS.items():
            if table in there:
                db.execute(f"INSERT INTO {table} ({columns}) VALUES {values}")


def rows(file: Path) -> dict[str, Any]:
    """What stands in the columns that the first version had."""
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        there = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
        return {
            table: db.execute(
                f"SELECT {columns} FROM {table}" + (" WHERE kind = 'do'" if table == "journal" else "")
            ).fetchall()
            for table, (columns, _) in ROWS.items()
            if table in there
        }


def opened(folder: Path, name: str) -> None:
    if name == "notes.db":
        database.open_notes(folder / name).close()
    else:
        database.open_library(folder / name, folder / "notes.db").close()


def forked(folder: Path, name: str, at: int) -> bool:
    """Whether a child that is killed before statement `at` was killed, or had done before."""
    child = os.fork()
    if not child:
        left, execute = at, Connection.execute

        def counted(db: Connection, sql: str, parameters: Any = (), /) -> Any:
            nonlocal left
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
            return execute(db, sql, parameters)

        Connection.execute = counted  # type: ignore[method-assign]
        opened(folder, name)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(root: Path, stride: int) -> None:
    for name, schema in SCHEMAS.items():
        for seen in range(1, len(schema.steps)):
            old = root / f"{name}-{seen}"
            old.mkdir()
            made(old / name, schema, seen)
            if name != "notes.db":
                database.open_notes(old / "notes.db").close()
            before = rows(old / name)
            for at in range(seen % stride, 10_000, stride):
                folder = root / "tried"
                shutil.copytree(old, folder)
                killed = forked(folder, name, at)
                opened(folder, name)
                copies = list((folder / "backups").glob("notes-*.db"))
                print(
                    json.dumps({
                        "file": name, "seen": seen, "at": at, "killed": killed, "same": rows(folder / name) == before,
                        "steps": sqlite3.connect(folder / name).execute("PRAGMA user_version").fetchone()[0],
                        "backup": [rows(one) == before for one in copies],
                    })
                )  # fmt: skip
                shutil.rmtree(folder)
                if not killed:
                    break


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
