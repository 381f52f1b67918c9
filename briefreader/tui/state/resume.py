"""Where the reader was: gone back to at the start, and kept while it changes, so that not even a kill loses it."""

from __future__ import annotations

from contextlib import suppress

from briefreader.domain.errors import LibraryError
from briefreader.domain.reading.reader_state import ReaderState
from briefreader.domain.search.saved_search import typed
from briefreader.services.reading.first_page import query_of
from briefreader.tui.present.arrangement import LISTS, TEXTS, Name
from briefreader.tui.present.page import PlaceOnPage
from briefreader.tui.state.session import Session


class Resuming:
    """The state of the reading screen, out of it and into it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stage = session.stage
        self._kept: ReaderState | None = None  # None: nothing is kept yet

    def begin(self, state: ReaderState) -> None:
        """The list, the article and what is chosen in it, as they were; what is gone, the nearest to it."""
        session, stage = self._session, self._stage
        stage.headlines.put(state.above)
        session.begin(query_of(state), state.name, state.best, state.row, state.index)
        stays = state.article and (stage.current not in LISTS or state.article == session.article)
        if stays and session.resume(state.article, state.statement, state.actor, state.opened):
            stage.go(stage.current)
            stage.article.begin_at(PlaceOnPage(state.offset, state.line), state.seen)
            if state.opened:
                session.offer_begun()
        else:
            stage.go(Name.HEADLINES if stage.current in TEXTS else stage.current)
            if session.article is not None:
                session.preview(session.article)
        self._kept = self.state

    @property
    def state(self) -> ReaderState:
        """Where the reader is now."""
        session, stage = self._session, self._stage
        row, chosen, top = stage.headlines.current, session.selection, stage.article.at_top
        return ReaderState(
            words=typed(session.query),
            name=session.list_name,
            best=session.best,
            row=row.id if row else "",
            index=stage.headlines.cursor,
            above=max(0, stage.headlines.lines_above),
            article=chosen.article or "",
            opened=session.read_article != "" and session.read_article == chosen.article,
            statement=chosen.statement or "",
            seen=chosen.statement is not None and stage.article.sees_statement,
            actor=chosen.actor or "",
            offset=top.offset,
            line=top.row,
            pane=stage.current,
            beside=stage.beside,
        )

    def keep(self) -> None:
        """Remembers it where it is another than before; what the disk or another program hinders is tried again."""
        if self._kept is None or self._session.trying:
            return
        state = self.state
        if state != self._kept:
            with suppress(LibraryError):
                self._session.desk.keep_state(state)
                self._kept = state
