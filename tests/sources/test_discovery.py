"""What is a feed and what is a page, and which feeds a page announces."""

from __future__ import annotations

import codecs

import pytest

from briefreader.domain.errors import ParseError
from briefreader.sources.feeds.discovery import FoundFeed, Rank, feed_links, worth_trying
from briefreader.sources.feeds.feeds import parse
from tests.loopback import rss

PAGE = "https://n.example/page"
FEED = "https://n.example/feed"
LINK = '<link rel="alternate" type="application/rss+xml" href="/feed">'
CODE = f"<pre><html><head>{LINK}</head></html></pre>"
IN_CDATA = f"<description><![CDATA[{CODE}]]></description>".encode()


def addresses(data: bytes | str, content_type: str = "", header: str = "") -> list[str]:
    given = data.encode() if isinstance(data, str) else data
    return [one.url for one in feed_links(given, PAGE, content_type, header)]


@pytest.mark.parametrize(
    "page",
    [
        f"<html><head>{LINK}</head></html>",
        f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{LINK}<p>hello",
        f"<head>{LINK}</head>",
        LINK,
        f"<script>var x = '<rss>';</script>{LINK}<p>x",
        f"<!-- {'licence ' * 2000} --><html><head>{LINK}</head></html>",
        f"<!-- <rss><channel> --><html>{LINK}</html>",
        f'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head>{LINK.replace(">", "/>")}</head></html>',
        f"<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:head>{LINK.replace('link', 'h:link')}</h:head></h:html>",
        f"\ufeff \n<html>{LINK}</html>",
        f"Notice: something is wrong\n<html>{LINK}</html>",
        f"<html><head>{LINK}</head><body><p>A <rss> element begins a feed.</body></html>",
        f"<html><head>{LINK}</head><body><pre>{rss(('1', 'a sample', 'words')).decode()}</pre></body></html>",
        f"<HTML><HEAD>{LINK.upper().replace('/FEED', '/feed')}</HEAD></HTML>",
        f"<html><body><div>{LINK}</div></body></html>",
        f"<html><head><noscript></noscript>{LINK}</head></html>",
    ],
)
def test_what_is_a_page_is_asked_for_its_feeds_however_it_is_written(page: str) -> None:
    for data in (page.encode(), page.encode("utf-16"), codecs.BOM_UTF16_BE + page.encode("utf-16-be")):
        with pytest.raises(ParseError, match=r"This is a web page, not a feed: it announces \S+ as its feed\."):
            parse(data, url=PAGE)
        assert addresses(data) == [FEED]


@pytest.mark.parametrize(
    ("feed", "title"),
    [
        (rss(("1", "One", CODE)), "One"),
        (rss(("1", "One", "")).replace(b"<item>", IN_CDATA + b"<item>"), "One"),
        (
            f"<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>{LINK[:-1]}/><entry><id>1</id><title>One</title>"
            f"<content type='html'><![CDATA[{CODE}]]></content></entry></feed>".encode(),
            "One",
        ),
        (
            f"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            f"<channel><title>T</title></channel><item><title>One</title><link>https://n.example/1</link>"
            f"<description><![CDATA[{CODE}]]></description></item></rdf:RDF>".encode(),
            "One",
        ),
        (
            b'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One","content_html":"%s"}]}'
            % CODE.replace('"', "'").encode(),
            "One",
        ),
        (b" \n\t" + rss(("1", "One", CODE)), "One"),
        (b"\xef\xbb\xbf\n" + rss(("1", "One", CODE)), "One"),
        (b"<!DOCTYPE rss [ <!ENTITY x 'y'> ]>" + rss(("1", "One", CODE)), "One"),
        (b"<!DOCTYPE html><!-- <html> -->" + rss(("1", "One", CODE)), "One"),
        (b"Notice: undefined index in line 3\n" + rss(("1", "One", CODE)), "One"),
        (b"<br />\n<b>Warning</b>: line <b>3</b><br />\n" + rss(("1", "One", CODE)), "One"),
        (b"<html><body>" + rss(("1", "One", CODE)) + b"</body></html>", "One"),
        (b"<html><title>x</title><body>" + rss(("1", "One", f"<p>x</p>{LINK}")) + b"</body></html>", "One"),
        (rss(("1", "One", CODE))[:-15], "One"),
        (rss(("1", "One & <b>two", CODE)).replace(b"&amp;", b"&"), "One & <b>two"),
    ],
)  # fmt: skip
def test_what_can_be_read_as_a_feed_is_the_feed_whatever_stands_in_it(feed: bytes, title: str) -> None:
    for content_type in ("application/rss+xml", "text/html; charset=utf-8"):
        assert parse(feed, content_type, PAGE).entries[0].title == title
        assert addresses(feed, content_type) == []


