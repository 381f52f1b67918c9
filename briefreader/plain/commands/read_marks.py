"""The commands about what is read and what is not."""

from __future__ import annotations

from briefreader.domain.search.query import EVERYTHING
from briefreader.plain.commands.articles import take_list
from briefreader.plain.commands.marks import done
from briefreader.plain.commands.open_article import open_article
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session


def _unread(session: Session, _: str) -> None:
    take_list(session, EVERYTHING.and_("is", "unread"), "Unread")
    session.tell(session.menu)


def _next_unread(session: Session, _: str) -> None:
    _to_unread(session, 1)


def _previous_unread(session: Session, _: str) -> None:
    _to_unread(session, -1)


def _to_unread(session: Session, step: int) -> None:
    known = session.source
    found = known.next_unread(session.last, step) or known.next_unread(None, step)
    found = found or session.desk.headlines(session.query).next_unread(None, step)  # what has come since
    if found is None:
        raise RefusalError(f"Everything in this list is read: {session.quoted_word('refresh_all')} looks for more.")
    session.menu = session.listed
    open_article(session, found)


def _read(session: Session, _: str) -> None:
    reading = session.reading
    done(session, session.desk.mark_read([reading.article.id], not reading.read))


def _read_all(session: Session, _: str) -> None:
    done(session, session.desk.mark_all_read(session.query))


UNREAD = (
    Command("unread", "unread", _unread, "The unread articles."),
    Command("next_unread", "next unread", _next_unread, "Opens the next unread article.", ("n",)),
    Command("previous_unread", "previous unread", _previous_unread, "Opens the one before.", ("p",)),
    Command("read", "read", _read, "Marks the open article unread, or read again.", ("m",)),
    Command("read_all", "all read", _read_all, "Marks all of this list read; undo brings them back.", ("M",)),
)
