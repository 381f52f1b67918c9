"""The feeds the reader has asked for, in the reader's own file; each change of the reader's is in the journal."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence

from briefreader.domain.news.address import names_address, shown
from briefreader.domain.news.feed import Subscription
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, Row, row
from briefreader.library.sqlite.connection import writing


def all_(db: sqlite3.Connection) -> list[Subscription]:
    """Every subscription, in the order they were added."""
    rows = db.execute("SELECT url, title, folder, full_text FROM subscriptions ORDER BY number")
    return [Subscription(url, title, folder, bool(full_text)) for url, title, folder, full_text in rows]


def own_titles(db: sqlite3.Connection) -> dict[str, str]:
    """By address, the titles that are the reader's own and not the feed's."""
    return dict(db.execute("SELECT url, title FROM subscriptions WHERE own_title").fetchall())


def add(db: sqlite3.Connection, wanted: Subscription, instead_of: str = "") -> bool:
    """Adds it; False for one that is there already, which stays as it is.

    The subscription at `instead_of` ends with that, and leaves it its name and folder.
    """
    sentence = f"subscribed to {wanted.title or shown(wanted.url)}"
    with writing(db):
        old = row(db, "subscriptions", url=instead_of) if instead_of != wanted.url else None
        if old is None:
            return add_all(db, [wanted], sentence) == 1
        there = row(db, "subscriptions", url=wanted.url)
        left = {name: value for name, value in _row(wanted).items() if value} | {"url": wanted.url}
        edits = [Edit("subscriptions", old, None), Edit("subscriptions", there, there or old | left)]
        journal.do(db, sentence, edits, _now())
    return there is None


def add_all(db: sqlite3.Connection, wanted: Sequence[Subscription], sentence: str) -> int:
    """Adds those that are not there yet, as one change; how many they were."""
    with writing(db):
        there = {found[0] for found in db.execute("SELECT url FROM subscriptions")}
        new = {one.url: one for one in wanted if one.url not in there}
        journal.do(db, sentence, [Edit("subscriptions", None, _row(one)) for one in new.values()], _now())
    return len(new)


def change(
    db: sqlite3.Connection, url: str, sentence: str, *,
    title: str | None = None, folder: str | None = None, full_text: bool | None = None,
) -> bool:  # fmt: skip
    """Gives it another title (an empty one: the feed's own), folder or way of reading; whether there is such a one."""
    with writing(db):
        before = row(db, "subscriptions", url=url)
        if before is None:
            return False
        after = dict(before)
        if title is not None:
            after |= {"title": title, "own_title": int(bool(title))}
        if folder is not None:
            after["folder"] = folder
        if full_text is not None:
            after["full_text"] = int(full_text)
        journal.do(db, sentence, [Edit("subscriptions", before, after)], _now())
    return True


def readdress(db: sqlite3.Connection, url: str, address: str, sentence: str) -> None:
    """Gives a subscription another address; its articles are known by its first one, as before."""
    with writing(db):
        before = row(db, "subscriptions", url=url)
        if before is not None:
            _moved(db, url, address)
            journal.do(db, sentence, [Edit("subscriptions", before, before | {"url": address})], _now())


def rename_folder(db: sqlite3.Connection, folder: str, name: str, sentence: str) -> int:
    """Gives a folder, with all that lies in it, another name; how many subscriptions that moves."""
    with writing(db):
        urls = [
            url
            for url, of in db.execute("SELECT url, folder FROM subscriptions").fetchall()
            if of == folder or of.startswith(f"{folder}/")
        ]
        rows = [found for url in urls if (found := row(db, "subscriptions", url=url)) is not None]
        moved = [(name + one["folder"][len(folder) :]).strip("/") for one in rows]
        edits = [Edit("subscriptions", one, one | {"folder": to}) for one, to in zip(rows, moved, strict=True)]
        journal.do(db, sentence, edits, _now())
    return len(edits)


def remove(db: sqlite3.Connection, url: str) -> bool:
    """Ends the subscription; whether there was one."""
    with writing(db):
        before = row(db, "subscriptions", url=url)
        if before is None:
            return False
        sentence = f"unsubscribed from {before['title'] or shown(url)}"
        journal.do(db, sentence, [Edit("subscriptions", before, None)], _now())
        return True


def named(db: sqlite3.Connection, url: str, title: str) -> None:
    """Takes the feed's own title where the reader gave none; the next document would tell it again.

    An address is none: lists of feeds have long brought those as names.
    """
    with writing(db, lasting=False):
        before = row(db, "subscriptions", url=url)
        own = before and before["own_title"] and not names_address(before["title"], url)
        if before and not own and before["title"] != title:
            after = before | {"title": title, "own_title": 0}
            db.execute("UPDATE subscriptions SET title = ?, own_title = 0 WHERE url = ?", (title, url))
            journal.record(db, [Edit("subscriptions", before, after)], _now())


def moved(db: sqlite3.Connection, old: str, new: str) -> None:
    """The feed has moved for good: the subscription goes with it, and keeps its articles by their first address.

    Where `new` is subscribed to already, the two become one.
    """
    with writing(db):
        before = row(db, "subscriptions", url=old)
        if row(db, "subscriptions", url=new):
            db.execute("DELETE FROM subscriptions WHERE url = ?", (old,))
            after = None
        else:
            _moved(db, old, new)
            db.execute("UPDATE subscriptions SET url = ? WHERE url = ?", (new, old))
            after = row(db, "subscriptions", url=new)
        if before:
            journal.record(db, [Edit("subscriptions", before, after)], _now())


def _moved(db: sqlite3.Connection, old: str, new: str) -> None:
    edit = Edit("moves", row(db, "moves", url=new), {"url": new, "origin": origin(db, old)})
    db.execute("INSERT OR REPLACE INTO moves VALUES (?, ?)", (new, origin(db, old)))
    journal.record(db, [edit], _now())


def origin(db: sqlite3.Connection, url: str) -> str:
    """The address under which the feed at `url` was first subscribed to, for good what its articles are known by."""
    found = db.execute("SELECT origin FROM moves WHERE url = ?", (url,)).fetchone()
    return str(found[0]) if found else url


def _row(one: Subscription) -> Row:
    return {
        "url": one.url,
        "title": one.title,
        "own_title": int(bool(one.title)),
        "folder": one.folder,
        "full_text": int(one.full_text),
    }


def _now() -> int:
    return int(time.time())