@pytest.mark.parametrize(
    "data",
    [
        f"<rss version='2.0'><channel><title>T</title><description><![CDATA[{CODE}",
        f"<item><title>A piece of a feed</title><description><![CDATA[{CODE}]]></description></item>",
        f"<b>Warning</b>: x<br/><rss version='2.0'><channel><description><![CDATA[{CODE}",
        f'{{"version": "1234", "items": [{{"content_html": "{CODE}"}}]}}'.replace('\\"', "'"),
        f"<feed xmlns='http://www.w3.org/2005/Atom'>{LINK}<entry",
    ],
)
def test_a_feed_that_cannot_be_read_announces_nothing_either(data: str) -> None:
    assert addresses(data) == addresses(data, "text/html") == []


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><textarea>{LINK}</textarea></body></html>",
        f"<html><body><xmp>{LINK}</xmp></body></html>",
        f"<html><body><template>{LINK}</template></body></html>",
        f"<html><!-- {LINK} --></html>",
        f"<html><script>document.write('{LINK}')</script></html>",
        "<html><link rel='alternate stylesheet' type='text/xml' href='/a.xsl'></html>",
        "<html><link rel='alternate' type='text/html' href='/de' hreflang='de'></html>",
        "<html><link rel='alternate' type='application/json+oembed' href='/o'></html>",
        "<html><link rel='alternate' href='/amp'></html>",
        "<html><link rel='feed' type='text/html' href='/h'></html>",
        "<html><link rel='self' type='application/rss+xml' href='/h'></html>",
        "<html><link rel='alternate' type='application/rss+xml' href=''></html>",
        "<html><link rel='alternate' type='application/rss+xml' href='file:///etc/passwd'></html>",
        "<html><link rel='alternate' type='application/rss+xml' href='http://127.0.0.1:9/'></html>",
        "<html><link rel='alternate' type='application/rss+xml' href='//localhost/x'></html>",
        "<html><link rel='alternate' type='application/rss+xml' href='http://[::1]/x'></html>",
        "<html><link rel='alternate' type='application/rss+xml' href='http://2130706433/'></html>",
        "<html><base href='http://10.0.0.1/'><link rel='alternate' type='application/rss+xml' href='x'></html>",
        "<html><title>What is the <rss> element?</title><p>Words.</html>",
    ],
)
def test_what_announces_no_feed(page: str) -> None:
    assert [one for one in addresses(page) if one != PAGE] == []


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("href='/feed' type='application/rss+xml'", FEED),
        ("href='feed' type='Application/Atom+XML; charset=x'", FEED),
        ("href='//n.example/feed' type='application/feed+json'", FEED),
        ("href='HTTPS://n.example/feed' type='text/rss'", FEED),
        ("href='https://me:secret@n.example/feed' type='application/rdf+xml'", FEED),
        ("href='/feed' type='application/json'", FEED),
        ("href='/feed' type='text/xml'", FEED),
        ("href='/feed' type='application/xml'", FEED),
    ],
)
def test_how_a_feed_may_be_announced(link: str, expected: str) -> None:
    assert addresses(f"<html><link rel='ALTERNATE nofollow' {link}></html>") == [expected]


def test_a_relation_of_its_own_and_the_base_that_comes_first() -> None:
    page = "<base href='/b/'><base href='/c/'><link rel=feed href=f>"
    assert addresses(page) == ["https://n.example/b/f"]


