"""The commands about feeds that every screen with a feed at hand has."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefreader.services.desk import Desk
from briefreader.services.feeds.subscriptions import feed_address
from briefreader.tui.dialogs.question import Question
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.state.worker_events import News
from briefreader.wording.counts import counted
from briefreader.wording.news.feeds import feed_name


class FeedCommands:
    """Refreshing, adding and removing; `feed` gives the address of the one at hand, or nothing."""

    def __init__(self, desk: Desk, news: News, asking: Asking, feed: Callable[[], str]) -> None:
        self._desk = desk
        self._news = news
        self._asking = asking
        self._feed = feed

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "refresh_feed": lambda: self._refresh([self._feed()]),
            "refresh_all": lambda: self._refresh(None),
            "add_feed": self._add,
            "remove_feed": self._remove,
        }

    def _refresh(self, urls: Sequence[str] | None) -> None:
        self._news.ask(lambda: self._desk.refresh(urls))

    def _add(self) -> None:
        def answer(words: str) -> None:
            url = feed_address(words)
            self._news.ask(lambda: self._desk.add_feed(url))

        self._asking.ask(Question("Add a feed", "The address of a feed, or of a page that announces one.", answer))

    def _remove(self) -> None:
        url = self._feed()
        feed = next((one for one in self._desk.feeds() if one.url == url), None)
        if feed is None:
            return

        def yes() -> None:
            self._news.ask(lambda: self._desk.remove_feed(url))

        and_articles = f" and its {counted(feed.articles, 'article')}" if feed.articles else ""
        marked = " Those you have marked stay." if feed.articles else ""
        self._asking.confirm(f"Remove “{feed_name(feed)}”{and_articles}?{marked}", yes)
