"""The quick way into a feed answers what feedparser answers, and leaves to it what is not plain."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from briefreader.domain.errors import ParseError
from briefreader.domain.news.feed import ParsedFeed
from briefreader.sources.feeds import fast_path
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.text.encoding import xml_text
from tests.conftest import ROOT

NOW = datetime(2026, 1, 10, 12, tzinfo=UTC)
SPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:own="https://own.example/"'
)
RSS = f'<rss version="2.0" {SPACES}><channel><title>t</title><link>https://a.example/</link>{{}}</channel></rss>'
ITEM = RSS.format("<item><title>A title</title><description>Words.</description>{}</item>")
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom" {SPACES}><id>urn:f</id><title>t</title>{{}}</feed>'
ENTRY = ATOM.format("<entry><title>A title</title>{}</entry>")

PLAIN = [
    RSS.format(""),
    RSS.format("<language>en-gb</language><ttl>30</ttl><image><url>https://a.example/i</url><title>x</title></image>"),
    RSS.format("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"),
    RSS.format('<atom:link rel="self" href="https://a.example/feed"/><generator>g</generator>'),
    RSS.format("<item><description/></item><item><title/></item>"),
    RSS.format("<item><title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; quiet</title></item>"),
    RSS.format("<item><media:title>Of the picture</media:title><title>Of the article</title></item>"),
    ITEM.format("<guid>https://a.example/guid</guid>"),
    ITEM.format("<guid>https://a.example/guid</guid><link>https://a.example/link?a=1&amp;b=2</link>"),
    ITEM.format("<link/><guid>https://a.example/guid</guid>"),
    ITEM.format('<guid isPermaLink="false">https://a.example/guid</guid>'),
    ITEM.format("<link> /relative/path </link>"),
    ITEM.format("<link>https://a.example/l</link><feedburner:origLink>https://a.example/o</feedburner:origLink>"),
    ITEM.format("<pubDate>Fri, 09 Jan 2026 08:00:00 +0200</pubDate><dc:date>2026-01-08T00:00:00Z</dc:date>"),
    ITEM.format("<dc:date>2026-01-08T01:02:03+09:00</dc:date>"),
    ITEM.format("<pubDate>Fri, 09 Jan 2099 08:00:00 GMT</pubDate>"),
    ITEM.format("<pubDate>Fri Jan 09 2026 14:00:00 GMT+0100 (CET)</pubDate>"),
    ITEM.format("<pubDate>yesterday</pubDate><dc:date>9/10/2026</dc:date>"),
    ITEM.format("<dc:creator>Ann Bell</dc:creator><dc:creator>Carl Dorn</dc:creator>"),
    ITEM.format("<author>desk@example.org (Ann Bell)</author>"),
    ITEM.format("<author>desk@example.org</author>"),
    ITEM.format("<author>Ann Bell</author><itunes:author>A. Bell</itunes:author>"),
    ITEM.format("<content:encoded><![CDATA[<p>One.</p><p>Two, and longer.</p>]]></content:encoded>"),
    ITEM.format("<media:description>A caption that is longer than the words.</media:description>"),
    ITEM.format('<media:description type="html">&lt;p&gt;A caption &amp;amp; more.&lt;/p&gt;</media:description>'),
    ITEM.format("<media:description><![CDATA[A <b>caption</b>]]></media:description>"),
    RSS.format("<item><title>t</title><media:description>Line one\nLine &lt;two&gt;</media:description></item>"),
    ENTRY.format("<media:group><media:description>Line one\nLine &lt;two&gt;</media:description></media:group>"),
    ITEM.format(
        "<media:content url='https://a.example/p.jpg' medium='image'><media:description>A ship leaves the port"
        "</media:description></media:content>"
    ),
    ITEM.format("<media:thumbnail url='https://a.example/p.jpg' width='10'/><media:thumbnail url='/q.jpg'/>"),
    ITEM.format("<enclosure url='/a.mp3' length='9' type='audio/mpeg'/><enclosure url='/b.pdf'/>"),
    ITEM.format(
        "<podcast:transcript url='https://a.example/t.vtt' type='text/vtt' xmlns:podcast="
        "'https://podcastindex.org/namespace/1.0'/>"
    ),
    ITEM.format("<itunes:summary>A summary that is longer than the words.</itunes:summary>"),
    ITEM.format(
        "<media:group><media:content url='https://a.example/v'><media:title>v</media:title>"
        "<media:description>A description that is longer than the words.</media:description></media:content>"
        "</media:group>"
    ),
    ITEM.format(
        "<content:encoded>Short</content:encoded><media:content><media:description>Somewhat longer"
        "</media:description></media:content>"
    ),
    ITEM.format(
        "<category>a</category><enclosure url='https://a.example/e'/><source url='https://b.example'>B</source>"
    ),
    ITEM.format("<own:rating>5</own:rating><comments>https://a.example/c</comments>"),
    ITEM.format("<!-- nothing --><?and nothing?>"),
    ATOM.format(""),
    ATOM.format('<link href="https://a.example/"/><entry><id>urn:1</id></entry>').replace(
        "<feed ", '<feed xml:lang="fr" '
    ),
    ENTRY.format('<link rel="self" href="https://a.example/s"/><link href="https://a.example/l"/>'),
    ENTRY.format('<link type="application/pdf" href="https://a.example/l.pdf"/><id>https://a.example/id</id>'),
    ENTRY.format("<id>https://a.example/id</id>"),
    ENTRY.format("<updated>2026-01-08T00:00:00Z</updated><published>2026-01-07T00:00:00.25Z</published>"),
    ENTRY.format("<author><name>Ann Bell</name><email>a@a.example</email></author><author><name>C</name></author>"),
    ENTRY.format('<summary>Short</summary><content type="html">&lt;p&gt;Longer than that.&lt;/p&gt;</content>'),
    ENTRY.format('<content type="text" xml:lang="de">Lang &amp; breit</content>'),
    ENTRY.format("<source><title>Elsewhere</title><id>urn:e</id></source>"),
    ENTRY.format("").replace("<title>A", '<title type="html">&lt;i&gt;A&lt;/i&gt;'),
    ENTRY.format("").replace("A title", "Taken &lt;b&gt; at its word"),
]

LEFT = [
    RSS.format("<item><title>t</title><docs><link>https://a.example/strayed</link></docs></item>"),
    '<!DOCTYPE rss [<!ENTITY a "b">]>' + ITEM.format(""),
    ITEM.format("&nbsp;"),
    ITEM.format("<description>Another.</description>") + "<",
    ITEM.format("<title>Another</title>"),
    ITEM.format("<link>https://a.example/1</link><link>https://a.example/2</link>"),
    ITEM.format("<guid>1</guid><guid>2</guid>"),
    ITEM.format("<author>Ann Bell at bell@a.example or so</author>"),
    ITEM.format("<content:encoded><p>Markup as it is.</p></content:encoded>"),
    ITEM.format("<dc:creator>Ren\u00c3\u00a9</dc:creator>"),
    ITEM.format("<dc:creator>O\u0092Neill</dc:creator>"),
    ITEM.format("<dc:title>Another</dc:title>"),
    ITEM.format("<link>https:////a.example/</link>"),
    RSS.format("<item><media:title>Of the picture</media:title></item>"),
    RSS.format("<item><title>A</title></item><title>late</title>"),
    ENTRY.format('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A</div></content>'),
    ENTRY.format('<content src="https://a.example/"/>'),
    ENTRY.format('<content type="image/png">aGVsbG8=</content>'),
    ENTRY.format("").replace("<entry", '<entry xml:base="https://b.example/"'),
    "<rdf><channel/></rdf>",
    "no feed",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_feed_is_read_as_feedparser_reads_it(text: str) -> None:
    assert fast_path.told(text) is not None
    assert outcome(text.encode()) == read_by_feedparser(text.encode())


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_plain_is_left_to_feedparser(text: str) -> None:
    assert fast_path.told(text) is None


@pytest.mark.parametrize("file", sorted((ROOT / "fixtures" / "feeds").glob("*.xml")), ids=lambda file: file.name)
def test_fixtures_are_read_as_feedparser_reads_them(file: Path) -> None:
    assert outcome(file.read_bytes()) == read_by_feedparser(file.read_bytes())


@pytest.mark.shared
def test_real_feeds_are_read_as_feedparser_reads_them(shared: Path) -> None:
    folder, quick = shared / "feeds" / "dev", 0
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as lines:
        files = [folder / row["file"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    for file in files:
        data = file.read_bytes()
        if fast_path.told(xml_text(data)) is not None:
            quick += 1
            assert outcome(data) == read_by_feedparser(data), file.name
    assert quick > 0.25 * len(files), "of all files, most of which are there for what is wrong with them"


def read_by_feedparser(data: bytes) -> ParsedFeed | str:
    with without_the_quick_way():
        return outcome(data)


def outcome(data: bytes) -> ParsedFeed | str:
    try:
        return parse(data, url="https://feeds.example/feed", now=NOW)
    except ParseError as error:
        return str(error)


@contextmanager
def without_the_quick_way() -> Iterator[None]:
    with patch.object(fast_path, "told", lambda _: None):
        yield