def test_a_private_page_may_announce_a_feed_of_its_own() -> None:
    (found,) = feed_links(LINK.encode(), "http://127.0.0.1:8000/")
    assert found == FoundFeed("http://127.0.0.1:8000/feed", "")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('</feed>; rel="alternate"; type="application/rss+xml"', [FEED]),
        ("<feed>;type=application/atom+xml;rel=alternate", [FEED]),
        ('</s.css>; rel=preload; as=style, </feed>; rel="nofollow alternate"; type="application/feed+json"', [FEED]),
        ('</api>; rel="https://api.w.org/", </wp/2>; rel=alternate; title="JSON"; type="application/json"',
         ["https://n.example/wp/2"]),
        ('<http://127.0.0.1/>; rel="alternate"; type="application/rss+xml"', []),
        ('</de>; rel="alternate"; hreflang="de"', []),
        ("<" * 5000, []),
        ("; rel=alternate" * 500, []),
        ("", []),
    ],
)  # fmt: skip
def test_feeds_in_the_link_header(header: str, expected: list[str]) -> None:
    assert addresses("<html></html>", "text/html", header) == expected
    assert addresses(b"%PDF-1.7", "application/pdf", header) == expected
    assert addresses(rss(("1", "a", "b")), "text/html", header) == []


@pytest.mark.parametrize(
    ("title", "path", "aside"),
    [
        ("News", "/feed", False),
        ("The Commentator", "/feed", False),
        ("Commentary", "/commentary.xml", False),
        ("Nachrichten", "/commentator/feed", False),
        ("Comments on: A ferry", "/feed/2", True),
        ("Alder Courier » Comments Feed", "/feed", True),
        ("", "/comments/feed/", True),
        ("", "/?feed=comments-rss2", True),
        ("", "/comments_feed.xml", True),
        ("Alder » Kommentar-Feed", "/x", True),
        ("Alder » Kommentarfeed", "/x", True),
        ("Flux des commentaires", "/x", True),
        ("Feed dei commenti", "/x", True),
        ("Feed de comentários", "/x", True),
        ("Kommentarsflöde", "/x", True),
        ("Лента комментариев", "/x", True),
        ("コメントフィード", "/x", True),
        ("Podcast", "/x", True),
    ],
)
def test_feeds_of_comments_are_known_by_whole_words(title: str, path: str, aside: bool) -> None:
    page = f'<html><link rel="alternate" type="application/rss+xml" title="{title}" href="{path}"></html>'
    (found,) = feed_links(page.encode(), PAGE)
    assert (found.rank is Rank.ASIDE) == aside


def _found(*ranks: Rank) -> list[FoundFeed]:
    return [FoundFeed(f"https://n.example/{number}", "", rank) for number, rank in enumerate(ranks)]


@pytest.mark.parametrize(
    ("ranks", "tried"),
    [
        ([], 0),
        ([Rank.FEED] * 9, 5),
        ([Rank.FEED, Rank.PERHAPS, Rank.ASIDE], 2),
        ([Rank.PERHAPS, Rank.ASIDE], 2),
        ([Rank.ASIDE], 1),
    ],
)
def test_comments_stand_in_for_no_feed(ranks: list[Rank], tried: int) -> None:
    found = _found(*ranks)
    assert worth_trying(found) == found[:tried]


def test_the_most_useful_come_first() -> None:
    page = b"""<link rel="alternate" type="application/rss+xml" title="Comments" href="c.xml">
    <link rel="alternate" type="application/json" title="JSON" href="/data">
    <link rel="alternate" type="application/atom+xml" title="News \x1b[31m" href="n.xml">
    <link rel="alternate" type="application/rss+xml" title="again" href="n.xml">
    <link rel="alternate" type="application/feed+json" href="https://o.example/f.json">"""
    assert feed_links(page, PAGE) == (
        FoundFeed("https://n.example/n.xml", "News [31m"),
        FoundFeed("https://o.example/f.json", ""),
        FoundFeed("https://n.example/data", "JSON", Rank.PERHAPS),
        FoundFeed("https://n.example/c.xml", "Comments", Rank.ASIDE),
    )
