"""The feeds in one list: what is broken, since when, why and what to do; their names, folders and ways of reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from textual import on

from briefreader.config.typed_path import typed_path
from briefreader.domain.errors import FetchError
from briefreader.domain.news.feed import FeedRow
from briefreader.services.desk import Desk
from briefreader.services.external_changes import Changed
from briefreader.services.feeds.subscriptions import feed_address
from briefreader.services.processes import events
from briefreader.tui.base.list_screen import ListScreen
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.question import Question
from briefreader.tui.feeds.commands import FeedCommands
from briefreader.tui.feeds.pane import FeedsList
from briefreader.tui.feeds.rows import in_full
from briefreader.tui.keys.availability import Situation
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.open_link import open_page
from briefreader.tui.state.worker_events import News
from briefreader.wording.counts import counted
from briefreader.wording.disk_size import megabytes
from briefreader.wording.news.feeds import feed_name, holds

_NO_FOLDER = "none"
_OWN = "own "


class FeedsScreen(ListScreen[str | None]):
    """Ends with the address of a feed whose articles are to be listed, or None."""

    HINTS = (
        "open", "add_feed", "refresh_feed", "rename_feed", "move_feed", "in_full", "remove_feed", "search",
        "import_feeds", "export_feeds", "palette", "back",
    )  # fmt: skip
    NARROWED_BY = "Words of names, addresses and folders; “failing” too."

    def __init__(self, desk: Desk, keys: Keymap, news: News, beginning: str = "") -> None:
        self._list = FeedsList(desk.now, id="feeds")
        self._desk = desk
        self._news = news
        self._beginning = beginning
        self._feeds: list[FeedRow] = []
        super().__init__(keys, self._list, "Feeds", desk)

    @property
    def place(self) -> Where:
        """Keys of this list."""
        return Where.FEEDS

    @property
    def situation(self) -> Situation:
        """What stands under the cursor."""
        return Situation(feed=self._list.current is not None, feeds=self._list.count, readonly=self._desk.readonly)

    def own_commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            **FeedCommands(self._desk, self._news, self.asking, lambda: self._feed.url).commands(),
            "rename_feed": self._rename,
            "readdress": self._readdress,
            "move_feed": self._move,
            "in_full": self._in_full,
            "feed_site": self._site,
            "import_feeds": self._import,
            "export_feeds": self._export,
            "undo": lambda: self._done(self._desk.undo()),
            "redo": lambda: self._done(self._desk.redo()),
        }

    def on_mount(self) -> None:
        """The feeds as they are, and as they become while the worker is busy."""
        super().on_mount()
        self._news.listeners.append(self._heard)
        self._news.followers.append(self._follow)
        self.fill(self._beginning)

    def on_unmount(self) -> None:
        """Nobody is told any more."""
        self._news.listeners.remove(self._heard)
        self._news.followers.remove(self._follow)

    @property
    def _feed(self) -> FeedRow:
        """The feed under the cursor; the commands that ask for it need one."""
        feed = self._list.current
        assert feed is not None
        return feed

    def fill(self, keep: str = "") -> None:
        """The feeds that hold the words typed; the cursor goes to the one at `keep`."""
        self._feeds = self._desk.feeds()
        found = [feed for feed in self._feeds if holds(self.narrowing.words, feed, self._desk.now())]
        self._list.empty = f"No feed holds “{self.narrowing.words}”." if self._feeds else self._nothing
        self._list.show(found, keep)
        self._tell()
        self.offer()

    @property
    def _nothing(self) -> str:
        key = self.keys.shown
        return f"No feeds yet: {key('add_feed')} adds one, {key('import_feeds')} imports a list."

    def _tell(self, progress: str = "") -> None:
        failing = sum(bool(row.last_error) for row in self._feeds)
        narrowed = f"“{self.narrowing.words}”" if self.narrowing.words else ""
        words = [
            counted(len(self._feeds), "feed"), f"{failing} failing" if failing else "",
            f"library {megabytes(self._desk.size().library)}", narrowed, progress,
        ]  # fmt: skip
        detail = in_full(self._list.current, self._desk.now(), self.keys.shown)
        self.tell(" · ".join(filter(None, words)), detail)

    def _heard(self, event: events.Event) -> None:
        """News of the worker: the rows change when a feed is through, all of them when a job is."""
        match event:
            case events.Progress(done, total, failed) if done < total:
                self._tell(f"{done} of {total} fetched" + (f" · {failed} failed" if failed else ""))
            case events.Ended() | events.Trouble():
                self.fill()

    def _follow(self, _changed: Changed) -> None:
        """Another program may have fetched feeds, or added some."""
        self.fill()

    def _rename(self) -> None:
        feed = self._feed
        self.asking.ask(
            Question(
                "Name",
                "Leave empty to use the feed’s own title.",
                lambda words: self._done(self._desk.subscribing.rename(feed.url, words)),
                feed_name(feed),
            )
        )

    def _readdress(self) -> None:
        feed = self._feed

        def answer(words: str) -> None:
            address = feed_address(words)
            if address == feed.url:
                raise FetchError("This is the address it has.")
            self._done(self._desk.subscribing.readdress(feed.url, address), address)

        self.asking.ask(Question("Address", "Where the feed is now; its articles stay its articles.", answer, feed.url))

    def _move(self) -> None:
        """A folder that is there, a new one, or none."""
        feed = self._feed
        folders = sorted({row.folder for row in self._desk.feeds() if row.folder})

        def chosen(id: str) -> None:
            folder = "" if id == _NO_FOLDER else id.removeprefix(_OWN)
            below = self._list.below  # it may go far away: the next one is wanted next
            self._done(self._desk.subscribing.move(feed.url, folder), below)

        self.asking.choose(
            f"Folder for {feed_name(feed)}",
            [*(Choice(_OWN + folder, folder) for folder in folders), Choice(_NO_FOLDER, "No folder")],
            chosen,
            lambda name: Choice(_OWN + name, f"A new folder: {name}", dim="World/Europe lies in World"),
            _OWN + feed.folder,
        )

    def _in_full(self) -> None:
        feed = self._feed
        self._done(self._desk.subscribing.read_in_full(feed.url, not feed.full_text))

    def _site(self) -> None:
        open_page(self.app, self._feed.site or self._feed.url, self.say)

    def _import(self) -> None:
        def answer(words: str) -> None:
            self._done(self._desk.import_feeds(typed_path(words)))

        hint = "An OPML file, or newsboat’s urls. Nothing is fetched before you refresh."
        self.asking.ask(Question("Import feeds from", hint, answer))

    def _export(self) -> None:
        def answer(words: str) -> None:
            self.say(self._desk.export_feeds(typed_path(words)))

        hint = "An OPML file for another reader; passwords in addresses are left out."
        self.asking.ask(Question("Export feeds to", hint, answer, str(Path.home() / "feeds.opml")))

    def _done(self, sentence: str, keep: str = "") -> None:
        self.fill(keep)
        self.say(sentence)

    @on(FeedsList.Highlighted)
    def _highlighted(self) -> None:
        self._tell()
        self.offer()

    @on(FeedsList.Opened)
    def _opened(self) -> None:
        self.dismiss(self._feed.url)
