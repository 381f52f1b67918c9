"""The commands about articles as a list: unread ones, read marks, search, sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.tui.dialogs.question import Question
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.present.arrangement import LISTS, Name
from briefreader.tui.state.session import Session
from briefreader.tui.widgets.debounce import Pause
from briefreader.wording.news.hits import sought
from briefreader.wording.news.sources import HOME_LIST, Source

_FORMS = "words  “a phrase”  -not  or ( )  from:  actor:  said:  tag:  is:unread  since:7d  folder:"


class Listing:
    """Which articles are listed, and what is done with one of them as a whole."""

    def __init__(self, session: Session, asking: Asking) -> None:
        self._session = session
        self._stage = session.stage
        self._asking = asking
        self._typing = Pause(session.stage.headlines, as_needed=True)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "next_unread": partial(self._unread, 1),
            "previous_unread": partial(self._unread, -1),
            "read": self._read,
            "read_all": self._read_all,
            "search": self._search,
            "next_hit": partial(self._hit, 1),
            "previous_hit": partial(self._hit, -1),
            "fold": self._fold,
        }

    def choose(self, source: Source) -> None:
        """The articles of a source, with why it could not be fetched."""
        self._session.list_(source.query, source.name)
        self._stage.go(Name.HEADLINES)
        if source.trouble:
            self._stage.say(source.trouble, trouble=True)

    def _fold(self) -> None:
        source = self._stage.sources.current
        if source:
            self._session.fold(source.folder)

    def _unread(self, step: int) -> None:
        session = self._session
        found = session.source.next_unread(session.article, step)
        if found is None:
            found = session.source.next_unread(None, step)  # around the end
        if found is None or (found == session.selection.article and not session.in_list):
            self._stage.say(f"Everything in this list is read: {session.keys.shown('refresh_all')} looks for more.")
            return
        self._stage.headlines.go_to(found)
        session.open(found)

    def _read(self) -> None:
        session = self._session
        article = session.article
        row = self._stage.headlines.current
        reading = session.selection.reading
        read = row.read if session.in_list and row else bool(reading and reading.read)
        self._done(session.desk.mark_read([article] if article else [], not read))

    def _read_all(self) -> None:
        self._done(self._session.desk.mark_all_read(self._session.query))

    def _search(self) -> None:
        session, saved = self._session, self._session.desk.saved
        before, pane, article = (session.query, session.list_name, session.best), self._stage.current, session.article
        session.leave()
        session.trying = True
        self._stage.go(Name.HEADLINES)

        def look_for(words: str, read: Callable[[str], Query], best: bool = False) -> None:
            query = read(words)
            name = f"“{words.strip()}”" if query != EVERYTHING else HOME_LIST
            if query != session.query or best != session.best:
                session.list_(query, name, best)

        def typed(words: str) -> None:
            saved.growing(words)  # an error is told at once, the list may wait for the next letter
            self._typing.then(lambda: look_for(words, saved.growing))

        def answer(words: str) -> None:
            self._typing.forget()
            best = bool(sought(saved.read(words)))
            look_for(words, saved.read, best)
            session.trying = False
            if best:
                self._stage.headlines.to_start()

        def given_up() -> None:
            self._typing.forget()
            session.trying = False
            session.list_(*before)
            if article is not None:
                self._stage.headlines.go_to(article)
                if pane not in LISTS:
                    session.open(article)
            self._stage.current = pane

        self._asking.ask(Question("/", _FORMS, answer, "", typed, given_up))

    def _hit(self, by: int) -> None:
        """The next place in the article that holds what was searched for."""
        session = self._session
        if session.in_list and session.article:
            session.open(session.article)
        self._stage.go(Name.ARTICLE)
        if not session.to_hit(by):
            self._stage.say("There is no further hit in this article.")

    def _done(self, sentence: str) -> None:
        self._session.reload()
        self._stage.say(sentence)
