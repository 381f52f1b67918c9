"""The list of feeds as the reader keeps it: names, folders, lists in and out; each change told and taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import FetchError, NotFoundError, ParseError
from briefreader.domain.news.feed import FeedRow, Subscription
from briefreader.library.articles import fetch_state
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk
from briefreader.services.feeds.subscriptions import feed_address, found

FEED, SECRET = "https://alder.example/feed", "https://me:word@vardo.example/feed"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(Home.at(tmp_path / "home"))
    subscriptions.add(found._opened.notes, Subscription(FEED, "", "World"))
    subscriptions.add(found._opened.notes, Subscription(SECRET, "Vardo", "World/Islands"))
    yield found
    asyncio.run(found.stop())


def row(desk: Desk, url: str = FEED) -> FeedRow:
    return next(one for one in desk.feeds() if one.url == url)


def test_names(desk: Desk) -> None:
    assert (
        desk.subscribing.rename(FEED, " The [Courier] ")
        == "“https://alder.example/feed” is called “The [Courier]” now."
    )
    assert row(desk).title == "The [Courier]"
    subscriptions.named(desk._opened.notes, FEED, "Its own")
    assert row(desk).title == "The [Courier]"
    assert desk.subscribing.rename(FEED, "") == "“The [Courier]” has its own title again."
    assert row(desk).title == ""
    desk.undo()
    assert row(desk).title == "The [Courier]"


def test_a_feeds_own_title_is_there_when_the_readers_goes(tmp_path: Path, desk: Desk) -> None:
    from briefreader.library import database

    library = database.open_library(tmp_path / "home" / "library.db", tmp_path / "home" / "notes.db")
    fetch_state.describe(library, FEED, "Alder Courier", "https://alder.example/")
    library.close()
    desk.subscribing.rename(FEED, "Mine")
    desk.subscribing.rename(FEED, "")
    assert (row(desk).title, row(desk).site) == ("Alder Courier", "https://alder.example/")


def test_folders(desk: Desk) -> None:
    desk.subscribing.move(FEED, " News / North ")
    assert row(desk).folder == "News/North"
    assert desk.subscribing.rename_folder("World", "Wide") == "The folder World is called Wide now."
    assert row(desk, SECRET).folder == "Wide/Islands"
    desk.subscribing.rename_folder("Wide", "")
    assert row(desk, SECRET).folder == "Islands"
    for _ in range(3):
        desk.undo()
    assert (row(desk).folder, row(desk, SECRET).folder) == ("World", "World/Islands")
    with pytest.raises(NotFoundError):
        desk.subscribing.rename_folder("Nowhere", "x")


def test_no_sentence_holds_a_password(desk: Desk) -> None:
    desk.subscribing.rename(SECRET, "")
    told = [
        desk.subscribing.move(SECRET, ""),
        desk.subscribing.read_in_full("https://vardo.example/feed".replace("//", "//me:word@"), on=True),
        desk.undo(),
        desk.undo(),
        desk.undo(),
        desk.undo(),
    ]
    assert "vardo.example" in "".join(told) and "word" not in "".join(told)


def test_a_list_in_and_out(desk: Desk, fixtures: Path) -> None:
    data = (fixtures / "opml" / "nested.opml").read_bytes()
    taken = desk.subscribing.take_list(data)
    assert (taken.added, taken.known, len(taken.refused)) == (4, 0, 2)
    assert taken.sentence == "4 feeds added, 2 refused."
    assert desk.subscribing.take_list(data).sentence == "0 feeds added, 4 known already, 2 refused."
    text, bare = desk.subscribing.given_list()
    assert bare == 2 and "secret" not in text and "word" not in text
    assert "word@" in desk.subscribing.given_list(passwords=True)[0]
    assert desk.undo() == "Undone: subscribed to 4 feeds of a list."
    assert len(desk.feeds()) == 2
    with pytest.raises(ParseError):
        desk.subscribing.take_list(b"no list")


def test_an_address_becomes_no_feeds_lasting_name(desk: Desk) -> None:
    data = "<opml><body><outline text='http://www.c.example/feed/' xmlUrl='https://c.example/feed'/></body></opml>"
    desk.subscribing.take_list(data.encode())
    desk.subscribing.rename(FEED, FEED)  # as the question for a name comes, and Enter
    subscriptions.add(desk._opened.notes, Subscription("https://d.example/feed", "d.example/feed"))  # of older versions
    for url in ("https://c.example/feed", "https://d.example/feed", FEED):
        subscriptions.named(desk._opened.notes, url, f"The {url[8]}")
        assert row(desk, url).title == f"The {url[8]}"


def test_what_is_typed_finds_a_feed_as_it_was_added(desk: Desk) -> None:
    assert found(desk._opened, "alder.example/feed").url == FEED
    assert found(desk._opened, "vardo.example/feed").url == SECRET
    assert feed_address(" feed://alder.example/feed ") == "http://alder.example/feed"
    for typed in ("", "nonsense", "ftp://alder.example", "http://", "http://[x/", "http://two words/"):
        with pytest.raises(FetchError):
            feed_address(typed)


def test_folders_of_a_list_lie_in_each_other_as_typed_ones_do(desk: Desk) -> None:
    data = b"<opml><body><outline text='A / B'><outline xmlUrl='https://c.example/'/></outline></body></opml>"
    desk.subscribing.take_list(data)
    assert row(desk, "https://c.example/").folder == "A/B"
    text, _ = desk.subscribing.given_list()
    assert '<outline text="B" title="B">' in text
