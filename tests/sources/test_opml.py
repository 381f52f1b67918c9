"""Lists of feeds from elsewhere: folders and titles kept both ways, nothing taken that is no feed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefreader.domain.errors import ParseError
from briefreader.domain.news.feed import FeedRow, Subscription
from briefreader.sources.lists import newsboat, opml


def row(url: str, title: str = "", folder: str = "", full_text: bool = False) -> FeedRow:
    return FeedRow(url, title, folder, 0, 0, None, 0, "", site="https://site.example/", full_text=full_text)


def test_folders_titles_and_what_is_refused(fixtures: Path) -> None:
    expected = json.loads((fixtures / "opml" / "nested.expected.json").read_text())
    found = opml.parse((fixtures / "opml" / "nested.opml").read_bytes())
    assert [[one.url, one.title, one.folder, one.full_text] for one in found.feeds] == expected["feeds"]
    assert len(found.refused) == len(expected["refused"])
    assert all(address in told for address, told in zip(expected["refused"], found.refused, strict=True))


def test_what_was_written_is_read_again() -> None:
    feeds = [
        row("https://a.example/?x=1&y=2", "A “title” <b> & more", "", True),
        row("https://b.example/", "B", "World"),
        row("https://c.example/", "C", "World/Europe"),
        row("https://d.example/", "D", "World/Europe/North"),
    ]
    text = opml.rendered(feeds)
    again = opml.parse(text.encode())
    assert again.feeds == tuple(Subscription(one.url, one.title, one.folder, one.full_text) for one in feeds)
    assert opml.rendered(feeds) == text


@pytest.mark.parametrize("title", ["", "https://a.example/feed", "a.example/feed/", "feed://www.a.example/feed"])
def test_a_feed_without_a_title_has_none_in_the_list(title: str) -> None:
    text = opml.rendered([row("https://me:secret@a.example/feed", title)])
    assert '<outline text="" type="rss" xmlUrl' in text
    assert [one.title for one in opml.parse(text.encode()).feeds] == [""]


@pytest.mark.parametrize(
    ("outline", "expected"),
    [
        ('text="A" xmlUrl="http://a.example/"', ("http://a.example/", "A")),
        ('TEXT="A" XMLURL="http://a.example/"', ("http://a.example/", "A")),
        ('title="A" xmlurl=" http://a.example/ "', ("http://a.example/", "A")),
        ('text="A" type="rss" url="http://a.example/"', ("http://a.example/", "A")),
        ('text="A" type="Atom" URL="http://a.example/"', ("http://a.example/", "A")),
        ('text="A" url="http://a.example/"', ("http://a.example/", "A")),
        ('text="A" xmlUrl="http://a.example/" url="http://page.example/"', ("http://a.example/", "A")),
        ('text="A" xmlUrl="" type="rss" url="http://a.example/"', ("http://a.example/", "A")),
        ('text="A" xmlUrl="feed://a.example/"', ("http://a.example/", "A")),
        ('text="A" xmlUrl="feed:https://a.example/"', ("https://a.example/", "A")),
        ('text="A" xmlUrl="a.example/feed"', ("https://a.example/feed", "A")),
        ('text="Caf&eacute; &mdash; Z&uuml;rich" xmlUrl="http://a.example/"', ("http://a.example/", "Café — Zürich")),
        ('text="R&D &nosuch; &lt;b&gt; &LT; &#233;" xmlUrl="http://a.example/?x&y=1"',
         ("http://a.example/?x&y=1", "R&D &nosuch; <b> < é")),
        ('text="A" type="link" url="http://a.example/"', "“http://a.example/” is a link, not a feed."),
        ('text="A" type="include" url="http://a.example/l.opml"', "“http://a.example/l.opml” is a link, not a feed."),
        ('text="A" type="rss"', "“A” has no address."),
        ('text="A" xmlUrl=""', "“A” has no address."),
        ('type="rss" htmlUrl="http://a.example/"', "A feed of the list has neither address nor title."),
        ('text="A" xmlUrl="file:///etc/passwd"',
         "“file:///etc/passwd” is no web address. An address begins with http:// or https://."),
    ],
)  # fmt: skip
def test_how_lists_write_a_feed(outline: str, expected: tuple[str, str] | str) -> None:
    found = opml.parse(f"<opml><body><outline {outline}/></body></opml>".encode())
    if isinstance(expected, str):
        assert (found.feeds, found.refused) == ((), (expected,))
    else:
        assert ([(one.url, one.title) for one in found.feeds], found.refused) == ([expected], ())


@pytest.mark.parametrize("folder", ['text="World"', 'text="World" type="rss"', 'title="World" type="folder"'])
def test_what_holds_feeds_is_a_folder_whatever_it_calls_itself(folder: str) -> None:
    inner = '<outline text="A"><outline text="B" xmlUrl="http://b.example/"/></outline>'
    found = opml.parse(f"<opml><body><outline {folder}>{inner}</outline></body></opml>".encode())
    assert ([(one.url, one.folder) for one in found.feeds], found.refused) == ([("http://b.example/", "World/A")], ())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\1\2",
        b"<rss><channel/></rss>",
        b"https:/no",
        b'<!DOCTYPE x [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="http://a.example/"/></body></opml>',
    ],
)
def test_what_is_no_list_is_told_so(data: bytes) -> None:
    with pytest.raises(ParseError):
        opml.parse(data)


def test_a_list_that_breaks_off_is_read_until_there() -> None:
    found = opml.parse(b'<opml><body><outline text="A" xmlUrl="http://a.example/"/><outline text="B" xmlU')
    assert [one.title for one in found.feeds] == ["A"]


def test_references_to_what_is_no_character_are_none() -> None:
    found = opml.parse(b'<opml><body>&#xD800;<outline text="A&#0;B" xmlUrl="http://a.example/&#xFFFF;"/></body></opml>')
    assert [(one.url, one.title) for one in found.feeds] == [("http://a.example/", "AB")]


def test_thousands_of_folders_in_each_other_are_none() -> None:
    deep = b"<outline text='folder'>" * 1500
    found = opml.parse(b"<opml><body>" + deep + b"<outline xmlUrl='http://a.example/'/>")
    assert [(one.url, one.folder) for one in found.feeds] == [("http://a.example/", "")]


def test_newsboats_own_list() -> None:
    data = b"""# feeds
