"""What an entry has beside its text, in every format that has words for it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from briefreader.domain.news.feed import Entry
from briefreader.sources.feeds.feeds import parse

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
SPACES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:podcast="https://podcastindex.org/namespace/1.0" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


def rss(item: str) -> Entry:
    return only(f'<rss version="2.0" {SPACES}><channel><title>t</title><item>{item}</item></channel></rss>')


def atom(entry: str) -> Entry:
    return only(
        f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES}><title>t</title><entry><id>1</id>{entry}</entry></feed>'
    )


def only(document: str) -> Entry:
    return parse(document.encode(), url="https://n.example/feed", now=NOW).entries[0]


def media(entry: Entry) -> list[tuple[str, str, str, str, int]]:
    assert all(one.enclosed for one in entry.media)
    return [(one.kind.value, one.url, one.words, one.type, one.length) for one in entry.media]


IN_RSS = {
    '<enclosure url="/a.mp3?x=1&amp;y=2" length="1234567" type="audio/mpeg"/>': [
        ("audio", "https://n.example/a.mp3?x=1&y=2", "", "audio/mpeg", 1234567)
    ],
    '<enclosure url="/a.mp3"/><enclosure url="/a.mp3"/><enclosure url="/b.pdf" length="many"/>': [
        ("audio", "https://n.example/a.mp3", "", "", 0),
        ("file", "https://n.example/b.pdf", "", "", 0),
    ],
    '<media:group><media:content url="/v.mp4" type="video/mp4" fileSize="99"/></media:group>': [
        ("video", "https://n.example/v.mp4", "", "video/mp4", 99)
    ],
    '<media:content url="/q?w=1" medium="image"/><media:content url="/q?w=2" medium="image"/>': [
        ("picture", "https://n.example/q?w=1", "", "", 0)
    ],
    '<enclosure url="/a.mp3"/><media:thumbnail url="/t.jpg"/>': [("audio", "https://n.example/a.mp3", "", "", 0)],
    '<media:thumbnail url="/t.jpg"/><media:thumbnail url="/u.jpg"/>': [
        ("picture", "https://n.example/t.jpg", "", "", 0)
    ],
    '<media:player url="/play"/>': [("video", "https://n.example/play", "", "", 0)],
    '<enclosure url="/a.mp3"/><podcast:transcript url="/t.vtt" type="text/vtt"/>': [
        ("audio", "https://n.example/a.mp3", "", "", 0),
        ("file", "https://n.example/t.vtt", "Transcript", "text/vtt", 0),
    ],
    '<enclosure url="file:///etc/passwd"/><enclosure url="javascript:alert(1)"/><enclosure url="magnet:?xt=1"/>': [],
    '<enclosure url="" type="audio/mpeg"/><enclosure/>': [],
    '<enclosure url="/a.mp3" type="audio/mpeg; x=\u202e&#27;[31m"/>': [
        ("audio", "https://n.example/a.mp3", "", "audio/mpeg", 0)
    ],
}
IN_ATOM = {
    '<link rel="enclosure" href="/a.mp3" title="The talk" length="99"/>': [
        ("audio", "https://n.example/a.mp3", "The talk", "", 99)
    ],
    '<link rel="enclosure" type="audio/mpeg" href="/listen"/>': [
        ("audio", "https://n.example/listen", "", "audio/mpeg", 0)
    ],
    '<content type="audio/mpeg" src="/a.mp3"/>': [("audio", "https://n.example/a.mp3", "", "audio/mpeg", 0)],
    '<content type="text/html" src="/page"/>': [],
}


@pytest.mark.parametrize("item", IN_RSS)
def test_rss(item: str) -> None:
    assert media(rss(f"<title>t</title>{item}")) == IN_RSS[item]


@pytest.mark.parametrize("entry", IN_ATOM)
def test_atom(entry: str) -> None:
    assert media(atom(f"<title>t</title>{entry}")) == IN_ATOM[entry]


def test_json_feed() -> None:
    item = {
        "id": "1",
        "content_text": "Words.",
        "attachments": [
            {"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5, "title": "A talk"},
            {"url": "file:///etc/passwd", "mime_type": "audio/mpeg"},
            {"url": 3},
            "x",
        ],
    }
    entry = only(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [item]}))
    assert media(entry) == [("audio", "https://n.example/a.mp3", "A talk", "audio/mpeg", 5)]


def test_a_content_that_is_a_page_elsewhere_is_the_page() -> None:
    assert atom('<title>t</title><content type="text/html" src="/page"/>').url == "https://n.example/page"


@pytest.mark.parametrize("item", [item for item in IN_RSS if IN_RSS[item]][:2])
def test_an_entry_without_a_title_is_called_by_its_file(item: str) -> None:
    assert rss(item).title == "a.mp3"


CAPTION = "Ann Bell said in the picture that she would leave the harbour to others for good."


@pytest.mark.parametrize("before", [True, False])
def test_the_caption_of_a_picture_is_no_text_of_the_article(before: bool) -> None:
    """However long it is: it would be read as if the article said it."""
    own, shown = (
        "<description>Short words.</description>",
        '<media:content url="/p.jpg" medium="image"/>' + f"<media:description>{CAPTION}</media:description>",
    )
    entry = rss(shown + own if before else own + shown)
    assert entry.text == "Short words."
    assert media(entry) == [("picture", "https://n.example/p.jpg", CAPTION, "", 0)]


def test_but_what_is_said_of_a_film_is_the_text_where_there_is_no_other() -> None:
    said = "A film on boats.\n\n0:00 Hello\n4:30 What &lt;buoyancy&gt; means: https://boats.example/x"
    entry = atom(
        "<media:group><media:content url='https://v.example/1' type='video/mp4'/>"
        f"<media:description>{said}</media:description></media:group>"
    )
    assert entry.text == said.replace("&lt;", "<").replace("&gt;", ">")
    assert [link.url for link in entry.links] == ["https://boats.example/x"]
    assert entry.media[0].words == ""


def test_markup_in_it_is_read_where_it_says_so() -> None:
    assert rss(
        '<media:description type="html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</media:description>'
    ).text == ("One\n\ntwo")
