"""The commands about articles as a list: which are listed, which come next, what is read."""

from __future__ import annotations

from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.plain.commands.open_article import open_article
from briefreader.plain.pages.headlines import headline
from briefreader.plain.pages.sources import source_row
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import Menu, menu, numbered
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.counts import counted
from briefreader.wording.empty_states import no_headlines
from briefreader.wording.news.sources import HOME_LIST, sources, unread_in
from briefreader.wording.statements.selection import Selection


def take_list(session: Session, query: Query, name: str) -> None:
    """Takes another list, or the same as it is now; no article is open any more, and nothing is told yet."""
    session.query, session.list_name = query, name
    session.source = session.desk.headlines(query)
    session.listed = _rows(session)
    session.last = None
    close(session)


def close(session: Session) -> None:
    """No article is open any more: numbers and Enter are about the list again."""
    session.selection = Selection(attitudes=session.selection.attitudes)
    session.menu = session.listed
    session.go_on = lambda: session.tell(session.listed)


def _rows(session: Session) -> Menu:
    """The list, its rows read as they are told."""
    source, desk = session.source, session.desk

    def rows(start: int, count: int) -> list[str]:
        now = desk.now()
        each = (source.window(at, 1) for at in range(start, min(start + count, len(source))))
        return numbered([headline(row[0], now) if row else "No longer there." for row in each], start)

    def choose(number: int) -> None:
        for row in source.window(number - 1, 1):
            open_article(session, row.id)
            return
        raise RefusalError(f"This article is no longer there: {session.quoted_word('list')} tells what is.")

    feeds = desk.feeds()
    unread = desk.totals().unread
    saved = desk.saved.counted(session.query)
    of_list = unread if session.query == EVERYTHING else unread_in(sources(feeds, unread, saved=saved), session.query)
    about = "" if of_list is None else f"{of_list} unread"
    empty = no_headlines(session.query, len(feeds), session.quoted_word, session.desk.samples.hidden)
    return Menu("article", session.list_name, len(source), rows, choose, about, empty)


def everything(session: Session, _: str = "") -> None:
    """All articles, told."""
    take_list(session, EVERYTHING, HOME_LIST)
    session.tell(session.menu)


def _list(session: Session, _: str) -> None:
    take_list(session, session.query, session.list_name)
    session.tell(session.menu)


def _search(session: Session, typed: str) -> None:
    words = typed or session.terminal.ask("Words to look for:")
    query = session.desk.saved.read(words)
    take_list(session, query, f"Articles with {words}" if query != EVERYTHING else HOME_LIST)
    session.tell(session.menu)


def _sources(session: Session, _: str) -> None:
    desk = session.desk
    rows = sources(desk.feeds(), desk.totals().unread, saved=desk.saved.counted())
    folders = {feed.url: feed.folder for feed in desk.feeds()}

    def choose(number: int) -> None:
        row = rows[number - 1]
        session.feed = row.url
        take_list(session, row.query, row.name)
        session.tell(session.menu)

    around = [row.folder.rpartition("/")[0] if row.folder else folders.get(row.url, "") for row in rows]
    session.tell(menu("source", "Sources", list(map(source_row, rows, around)), choose))


def _open(session: Session, typed: str) -> None:
    row = as_number(typed)
    if row is None:
        raise RefusalError("Type the number of a row after it, or the number alone.")
    session.menu.chosen(row)


def _more(session: Session, _: str) -> None:
    session.go_on()


def _back(session: Session, _: str) -> None:
    """From an article or other rows to the list, from a list to all articles; it never quits."""
    if session.selection.article is not None or session.menu.noun != "article":
        close(session)
        size = counted(len(session.source), "article")
        session.say(f"Back in {session.list_name}, {size}: a number opens one, Enter tells them.")
    elif session.query != EVERYTHING:
        everything(session)
    else:
        session.say("This is the start: “quit” ends.")


LISTS = (
    Command("open", "open", _open, "A row by its number; the number alone does the same.", takes="NUMBER"),
    Command("more", "more", _more, "More of the rows, or the next paragraph. Enter alone does the same."),
    Command("back", "back", _back, "From an article to its list, from a list to all articles.", ("q",)),
    Command("list", "list", _list, "This list, as it is now."),
    Command("everything", "everything", everything, "All articles."),
    Command("sources", "sources", _sources, "Lists, folders and feeds, with what is unread in them."),
    Command(
        "search",
        "search",
        _search,
        "Articles with all these words, a “phrase”, not -this, this or (that other); also from: actor: said: tag: "
        "is:unread since:7d folder: saved:",
        ("/",),
        "WORDS",
    ),
)
