"""The commands that have the worker fetch: refreshing, adding, removing, looking through what came."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import FeedReport
from briefreader.plain.commands.articles import take_list
from briefreader.plain.commands.feeds import chosen
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.sentence import ended as as_sentence
from briefreader.plain.shell.session import Session
from briefreader.services.feeds.subscriptions import feed_address
from briefreader.wording.news.feeds import feed_name

_FEW = 3  # failures that are told one by one; of more, the list of feeds tells


def _refresh(session: Session, _typed: str) -> None:
    if not session.desk.feeds():
        raise RefusalError(f"There are no feeds yet: {session.quoted_word('add_feed')} and an address adds one.")
    _fetch(session, session.desk.refresh)
    if session.desk.settings.library.lets_go:
        _, ended = session.work(session.desk.tidy)
        session.say(*filter(None, [ended.sentence]))


def _refresh_feed(session: Session, _: str) -> None:
    feed = chosen(session)
    _fetch(session, lambda: session.desk.refresh([feed.url]))


def _add(session: Session, typed: str) -> None:
    words = typed or session.terminal.ask("The address of a feed, or of a page that announces one:")
    typed_url, _, folder = words.strip().partition(" ")
    url = feed_address(typed_url)
    for report in _fetch(session, lambda: session.desk.add_feed(url, folder)):
        session.feed = report.url


def _remove(session: Session, _typed: str) -> None:
    feed = chosen(session)
    answer = session.terminal.ask(f"Remove {feed_name(feed)} and its articles? Those you have marked stay. Type yes:")
    if answer.casefold() != "yes":
        raise RefusalError("It stays.")
    _, ended = session.work(lambda: session.desk.remove_feed(feed.url))
    session.feed = ""
    session.reload()
    session.say(ended.sentence)


def _samples(session: Session, typed: str) -> None:
    hidden = session.desk.samples.hidden
    if typed not in ("", "hide", "show"):
        raise RefusalError("Type “samples hide” or “samples show”.")
    if typed == ("hide" if hidden else "show"):
        raise RefusalError(f"The bundled samples are {'put away' if hidden else 'shown'} already.")
    _, ended = session.work(lambda: session.desk.samples.show(hidden))
    take_list(session, session.query, session.list_name)
    session.say(ended.sentence)


def _analyse(session: Session, _: str) -> None:
    session.work(session.desk.analyse)
    session.say("All articles are looked through.")


def _fetch(session: Session, ask: Callable[[], None]) -> list[FeedReport]:
    """Fetches, tells what came of it, and looks through what is new; a report a feed."""
    reports, ended = session.work(ask)
    session.say(ended.sentence, *_failures(session, reports))
    if any(report.new or report.changed for report in reports):
        session.say(f"{session.quoted_word('list')} tells what is there now.")
        session.work(session.desk.analyse)
        session.reload()
    return reports


def _failures(session: Session, reports: Sequence[FeedReport]) -> list[str]:
    failed = [report for report in reports if report.error]
    if len(reports) == 1:
        return []  # that has been said
    if len(failed) > _FEW:
        return [f"{session.quoted_word('feeds')} tells why."]
    names = {feed.url: feed_name(feed) for feed in session.desk.feeds()}
    return [f"{names.get(one.url, shown(one.url))}: {as_sentence(one.error)}" for one in failed]


FETCHING = (
    Command("refresh_all", "refresh", _refresh, "Fetches all feeds.", ("R",)),
    Command("refresh_feed", "refresh feed", _refresh_feed, "Fetches the feed you have chosen.", ("r",)),
    Command(
        "add_feed",
        "add",
        _add,
        "Adds a feed, or the one that a page announces, and fetches it.",
        ("+",),
        "ADDRESS FOLDER",
    ),
    Command("remove_feed", "remove feed", _remove, "Removes the feed; articles you have marked stay.", ("#",)),
    Command(
        "samples",
        "samples",
        _samples,
        "Puts the articles that come with the program away, or brings them back; those you have marked stay.",
        (),
        "hide|show",
    ),
    Command(
        "analyse",
        "analyse",
        _analyse,
        "Looks for statements in all articles that came and were not opened yet, or that an older version read.",
    ),
)
