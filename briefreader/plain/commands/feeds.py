"""The commands about the list of feeds: how they are, what they are called, where they lie, files of them."""

from __future__ import annotations

from pathlib import Path

from briefreader.config.typed_path import typed_path
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.search.query import EVERYTHING
from briefreader.plain.commands.articles import take_list
from briefreader.plain.pages.feeds import feed_lines, feed_row, in_order
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import menu
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.services.browser import open_link
from briefreader.services.feeds.subscriptions import feed_address
from briefreader.wording.disk_size import told
from briefreader.wording.news.feeds import feed_name

NONE = "."
"""Typed where a name or a folder is to be none."""


def chosen(session: Session) -> FeedRow:
    """The feed at hand: the one chosen last, or that of the open article.  Raises RefusalError."""
    reading = session.selection.reading
    url = (reading.article.feed if reading else "") or session.feed
    found = _found(session, url)
    if found is None:
        raise RefusalError("Choose a feed first: “feeds” and its number.")
    return found


def _found(session: Session, url: str) -> FeedRow | None:
    return next((one for one in session.desk.feeds() if one.url == url), None)


def _feeds(session: Session, _: str) -> None:
    rows = in_order(session.desk.feeds())
    now = session.desk.now()

    def choose(number: int) -> None:
        feed = _found(session, rows[number - 1].url)
        if feed is None:
            raise RefusalError(f"This feed is no longer there: {session.quoted_word('feeds')} tells which are.")
        numbers = session.menu
        take_list(session, EVERYTHING.and_("feed", feed.url), feed_name(feed))
        session.menu, session.feed = numbers, feed.url
        session.say(*feed_lines(feed, now, session.quoted_word), "“list” tells its articles.")

    failing = sum(bool(feed.last_error) for feed in rows)
    about = f"{failing} failing" if failing else ""
    empty = f"There are no feeds yet: {session.quoted_word('add_feed')} and an address adds one."
    session.tell(menu("feed", "Feeds", [feed_row(feed, now) for feed in rows], choose, about, empty))


def _rename(session: Session, typed: str) -> None:
    feed = chosen(session)
    name = typed or session.terminal.ask(f"Your name for {feed_name(feed)}, a full stop for its own:")
    session.say(session.desk.subscribing.rename(feed.url, "" if name == NONE else name))


def _move(session: Session, typed: str) -> None:
    feed = chosen(session)
    if not typed:
        folders = sorted({one.folder for one in session.desk.feeds() if one.folder})
        session.say(f"Folders: {', '.join(folders)}." if folders else "There are no folders yet.")
    folder = typed or session.terminal.ask(f"Folder for {feed_name(feed)}, a full stop for none:")
    session.say(session.desk.subscribing.move(feed.url, "" if folder == NONE else folder))


def _readdress(session: Session, typed: str) -> None:
    feed = chosen(session)
    address = feed_address(typed or session.terminal.ask(f"Another address for {feed_name(feed)}:"))
    sentence = session.desk.subscribing.readdress(feed.url, address)
    if session.feed == feed.url:
        session.feed = address
    session.say(sentence)


def _in_full(session: Session, _: str) -> None:
    feed = chosen(session)
    session.say(session.desk.subscribing.read_in_full(feed.url, not feed.full_text))


def _site(session: Session, _: str) -> None:
    feed = chosen(session)
    session.say(open_link(feed.site or feed.url))


def _size(session: Session, _: str) -> None:
    session.say(told(session.desk.size()))


def _import(session: Session, typed: str) -> None:
    file = typed or session.terminal.ask("File to read the feeds from:")
    session.say(session.desk.import_feeds(typed_path(file)))


def _export(session: Session, typed: str) -> None:
    file = typed_path(typed) if typed else Path.home() / "feeds.opml"
    session.say(session.desk.export_feeds(file))


FEEDS = (
    Command("feeds", "feeds", _feeds, "The feeds, what is broken first and why; a number chooses one.", ("F",)),
    Command("rename_feed", "rename", _rename, "Gives the feed another name.", (), "NAME"),
    Command("move_feed", "move", _move, "Puts the feed into a folder; World/Europe lies in World.", (), "FOLDER"),
    Command("readdress", "address", _readdress, "Gives the feed another address; its articles stay.", (), "ADDRESS"),
    Command("in_full", "in full", _in_full, "Fetches each article’s page with the feed, or no longer."),
    Command("feed_site", "site", _site, "Opens the feed’s page in the browser."),
    Command("size", "size", _size, "What the library and your notes take on the disk."),
    Command("import_feeds", "import", _import, "Feeds of an OPML file, or of newsboat’s urls.", (), "FILE"),
    Command("export_feeds", "export feeds", _export, "The feeds as an OPML file.", (), "FILE"),
)
