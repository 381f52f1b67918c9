"""The reader's list of feeds: names, folders, how they are read, and the lists that come and go as files."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefreader.domain.errors import FetchError, NotFoundError
from briefreader.domain.news.address import completed, names_address, shown, without_secret
from briefreader.domain.news.feed import FeedRow, Subscription
from briefreader.domain.text.clean import clean_line
from briefreader.library.articles import fetch_state
from briefreader.library.notes import subscriptions
from briefreader.services.home.open import Opened
from briefreader.services.messages import counted, told
from briefreader.sources.lists.feed_list import FeedList


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list of feeds."""

    added: int
    known: int  # subscribed to already
    refused: tuple[str, ...]  # a sentence each
    damaged: str = ""

    @property
    def sentence(self) -> str:
        """All of it, in a sentence or two."""
        parts = [f"{counted(self.added, 'feed')} added"]
        parts += [f"{self.known} known already"] if self.known else []
        parts += [f"{len(self.refused)} refused"] if self.refused else []
        return " ".join(filter(None, (", ".join(parts) + ".", self.damaged)))


class Subscribing:
    """All changes that the reader makes to the list of feeds; each can be undone, and returns a sentence."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def rename(self, url: str, title: str) -> str:
        """Gives a feed the reader's own title; an empty one, or its address, gives it back its own."""
        title = "" if names_address(title, url) else clean_line(title)
        was = self._name(url)
        sentence = f"“{was}” is called “{title}” now" if title else f"“{was}” has its own title again"
        subscriptions.change(self._opened.notes, url, sentence, title=title)
        return told(sentence)

    def move(self, url: str, folder: str) -> str:
        """Puts a feed into a folder ("World/Europe"), or with an empty one into none."""
        folder = path(folder)
        if found(self._opened, url).folder == folder:
            return f"“{self._name(url)}” is in {folder or 'no folder'} already."
        sentence = f"moved “{self._name(url)}” to {folder}" if folder else f"took “{self._name(url)}” out of its folder"
        subscriptions.change(self._opened.notes, url, sentence, folder=folder)
        return told(sentence)

    def readdress(self, url: str, address: str) -> str:
        """Gives a feed another address, as `feed_address` gives it, under which it keeps its articles.

        Raises FetchError where that is another feed's.
        """
        one = found(self._opened, url)
        if any(row.url == address for row in fetch_state.rows(self._opened.library)):
            raise FetchError(f"There is a feed with the address {shown(address)} already.")
        sentence = f"“{self._name(url)}” is fetched from {shown(address)} now"
        subscriptions.readdress(self._opened.notes, one.url, address, sentence)
        return told(sentence)

    def rename_folder(self, folder: str, name: str) -> str:
        """Gives a folder another name; with an empty one, its feeds lie in none."""
        name = path(name)
        sentence = f"the folder {folder} is called {name} now" if name else f"emptied the folder {folder}"
        if not subscriptions.rename_folder(self._opened.notes, folder, name, sentence):
            raise NotFoundError(f"There is no folder {folder}.")
        return told(sentence)

    def read_in_full(self, url: str, on: bool) -> str:
        """Whether the pages of a feed's articles are fetched with it."""
        name = self._name(url)
        sentence = (
            f"“{name}” is read in full: each article’s page is fetched" if on else f"“{name}” is read as it is sent"
        )
        subscriptions.change(self._opened.notes, url, sentence, full_text=on)
        return told(sentence)

    def take_list(self, data: bytes) -> Imported:
        """Subscribes to the feeds of an OPML file or of newsboat's `urls`, and fetches nothing.

        Raises ParseError, in words, for what is neither.
        """
        found = read_list(data)
        sentence = f"subscribed to {counted(len(found.feeds), 'feed')} of a list"
        wanted = [_as_kept(one) for one in found.feeds]
        added = subscriptions.add_all(self._opened.notes, wanted, sentence)
        return Imported(added, len(found.feeds) - added, found.refused, found.damaged)

    def given_list(self, passwords: bool = False) -> tuple[str, int]:
        """The feeds as OPML, and how many addresses were written without the password in them."""
        from briefreader.sources.lists import opml

        rows = fetch_state.rows(self._opened.library)
        bare = [row if passwords else replace(row, url=without_secret(row.url)) for row in rows]
        return opml.rendered(bare), sum(one.url != other.url for one, other in zip(rows, bare, strict=True))

    def _name(self, url: str) -> str:
        one = found(self._opened, url)
        return clean_line(one.title) or shown(one.url)


def read_list(data: bytes) -> FeedList:
    """The feeds in a file, whichever of the two forms it has."""
    from briefreader.sources.lists import newsboat, opml  # late: lxml is slow to import

    return newsboat.parse(data) if newsboat.looks_like_urls(data) else opml.parse(data)


def _as_kept(one: Subscription) -> Subscription:
    """A feed of a list: what stands for a name there and is only the address is no name of the reader's."""
    title = "" if names_address(one.title, one.url) else one.title
    return replace(one, title=title, folder=path(one.folder))


def feed_address(typed: str) -> str:
    """The address to subscribe to for what a person typed.  Raises FetchError, in words, for what is none."""
    from briefreader.sources.http.addresses import sendable  # late: most verbs take none

    url = completed(typed)
    sendable(url)
    return url


def path(folder: str) -> str:
    """A folder's path as it is kept: clean names with one slash between them."""
    return "/".join(name for part in clean_line(folder).split("/") if (name := part.strip()))


def found(opened: Opened, url: str) -> FeedRow:
    """The feed of that address, its password left out or not.  Raises NotFoundError."""
    rows = fetch_state.rows(opened.library)
    wanted = (url, completed(url))
    one = next((row for row in rows if row.url in wanted), None)
    one = one or next((row for row in rows if without_secret(row.url) in wanted), None)
    if one is None:
        raise NotFoundError(f"There is no feed {shown(url)}.")
    return one


def unsubscribe(opened: Opened, url: str) -> str:
    """Ends the subscription; its address as it is kept.  Raises NotFoundError for an unknown feed."""
    known = found(opened, url).url
    subscriptions.remove(opened.notes, known)
    return known
