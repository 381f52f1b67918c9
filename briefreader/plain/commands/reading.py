"""The commands that read the open article: whole, by paragraphs, by the hits of a search."""

from __future__ import annotations

from collections.abc import Callable

from briefreader.plain.commands.open_article import read_on, stand_before, stop_before, tell_head
from briefreader.plain.pages.article import gone_lines, media_lines, paragraph_at, paragraph_lines
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.news.hits import hits, sought


def _article(session: Session, _: str) -> None:
    stand_before(session, session.paragraph)
    tell_head(session)


def _paragraph(session: Session, typed: str) -> None:
    """The one of that number, else the one that was read last."""
    last = len(session.reading.article.blocks)
    wanted = as_number(typed) if typed else max(1, session.paragraph)
    if wanted is None or not 1 <= wanted <= last:
        raise RefusalError(f"Type a number from 1 to {last} after it: those are the paragraphs of this article.")
    stand_before(session, wanted - 1)
    read_on(session)


def _text(session: Session, _: str) -> None:
    reading = session.reading
    for number in range(len(reading.article.blocks)):
        session.say(*paragraph_lines(reading, number, session.statements))
    session.say(*media_lines(reading.article), *gone_lines(reading, session.statements))
    stop_before(session, len(reading.article.blocks))


def _next_hit(session: Session, _: str) -> None:
    _to_hit(session, lambda number: number >= session.paragraph, 0)


def _previous_hit(session: Session, _: str) -> None:
    _to_hit(session, lambda number: number < session.paragraph - 1, -1)


def _to_hit(session: Session, fits: Callable[[int], bool], edge: int) -> None:
    """The nearest paragraph with a hit among those that fit."""
    reading = session.reading
    if not sought(session.query):
        raise RefusalError(f"No words are looked for: {session.quoted_word('search')} searches.")
    places = hits(reading.article.text, session.query)
    beside = [number for span in places if fits(number := paragraph_at(reading, span.start))]
    if not beside:
        raise RefusalError("There is no further hit in this article.")
    stand_before(session, beside[edge])
    read_on(session)


READING = (
    Command("article", "article", _article, "Title, particulars and brief once more."),
    Command(
        "paragraph",
        "paragraph",
        _paragraph,
        "The paragraph read last once more, or the one of a number; Enter alone reads the next.",
        takes="NUMBER",
    ),
    Command("text", "text", _text, "The whole text, with where the statements stand."),
    Command("next_hit", "next hit", _next_hit, "The next paragraph that holds words of the search.", (">",)),
    Command("previous_hit", "previous hit", _previous_hit, "The paragraph before that holds them.", ("<",)),
)