https://a.example/feed "World" "!quiet" "~The \\"A\\" feed"
"http://b.example/ " tech

feed://c.example/rss news
"exec:~/script.sh" "x"
query:Unread:unread = "yes"
https://a.example/feed "again"
"""
    assert newsboat.looks_like_urls(data)
    found = newsboat.parse(data)
    assert found.feeds == (
        Subscription("https://a.example/feed", 'The "A" feed', "World"),
        Subscription("http://b.example/", "", "tech"),
        Subscription("http://c.example/rss", "", "news"),
    )
    assert len(found.refused) == 2


def test_a_tag_too_long_for_a_folder_loses_words_at_its_end(fixtures: Path) -> None:
    expected = json.loads((fixtures / "opml" / "long-tag.expected.json").read_text(encoding="utf-8"))
    found = newsboat.parse((fixtures / "opml" / "long-tag.urls").read_bytes())
    assert [[one.url, one.title, one.folder] for one in found.feeds] == expected


def test_an_address_with_characters_that_no_file_may_get_is_none() -> None:
    found = newsboat.parse("https://a.example/\0x\nhttps://b.example/\x1b[2J\nhttps://c.example/é\n".encode())
    assert [one.url for one in found.feeds] == ["https://c.example/é"]
    assert len(found.refused) == 2 and all(told.isprintable() for told in found.refused)


@pytest.mark.parametrize("data", [b"<opml/>", b"# only words", b"", b"tech news"])
def test_what_is_not_newsboats(data: bytes) -> None:
    assert not newsboat.looks_like_urls(data)


@pytest.mark.shared
def test_hostile_lists(shared: Path) -> None:
    static = shared / "feeds" / "hostile" / "static"
    assert len(opml.parse((static / "markup_names.opml").read_bytes()).feeds) == 37
    assert len(opml.parse((static / "opml_dups.opml").read_bytes()).feeds) == 1
    assert len(opml.parse((static / "opml_deep.opml").read_bytes()).feeds) <= 1
    found = opml.parse((static / "opml_urls.opml").read_bytes())
    assert all(one.url.lower().startswith(("http://", "https://")) for one in found.feeds) and found.refused
    for name in ("opml_xxe.opml", "opml_laughs.opml"):
        with pytest.raises(ParseError):
            opml.parse((static / name).read_bytes())
