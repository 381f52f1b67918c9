"""An article opened and read on: what every command that leads into a text shares."""

from __future__ import annotations

from briefreader.domain.errors import WorkerError
from briefreader.domain.marks.annotation import Marks
from briefreader.plain.pages.article import (
    gone_lines,
    head_lines,
    media_lines,
    opening_ahead,
    paragraph_at,
    paragraph_lines,
    unheard,
)
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.marks.drafts import back, back_among, begun_on


def open_article(session: Session, article_id: str) -> None:
    """Tells what an article is, and its brief; Enter reads it on from where the reader stopped.

    Raises RefusalError where it is gone, KeyboardInterrupt where it is being looked through.
    """
    reading = session.desk.reading(article_id)
    if reading is None:
        raise RefusalError("This article is no longer there.")
    session.selection = session.selection.opened(reading)
    session.last = article_id
    look_through(session)
    session.in_passing(lambda: session.desk.mark_opened(article_id))
    go_to(session, reading.position)
    tell_head(session)


def look_through(session: Session) -> None:
    """Has the open article analysed, where that is still to be done and can be."""
    if session.reading.analysis is not None:
        return
    if session.desk.readonly:
        session.say(f"This article is not looked through yet: {session.desk.elsewhere}.")
        return
    article = session.reading.article.id
    try:
        session.work(lambda: session.desk.analyse(article))
    except WorkerError as error:  # it can be read all the same
        session.say(str(error))
    session.reload()


def tell_head(session: Session) -> None:
    """Title, particulars, marks, brief, extent, and where the reader stopped."""
    reading, desk = session.reading, session.desk
    brief = desk.brief(reading)
    session.heard = opening_ahead(reading, brief, session.paragraph)
    session.say(*head_lines(reading, brief, session.statements, session.heard, desk.now().tzinfo))
    told = back_among(session.statements, desk.drafts.keys())
    if not offer_begun(session, reading.article.id, reading.marks) and told:
        session.say(told)
    if 0 < session.paragraph < len(reading.article.blocks):
        session.say(f"Enter reads paragraph {session.paragraph + 1}.")


def offer_begun(session: Session, target: str, marks: Marks) -> bool:
    """Offers a note again that was begun on `target`, or a change of one that is there; whether there is any."""
    drafts = session.desk.drafts.keys()
    if begun_on(target, marks, drafts):
        session.say(back(session.quoted_word("annotate" if target in drafts else "change_note")))
        return True
    return False


def read_on(session: Session) -> None:
    """Tells the next paragraph; after the last, what the publisher took away of what was marked.

    What the brief has just told of the text is not told again.
    """
    reading, heard = session.reading, session.heard
    last = len(reading.article.blocks)
    number = unheard(reading, session.paragraph, heard)
    if number < last:
        session.say(*paragraph_lines(reading, number, session.statements, heard))
    if session.paragraph < last:
        stop_before(session, min(number + 1, last))
        session.heard = heard
        if session.paragraph == last:
            session.say(*media_lines(reading.article), *gone_lines(reading, session.statements))
    if number >= last:
        session.say(f"This is the end of the article: {session.quoted_word('next_unread')} opens the next unread one.")


def go_to(session: Session, offset: int) -> None:
    """Enter reads on from the paragraph that holds the character at `offset`."""
    stand_before(session, paragraph_at(session.reading, offset))


def stand_before(session: Session, number: int) -> None:
    """Enter reads the paragraph of that number, from 0, next, and all of it."""
    session.paragraph, session.heard = number, None
    session.go_on = lambda: read_on(session)


def stop_before(session: Session, number: int) -> None:
    """The same, remembered for the next time; who has read to the end begins anew."""
    stand_before(session, number)
    article = session.reading.article
    offset = article.blocks[number].span.start if number < len(article.blocks) else 0
    session.in_passing(lambda: session.desk.keep_position(article.id, offset))
