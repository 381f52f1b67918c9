"""Where the reader was the last time: offered at the start, gone back to on a word, kept after every command."""

from __future__ import annotations

from contextlib import suppress

from briefreader.domain.errors import LibraryError
from briefreader.domain.reading.reader_state import ReaderState
from briefreader.domain.search.query import EVERYTHING
from briefreader.domain.search.saved_search import typed
from briefreader.plain.commands.articles import take_list
from briefreader.plain.commands.open_article import go_to, open_article
from briefreader.plain.commands.statements import select
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.services.reading.first_page import query_of
from briefreader.wording.news.sources import HOME_LIST


def offer(session: Session, state: ReaderState) -> None:
    """Says where the reader was, if that was anywhere; a script, whose numbers count from the start, hears nothing."""
    session.before = state
    reading = session.desk.reading(state.article) if state.opened else None
    again = f"{session.quoted_word('resume')} goes back there."
    if reading is not None:
        session.say(f"Last time you read “{reading.article.title}”: {again}")
    elif query_of(state) != EVERYTHING:
        session.say(f"Last time you were in the list “{state.name}”: {again}")


def keep(session: Session) -> None:
    """Remembers where the reader is now; where the disk does not take it, the next command tries again."""
    with suppress(LibraryError):
        session.desk.keep_state(_state(session))


def _state(session: Session) -> ReaderState:
    chosen, blocks = session.selection, session.selection.reading and session.selection.reading.article.blocks
    stopped = blocks[session.paragraph].span.start if blocks and session.paragraph < len(blocks) else 0
    return ReaderState(
        words=typed(session.query),
        name=session.list_name,
        row=session.last or "",
        article=chosen.article or "",
        opened=chosen.article is not None,
        statement=chosen.statement or "",
        seen=chosen.statement is not None,
        actor=chosen.actor or "",
        offset=stopped,
        pane="headlines" if chosen.article is None else "article",
    )


def _resume(session: Session, _: str) -> None:
    """The list and the article of the last time, with the statement and the paragraph."""
    state = session.before
    query = query_of(state)
    there = state.opened and session.desk.reading(state.article) is not None
    if query == EVERYTHING and not there:
        raise RefusalError("There is nothing to go back to: the last time ended at the start.")
    take_list(session, query, state.name or HOME_LIST)
    if not there:
        session.tell(session.menu)
        return
    open_article(session, state.article)
    session.selection = session.selection.choose_actor(state.actor or None)
    if any(said.id == state.statement for said in session.statements):
        select(session, state.statement)
    else:
        go_to(session, state.offset)


RESUMING = (Command("resume", "resume", _resume, "Goes back to the article or the list of the last time."),)
