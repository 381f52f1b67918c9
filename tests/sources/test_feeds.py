"""Every odd thing that feeds do: the small document that does it, and beside it what must come of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.domain.errors import ParseError
from briefreader.domain.text.clean import clean, clean_line
from briefreader.sources.feeds.feeds import parse
from tests.conftest import ROOT
from tests.sources import readable

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
FEEDS = sorted(file for file in (ROOT / "fixtures" / "feeds").iterdir() if ".expected" not in file.name)
WORDS = "Größe café Ελλάδα Киев 日本"
FEED = "<rss version='2.0'><channel><title>t</title><item><title>{}</title></item></channel></rss>"


@pytest.mark.parametrize("file", FEEDS, ids=lambda file: file.name)
def test_what_comes_of_a_document(file: Path) -> None:
    parsed = parse(file.read_bytes(), "application/rss+xml", "https://feeds.example/feed", NOW)
    assert readable.feed(parsed) == json.loads(file.with_suffix(".expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("utf-8", "", "application/xml"),
        ("utf-8", "", "text/xml"),  # which means ASCII by the letter of the standard
        ("utf-8", "", "application/xml; charset=shift_jis"),
        ("utf-8", "ascii", ""),
        ("utf-8", "utf-16", ""),
        ("utf-8", "no-such-thing", ""),
        ("utf-8", "unicode_escape", ""),
        ("utf-8-sig", "utf-8", ""),
        ("utf-16", "utf-16", ""),
        ("utf-16-le", "", ""),
        ("utf-16-be", "utf-16", ""),
        ("utf-32", "", ""),
        ("utf-32-le", "utf-32", ""),
        ("gb18030", "gb2312", ""),
    ],
)
def test_every_way_to_write_the_same_words(encoding: str, declared: str, content_type: str) -> None:
    prolog = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    parsed = parse((prolog + FEED.format(WORDS)).encode(encoding), content_type, now=NOW)
    assert parsed.entries[0].title == WORDS


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("windows-1251", "Новости мира: правительство объявило о новых переговорах с соседями"),
        ("shift_jis", "記事の見出しがここに入ります。政府は新しい交渉を発表しました"),
        ("euc-kr", "정부는 이웃 나라와의 새로운 협상을 발표했다고 밝혔다"),
    ],
)
def test_an_undeclared_encoding_is_told_by_its_bytes(encoding: str, words: str) -> None:
    assert parse(FEED.format(words).encode(encoding), now=NOW).entries[0].title == words


def test_an_encoding_that_nobody_here_can_read_is_guessed_anew() -> None:
    """What is guessed of such bytes is EUC-TW, which Python does not know."""
    data = FEED.encode().replace(b"{}", bytes.fromhex("c6d4c5ecd6bed8e3c8ebd5a5c4a9ddc9d8a7dea4c8e7cde4"))
    assert parse(data, now=NOW).entries[0].title


def test_one_broken_character_does_not_cost_the_others() -> None:
    data = FEED.format(f"{WORDS} \x00").encode().replace(b"\x00", b"\xff")
    assert parse(data, now=NOW).entries[0].title == f"{WORDS} \ufffd"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\0", "empty"),
        (b"<!doctype html><html><body>hello</body></html>", "web page"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "an image"),
        (b"%PDF-1.7", "a PDF file"),
        (b"<opml version='2.0'><body><outline text='x'/></body></opml>", "OPML"),
        (b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>", "site map"),
        (b"just words", "not a feed"),
        (b"<note><to>you</to></note>", "not a feed"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel><title>t", "breaks off"),
        (b'{"items": {}}', "no JSON Feed"),
        (b'{"version": "1234", "items": [{"title": "x"}]}', "no JSON Feed"),
        (b'{"items": [', "broken off"),
        (b'{"items": ' + b"[" * 20_000 + b"]" * 20_000 + b"}", "broken off"),
    ],
)
def test_what_is_no_feed_is_told_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ParseError) as error:
        parse(data, now=NOW)
    assert words in str(error.value)
    assert str(error.value).endswith(".")


def test_numbers_that_no_feed_needs_cost_nothing() -> None:
    parsed = parse(b'{"items": [{"id": ' + b"9" * 5000 + b', "title": "a", "x": NaN}, {"title": "b"}]}', now=NOW)
    assert [entry.title for entry in parsed.entries] == ["a", "b"]


def test_a_valid_feed_may_have_no_entries() -> None:
    parsed = parse(b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>", now=NOW)
    assert (parsed.title, parsed.entries, parsed.damaged) == ("Quiet", (), "")


def test_a_long_title_is_cut_at_a_word() -> None:
    title = parse(FEED.format("word " * 5000).encode(), now=NOW).entries[0].title
    assert len(title) <= 1000
    assert title.endswith("word…")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_whatever_is_written_comes_out_clean_and_where_it_says(title: str, body: str) -> None:
    data = json.dumps({"items": [{"id": "1", "title": title, "content_html": f"x{body}<p>{body}"}]}).encode()
    (entry,) = parse(data, now=NOW).entries
    assert entry.title == clean_line(entry.title)
    assert entry.text == clean(entry.text)
    assert "\n\n".join(block.span.of(entry.text) for block in entry.blocks) == entry.text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 400))
def test_damage_anywhere_is_never_a_crash(rubbish: bytes, at: int) -> None:
    data = (ROOT / "fixtures" / "feeds" / "atom.xml").read_bytes()
    try:
        parse(data[:at] + rubbish + data[at + len(rubbish) :], now=NOW)
    except ParseError as error:
        assert str(error)


@pytest.mark.parametrize(
    "inside",
    [
        "<georss:where xmlns:georss='http://www.georss.org/georss'/><gml:pos>1 x</gml:pos>",
        "<gml:posList>1</gml:posList>",
        "<psc:chapter title='a'/>",
        "&#99999999;&#xd800;",
        "&#" + "9" * 5000 + ";",
    ],
)
def test_half_written_maps_and_chapters_do_not_cost_the_feed(inside: str) -> None:
    data = (
        "<rss version='2.0' xmlns:gml='http://www.opengis.net/gml' xmlns:psc='http://podlove.org/simple-chapters'>"
        f"<channel><item><title>One</title>{inside}</item><item><title>Two &amp; more</title></item></channel></rss>"
    )
    assert [entry.title for entry in parse(data.encode(), now=NOW).entries] == ["One", "Two & more"]
