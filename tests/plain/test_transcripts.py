"""What a reader types and hears, beside each other; every command is among them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.errors import BriefreaderError
from briefreader.plain.commands.table import COMMANDS
from briefreader.plain.shell.lookup import found
from tests.loopback import Answer, Site, served
from tests.newsroom import ALIA, STORY, Newsroom
from tests.plain.transcript import assert_transcript, heard, typed

FIXTURES = Path(__file__).parents[2] / "fixtures" / "plain"
ON_THE_BUNDLED = (
    "lists queries saved reading brief statements why alike marks notes who who-is-who by-hand own export help "
    "wrong feeds-none".split()
)
EDITED = STORY.replace("wait for another winter", "wait for one more winter").replace(" in its place", "")
FEED = """<rss version="2.0"><channel><title>Alder Courier</title><link>http://{origin}/</link>
<item><guid isPermaLink="false">a1</guid><title>The lane stays closed</title><link>http://{origin}/lane</link>
<pubDate>Thu, 08 Jan 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;“We go on,” said Mayor Anna Holt on Monday. See
&lt;a href="https://news.example/a"&gt;the chart&lt;/a&gt; and
&lt;a href="https://exаmple.test/b"&gt;news.example&lt;/a&gt;.&lt;/p&gt;</description>
<enclosure url="https://talks.example/lane.mp3" length="9" type="audio/mpeg"/></item></channel></rss>"""
PAGE = """<html><head><title>The lane stays closed</title></head><body><article><h1>The lane stays closed</h1>
<p>“We go on,” said Mayor Anna Holt on Monday, when the lane through the Sound had been closed for eleven months and
nobody in the harbour expected it to open before the spring.</p>
<p>The islands have asked for a ferry in its place, three times a week and at the mainland’s cost, which the council
has promised to think about before the end of the winter and to answer in writing.</p></article></body></html>"""


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("name", ON_THE_BUNDLED)
def test_on_the_bundled_articles(name: str, home: Home, tmp_path: Path) -> None:
    assert_transcript(home, FIXTURES / f"{name}.txt", {"{TMP}": str(tmp_path)})


@pytest.mark.usefixtures("clock")
def test_an_export_that_asks_at_a_terminal(home: Home, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("my,own\n", encoding="utf-8")
    assert_transcript(home, FIXTURES / "export-asks.txt", {"{TMP}": str(tmp_path)}, prompts=True)
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8") == "my,own\n"


@pytest.mark.usefixtures("clock", "unhurried")
def test_the_bundled_articles_go_and_come_back(home: Home) -> None:
    assert_transcript(home, FIXTURES / "samples.txt", {})


@pytest.mark.usefixtures("clock")
def test_a_note_that_was_begun_is_offered_again(home: Home) -> None:
    assert_transcript(home, FIXTURES / "drafts.txt", {})
    assert_transcript(home, FIXTURES / "drafts-again.txt", {})


@pytest.mark.usefixtures("clock")
def test_where_the_reader_was_is_offered_and_gone_back_to(home: Home) -> None:
    assert "resume" not in heard(home, [], prompts=True)
    heard(home, ["search is:sample", "2", "]", "]", ""], prompts=True)
    again = (
        "Last time you read “An offer to open the Imra dam arrives, and nobody admits to having written it”: “resume”"
    )
    assert again in heard(home, [], prompts=True)
    assert "resume" not in heard(home, ["1", "]"]), "a script counts from the start, and leaves the place to the reader"
    assert_transcript(home, FIXTURES / "resume.txt", {}, prompts=True)
    heard(home, ["search is:unread"], prompts=True)
    assert "in the list “Articles with is:unread”" in heard(home, [], prompts=True)


@pytest.mark.usefixtures("clock", "unhurried")
def test_an_article_that_was_edited_after_it_was_marked(home: Home) -> None:
    room = Newsroom(home.data)
    room.mark("“We will not wait for another winter,”", ALIA)
    room.mark("a ferry in its place")
    room.publish(EDITED)
    asyncio.run(room.close())
    assert_transcript(home, FIXTURES / "changes.txt", {})


@pytest.mark.usefixtures("unhurried")
def test_feeds_links_and_full_texts(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefreader.services.browser._started", lambda words: True)
    with served() as site:
        publish(site)
        told = f'[network]\nallow_private = ["{site.origin}"]\n[player]\ncommand = "true"\n'
        home.settings.write_text(told, encoding="utf-8")
        assert_transcript(home, FIXTURES / "feeds.txt", {"{SITE}": site.origin, "{TMP}": str(tmp_path)})


def test_every_command_is_in_a_transcript() -> None:
    lines = [line for file in FIXTURES.glob("*.txt") for line in typed(file)]
    assert {command.id for command in COMMANDS} <= set(filter(None, map(meant, lines)))


def publish(site: Site) -> None:
    site.answers["/rss"] = Answer(FEED.format(origin=site.origin).encode())
    site.answers["/lane"] = Answer(PAGE.encode(), "text/html; charset=utf-8")


def meant(line: str) -> str:
    """The id of the command that a typed line would be, if any."""
    try:
        return found(line, COMMANDS)[0].id if line.strip() else ""
    except BriefreaderError:
        return ""
