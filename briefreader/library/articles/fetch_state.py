"""What is known of each feed's last fetches: validators, failures in a row, why."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from briefreader.domain.news.feed import NO_VALIDATORS, READING, FeedRow, Timing, Validators
from briefreader.domain.text.folding import folded
from briefreader.library.articles.appearances import EXTRA
from briefreader.library.articles.counts import READ
from briefreader.library.sqlite.connection import writing


@dataclass(frozen=True, slots=True)
class FeedState:
    """What the next fetch of a feed needs to know."""

    validators: Validators = NO_VALIDATORS
    body_hash: str = ""
    retry_after: datetime | None = None


def state(db: sqlite3.Connection, url: str) -> FeedState:
    """The state of one feed; that of a new one where nothing is known, or the document was read in an older way."""
    found = db.execute(
        "SELECT etag, last_modified, body_hash, retry_after, reading FROM feeds WHERE url = ?", (url,)
    ).fetchone()
    if found is None:
        return FeedState()
    etag, modified, body_hash, wait, reading = found
    if reading < READING:
        return FeedState(retry_after=_moment(wait))
    return FeedState(Validators(etag, modified), body_hash, _moment(wait))


def good(db: sqlite3.Connection, url: str) -> datetime | None:
    """When the feed was last read; None where it never was."""
    found = db.execute("SELECT good FROM feeds WHERE url = ?", (url,)).fetchone()
    return _moment(found[0]) if found else None


def record_success(
    db: sqlite3.Connection, url: str, validators: Validators, body_hash: str, now: datetime, fresh: int = 0
) -> None:
    """The fetch went well and what it brought is stored; the server says that it stays so for `fresh` seconds."""
    at = int(now.timestamp())
    with writing(db):
        db.execute(
            "INSERT INTO feeds (url, etag, last_modified, body_hash, checked, good, fresh, reading) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, "
            "body_hash = excluded.body_hash, checked = excluded.checked, good = excluded.good, "
            "fresh = excluded.fresh, reading = excluded.reading, failures = 0, "
            "failing_since = NULL, last_error = '', retry_after = NULL, gone = 0",
            (url, validators.etag, validators.last_modified, body_hash, at, at, fresh, READING),
        )


def describe(db: sqlite3.Connection, url: str, title: str, site: str, every: int = 0) -> None:
    """What a feed's document says of itself: its title, the page it belongs to, how often it is to be fetched."""
    with writing(db):
        db.execute(
            "INSERT INTO feeds (url, title, site, every) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (url) DO UPDATE SET title = excluded.title, site = excluded.site, every = excluded.every",
            (url, title, site, every),
        )


def listed(db: sqlite3.Connection, url: str, keys: Sequence[int]) -> None:
    """The last document of a feed holds the articles with these keys."""
    with writing(db):
        db.execute("UPDATE feeds SET listed = ? WHERE url = ?", (json.dumps(keys), url))


def record_failure(
    db: sqlite3.Connection,
    url: str,
    error: str,
    now: datetime,
    retry_after: datetime | None = None,
    gone: bool = False,
) -> None:
    """The fetch failed, or the feed is gone for good; what was stored before stays, validators too."""
    at = int(now.timestamp())
    with writing(db):
        db.execute(
            "INSERT INTO feeds (url, checked, failures, failing_since, last_error, retry_after, gone) "
            "VALUES (?, ?, 1, ?, ?, ?, ?) "
            "ON CONFLICT (url) DO UPDATE SET checked = excluded.checked, failures = failures + 1, "
            "failing_since = coalesce(failing_since, excluded.failing_since), "
            "last_error = excluded.last_error, retry_after = excluded.retry_after, gone = excluded.gone",
            (url, at, at, error, retry_after and int(retry_after.timestamp()), gone),
        )


def moved(db: sqlite3.Connection, old: str, new: str) -> None:
    """The feed has moved for good: how it was, goes with it; validators were the old server's and stay behind."""
    with writing(db):
        db.execute("DELETE FROM feeds WHERE url = ?", (new,))
        db.execute("UPDATE feeds SET url = ?, etag = '', last_modified = '', body_hash = '' WHERE url = ?", (new, old))


def timings(db: sqlite3.Connection) -> list[Timing]:
    """When each subscription was fetched, and how it is to be fetched again."""
    found = db.execute(
        "SELECT s.url, f.checked, coalesce(f.failures, 0), coalesce(max(f.fresh, f.every), 0), f.retry_after, "
        "coalesce(f.gone, 0) FROM subscriptions s LEFT JOIN feeds f ON f.url = s.url"
    )
    return [
        Timing(url, _moment(checked), failures, asked, _moment(wait), bool(gone))
        for url, checked, failures, asked, wait, gone in found
    ]


def rows(db: sqlite3.Connection) -> list[FeedRow]:
    """A row for each subscription, by folder and title; what appears in several feeds counts in each."""
    found = db.execute(
        "SELECT s.url, coalesce(nullif(s.title, ''), f.title, ''), s.folder, "
        "coalesce(c.articles, 0) + coalesce(x.articles, 0), "
        f"coalesce(c.articles - {READ}, 0) + coalesce(x.articles - x.seen, 0), f.checked, coalesce(f.failures, 0), "
        "coalesce(f.last_error, ''), f.failing_since, coalesce(f.good, o.good), "
        "coalesce(f.site, o.site, ''), s.full_text "
        "FROM subscriptions s LEFT JOIN feeds f ON f.url = s.url LEFT JOIN moves m ON m.url = s.url "
        "LEFT JOIN feeds o ON o.url = m.origin "  # how it was at its first address
        "LEFT JOIN counts c ON c.feed = coalesce(m.origin, s.url) LEFT JOIN read_counts r ON r.feed = c.feed "
        f"LEFT JOIN ({EXTRA}) x ON x.feed = coalesce(m.origin, s.url)"
    )
    return sorted(map(_row, found), key=lambda one: (folded(one.folder), folded(one.title or one.url), one.url))


def last_refresh(db: sqlite3.Connection) -> datetime | None:
    """When a feed was last fetched."""
    return _moment(db.execute("SELECT max(checked) FROM feeds").fetchone()[0])


def _row(found: Sequence[Any]) -> FeedRow:
    url, title, folder, articles, unread, checked, failures, error, since, good, site, full_text = found
    return FeedRow(
        url, title, folder, articles, unread, _moment(checked), failures, error,
        _moment(since), _moment(good), site, bool(full_text),
    )  # fmt: skip


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
