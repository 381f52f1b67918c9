"""The commands that lead out of an article: its links, its page, the full text of that page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import App

from briefreader.domain.news.address import host_of, shown
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.open_link import open_page, play
from briefreader.tui.state.session import Session
from briefreader.wording.news.links import leads
from briefreader.wording.news.media import playable, sized


class Leading:
    """Nothing is opened or fetched that the reader did not ask for."""

    def __init__(
        self,
        app: App[int],
        session: Session,
        asking: Asking,
        ask_worker: Callable[[Callable[[], None]], None],
    ) -> None:
        self._app = app
        self._session = session
        self._stage = session.stage
        self._asking = asking
        self._ask_worker = ask_worker

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {"browser": self._browser, "links": self._links, "play": self._play, "full_text": self._full_text}

    def _browser(self) -> None:
        reading = self._session.selection.reading
        if reading:
            self._open(reading.article.address)

    def _links(self) -> None:
        """The words that lead somewhere, each with the host it really leads to."""
        reading = self._session.selection.reading
        if reading is None:
            return
        found = leads(reading.article)
        choices = [Choice(str(number), one.words, one.host, shown(one.url)) for number, one in enumerate(found)]
        self._asking.choose("Open in the browser", choices, lambda id: self._open(found[int(id)].url))

    def _play(self) -> None:
        """The one recording or film, or which of them."""
        reading = self._session.selection.reading
        if reading is None:
            return
        found = playable(reading.article)
        if len(found) == 1:
            self._start(found[0].url)
        else:
            choices = [Choice(str(number), sized(one), "", shown(one.url)) for number, one in enumerate(found)]
            self._asking.choose("Play", choices, lambda id: self._start(found[int(id)].url))

    def _start(self, url: str) -> None:
        settings = self._session.desk.settings
        play(self._app, url, settings.player.command, settings.network.allow_private, self._stage.say)

    def _open(self, url: str) -> None:
        open_page(self._app, url, self._stage.say)

    def _full_text(self) -> None:
        """The page's text, or where that is shown the feed's own again."""
        reading = self._session.selection.reading
        if reading is None:
            return
        article, desk = reading.article, self._session.desk
        if not article.full and not desk.fetched_in_full(article.id):
            self._stage.say(f"Fetching the full text from {host_of(article.url)} …")
        self._ask_worker(lambda: desk.full_text(article.id, shown=not article.full))
