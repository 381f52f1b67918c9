"""The commands about articles as a list: unread ones, read marks, search, sources, the browser, copying, export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from textual.app import App

from briefreader.domain.errors import ExportError
from briefreader.domain.query import Query, growing, parsed
from briefreader.tui.arrangement import Name
from briefreader.tui.chrome.source_rows import Source
from briefreader.tui.dialogs.question import Question
from briefreader.tui.screens.asking import Asking
from briefreader.tui.screens.pause import Pause
from briefreader.tui.screens.session import HOME_LIST, Session

_FORMS = "words  “a phrase”  -not  from:  actor:  said:  tag:  is:unread  since:7d"


class Listing:
    """Which articles are listed, and what is done with one of them as a whole."""

    def __init__(self, app: App[int], session: Session, asking: Asking) -> None:
        self._app = app
        self._session = session
        self._stage = session.stage
        self._asking = asking
        self._typing = Pause(session.stage.headlines)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "next_unread": partial(self._unread, 1),
            "previous_unread": partial(self._unread, -1),
            "read": self._read,
            "read_all": self._read_all,
            "search": self._search,
            "browser": self._browser,
            "copy": self._copy,
            "export": self._export,
        }

    def choose(self, source: Source) -> None:
        """The articles of a source, with why it could not be fetched."""
        self._session.list_(source.query, source.name)
        self._stage.go(Name.HEADLINES)
        if source.trouble:
            self._stage.say(source.trouble, trouble=True)

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
        session = self._session
        before = session.query, session.list_name, self._stage.current
        self._stage.go(Name.HEADLINES)

        def look_for(words: str, read: Callable[[str], Query]) -> None:
            query = read(words)
            name = f"“{words.strip()}”" if query.terms else HOME_LIST
            if query != session.query:
                session.list_(query, name)

        def typed(words: str) -> None:
            parsed(words)  # an error is told at once, the list may wait for the next letter
            self._typing.then(lambda: look_for(words, growing))

        def answer(words: str) -> None:
            self._typing.forget()
            look_for(words, parsed)

        def given_up() -> None:
            self._typing.forget()
            session.list_(*before[:2])
            self._stage.current = before[2]

        self._asking.ask(Question("/", _FORMS, answer, "", typed, given_up))

    def _browser(self) -> None:
        from briefreader.services.browsing import open_link

        reading = self._session.selection.reading
        if reading and self._app.is_web:
            self._stage.say(open_link(reading.article.url, self._opened_beside))
        elif reading:
            self._stage.say(open_link(reading.article.url))

    def _opened_beside(self, url: str) -> bool:
        """In another tab of the browser that shows this reader; its page says so when the browser refuses."""
        self._app.open_url(url)
        return True

    def _copy(self) -> None:
        reading, said = self._session.selection.reading, self._session.selection.picked
        if reading and said:
            self._app.copy_to_clipboard(self._session.desk.copied(reading, said))
            self._stage.say("Copied, with speaker, source and date.")

    def _export(self) -> None:
        def answer(words: str) -> None:
            if not words.strip():
                raise ExportError("Name a folder to write to.")
            self._stage.say(self._session.desk.export(Path(words.strip()).expanduser()))

        hint = "One Markdown file for each article you have marked; what you wrote in them stays."
        self._asking.ask(Question("Export to", hint, answer, str(self._session.desk.export_folder())))

    def _done(self, sentence: str) -> None:
        self._session.reload()
        self._stage.say(sentence)
