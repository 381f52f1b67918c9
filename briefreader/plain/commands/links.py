"""The commands that lead out of an article: its links, its page, and the text of that page."""

from __future__ import annotations

from briefreader.domain.news.address import host_of
from briefreader.plain.commands.open_article import look_through, stand_before
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import menu
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.services.browser import open_link, play
from briefreader.wording.counts import counted
from briefreader.wording.news.links import leads
from briefreader.wording.news.media import playable, told


def _links(session: Session, _: str) -> None:
    found = leads(session.reading.article)

    def choose(number: int) -> None:
        session.say(open_link(found[number - 1].url))

    rows = [f"{one.words}, leads to {one.host}" for one in found]
    about = "a number opens one in the browser"
    session.tell(menu("link", "Links", rows, choose, about, "Nothing in this article leads anywhere."))


def _browser(session: Session, _: str) -> None:
    session.say(open_link(session.reading.article.address))


def _play(session: Session, typed: str) -> None:
    """The one recording or film, the one of a number, or which there are."""
    found = playable(session.reading.article)
    settings = session.desk.settings

    def choose(number: int) -> None:
        session.say(play(found[number - 1].url, settings.player.command, settings.network.allow_private))

    about = "a number plays one"
    rows = menu(
        "recording", "Recordings", [told(one) for one in found], choose, about, "There is nothing to play here."
    )
    if typed:
        number = as_number(typed)
        if number is None:
            raise RefusalError("Type the number of a recording after it.")
        rows.chosen(number)
    elif len(found) == 1:
        choose(1)
    else:
        session.tell(rows)


def _full_text(session: Session, _typed: str) -> None:
    """The page's text, or where that is told the feed's own again."""
    article, desk = session.reading.article, session.desk
    if not article.url:
        raise RefusalError("This article has no address to fetch its text from.")
    if not article.full and not desk.fetched_in_full(article.id):
        session.say(f"Fetching the full text from {host_of(article.url)}.")
    _, ended = session.work(lambda: desk.full_text(article.id, shown=not article.full))
    if ended.failed:
        raise RefusalError(ended.sentence)
    session.reload()
    look_through(session)
    session.menu = session.listed
    stand_before(session, 0)
    session.say(f"{ended.sentence} {counted(len(session.reading.article.blocks), 'paragraph')}.")


LEADING = (
    Command(
        "links",
        "links",
        _links,
        "The links of the article, its pictures and files among them, with where they lead; a number opens one.",
        ("L",),
    ),
    Command(
        "browser",
        "browser",
        _browser,
        "Opens the article’s page in the browser; without one, what comes with it.",
        ("o",),
    ),
    Command("play", "play", _play, "Plays the recording or film of the article.", ("P",), "NUMBER"),
    Command("full_text", "full text", _full_text, "The text of its page; again, as the feed sends it.", ("f",)),
)
