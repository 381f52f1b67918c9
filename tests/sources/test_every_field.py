"""Every control sequence in every field of every format, in every way to write it: none gets in, nothing breaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from typing import Any

import pytest

from briefreader.config import settings
from briefreader.domain.errors import ParseError, SettingsError
from briefreader.domain.text.clean import clean_line, is_hiding
from briefreader.sources.annotations import web_annotation
from briefreader.sources.feeds import discovery
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.html.pages import page
from briefreader.sources.http.answers import refusal
from briefreader.sources.lists import newsboat, opml
from tests.hostile import SEQUENCES, SURROGATES, obeyed, strings

NOW = datetime(2026, 2, 1, tzinfo=UTC)
WORDS = "The harbour board said on Monday that the talks go on, and that nobody knows for how long they will."

RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>C @</title><link>https://a.example/@</link>
<description>@</description><language>en@</language><ttl>6@</ttl><generator>@</generator><copyright>@</copyright>
<image><title>@</title><url>https://a.example/@</url></image>%s</channel></rss>"""
RSS_ITEM = """<item><title>T @ t</title><link>https://a.example/#?@</link><guid>g@#</guid><author>A @ a</author>
<dc:creator>D @ d</dc:creator><category domain="@">@</category><enclosure url="https://a.example/@" type="@"/>
<pubDate>Thu, 08 Jan 2026 10:00:00 @</pubDate><comments>@</comments><source url="@">@</source>
<m:credit role="@">@</m:credit>
<description>S @ s</description><content:encoded>P @ &lt;a href="https://a.example/@" title="@"&gt;L @ l&lt;/a&gt;
&lt;img alt="@" src="@"&gt;</content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en@"><title type="%s">C @</title><subtitle>@</subtitle>
<id>@</id><link href="https://a.example/@"/><author><name>F @</name><email>@</email><uri>@</uri></author>%s</feed>"""
ATOM_ENTRY = """<entry><title type="TYPE">T @ t</title><id>tag:@#</id><link href="https://a.example/#?@" title="@"/>
<author><name>A @ a</name></author><contributor><name>@</name></contributor><category term="@" label="@"/>
<published>2026-01-08T10:00:00Z@</published><updated>@</updated><rights>@</rights><summary>S @</summary>
<content type="TYPE" xml:base="https://a.example/@">P @ words</content></entry>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="@"><title>C @</title><link>https://a.example/@</link>
<description>@</description></channel>%s</rdf:RDF>"""
RDF_ITEM = """<item rdf:about="https://a.example/#@"><title>T @ t</title><link>https://a.example/#?@</link>
<description>S @</description><dc:creator>D @</dc:creator>
<dc:date>2026-01-08@</dc:date><dc:subject>@</dc:subject></item>"""
OPML = '<opml version="2.0"><head><title>@</title></head><body><outline text="F @">%s</outline></body></opml>'
OUTLINE = '<outline type="rss" text="T @" title="@" xmlUrl="https://a.example/#@" htmlUrl="https://a.example/@"/>'
PAGE = """<html lang="en@"><head><title>T @ t</title><meta name="author" content="A @"><meta property="og:title"
 content="T @"><meta property="og:site_name" content="O @"><meta property="article:published_time" content="2026@">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"H ~","author":{"name":"A ~"},
"publisher":{"name":"P ~"},"datePublished":"2026-01-08~"}</script>
<link rel="alternate" type="application/rss+xml" title="@" href="https://a.example/@"></head>
<body><article><h1>T @</h1><p>WORDS @ WORDS</p><p>WORDS <a href="https://a.example/@" title="@">L @ l</a> WORDS</p>
<figure><img alt="@" src="@"><figcaption>C @ WORDS</figcaption></figure><ul><li>WORDS @</li></ul>
</article></body></html>"""

CARRIERS: dict[str, Callable[[str], str]] = {
    "raw": escape,
    "decimal": lambda words: "".join(f"&#{ord(one)};" for one in words),
    "hexadecimal": lambda words: "".join(f"&#x{ord(one):X};" for one in words),
    "escaped twice": lambda words: escape("".join(f"&#{ord(one)};" for one in words)),
    "escaped thrice": lambda words: escape(escape("".join(f"&#x{ord(one):x};" for one in words))),
}


def written(around: str, one: str, carrier: str) -> bytes:
    """A document that holds an item a sequence, which stands in each of its fields."""
    items = (
        one.replace("#", str(number)).replace("@", CARRIERS[carrier](words))
        for number, words in enumerate(SEQUENCES.values())
    )
    channel = around.replace("@", CARRIERS[carrier](SEQUENCES["clipboard"]))
    return channel.replace("%s", "".join(items)).encode("utf-8", "surrogatepass")


def safe(found: object) -> bool:
    return not [words for words in strings(found) if obeyed(words) or "\n\n\n" in words]


AS_WINDOWS_HAS_THEM = tuple(name for name in SEQUENCES if name.startswith("C1"))
"""These are read as the signs that hurried programs mean by them: ‹, ›, œ."""

XML = {
    "rss": (RSS, RSS_ITEM),
    "atom text": (ATOM.replace("%s", "text", 1), ATOM_ENTRY.replace("TYPE", "text")),
    "atom html": (ATOM.replace("%s", "html", 1), ATOM_ENTRY.replace("TYPE", "html")),
    "rdf": (RDF, RDF_ITEM),
}


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("form", XML)
def test_xml(form: str, carrier: str) -> None:
    found = parse(written(*XML[form], carrier), now=NOW)
    assert len(found.entries) == len(SEQUENCES)
    assert safe(found)
    if carrier == "raw":  # the words around and between the controls are all there
        shown = dict(zip(SEQUENCES, (entry.title.replace(" ", "") for entry in found.entries), strict=True))
        wanted = {name: clean_line(f"T {words} t").replace(" ", "") for name, words in SEQUENCES.items()}
        assert {name for name in shown if shown[name] != wanted[name]} <= set(AS_WINDOWS_HAS_THEM)


@pytest.mark.parametrize("wrapped", [lambda words: f"<![CDATA[{words}]]>", lambda words: words], ids=["cdata", "bare"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_xml_in_other_clothes(wrapped: Callable[[str], str], encoding: str) -> None:
    items = "".join(
        f"<item><guid>{number}</guid><title>T {wrapped(escape(words))}</title></item>"
        for number, words in enumerate(SEQUENCES.values())
    )
    text = f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel>{items}</channel></rss>'
    found = parse(text.encode(encoding, "replace"), "application/xml", now=NOW)
    assert len(found.entries) == len(SEQUENCES) and safe(found)


def json_item(words: str, number: int) -> dict[str, Any]:
    return {
        "id": f"i{number}{words}", "url": f"https://a.example/{number}?{words}", "external_url": words,
        "title": f"T {words} t", "content_html": f"<p>P {words} <a href='https://a.example/{words}'>l {words}</a></p>",
        "content_text": words, "summary": words, "image": words, "language": f"en{words}",
        "authors": [{"name": f"A {words}", "url": words}], "tags": [words],
        "attachments": [{"url": words, "mime_type": words, "title": words}],
        "date_published": f"2026-01-08T10:00:00Z{words}", "date_modified": words,
    }  # fmt: skip


@pytest.mark.parametrize("ascii_only", [True, False], ids=["numbers", "raw"])
@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
def test_json_feed(ascii_only: bool, html: bool) -> None:
    everything = {**SEQUENCES, **SURROGATES}
    items = [json_item(words, number) for number, words in enumerate(everything.values())]
    if not html:
        items = [{key: value for key, value in item.items() if key != "content_html"} for item in items]
    lead = SEQUENCES["clipboard"]
    feed = {
        "version": f"https://jsonfeed.org/version/1.1{lead}",
        "title": lead,
        "home_page_url": f"https://a.example/{lead}",
    }
    told = {**feed, "description": lead, "authors": [{"name": lead}], "language": lead, "items": items}
    found = parse(json.dumps(told, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass"), now=NOW)
    assert len(found.entries) == len(everything) and safe(found)
    if ascii_only:
        assert [entry.title for entry in found.entries] == [clean_line(f"T {words} t") for words in everything.values()]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_lists_of_feeds(carrier: str) -> None:
    found = opml.parse(written(OPML, OUTLINE, carrier))
    assert safe((found.refused, found.damaged, [(one.title, one.folder) for one in found.feeds]))
    assert found.feeds and not [one.url for one in found.feeds if is_hiding(one.url)]
    if carrier == "raw":
        assert not opml.parse(opml.rendered([]).encode()).feeds


def test_newsboat_lists() -> None:
    raw = SEQUENCES.values()
    lines = [f'https://a.example/{number}{words} "F {words}" "~T {words}"' for number, words in enumerate(raw)]
    found = newsboat.parse("\n".join(lines).encode("utf-8", "surrogatepass"))
    assert safe((found.refused, [(one.title, one.folder) for one in found.feeds]))


@pytest.mark.parametrize("carrier", CARRIERS)
def test_pages(carrier: str) -> None:
    for words in SEQUENCES.values():
        markup = PAGE.replace("WORDS", WORDS).replace("@type", "type").replace("~", json.dumps(words)[1:-1])
        data = markup.replace("@", CARRIERS[carrier](words)).encode("utf-8", "surrogatepass")
        assert safe(page(data, now=NOW)), words
        assert safe([(link.title, link.url) for link in discovery.feed_links(data, "https://a.example/")]), words


def w3c(words: str) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": f"e {words}", "prefix": words, "suffix": words}
    bodies = [{"type": "TextualBody", "purpose": one, "value": f"v {words}"} for one in ("commenting", "tagging")]
    target = {"source": f"https://a.example/{words}", "selector": [quote]}
    return {"id": f"urn:x:{words}", "type": "Annotation", "motivation": words, "body": bodies, "target": target}


def hypothesis_export(words: str) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": f"e {words}", "prefix": words, "suffix": words}
    return {
        "id": words, "uri": f"https://a.example/{words}", "text": f"n {words}", "tags": [f"t {words}"],
        "user": words, "target": [{"source": f"https://a.example/{words}", "selector": [quote]}],
    }  # fmt: skip


@pytest.mark.parametrize("item", [w3c, hypothesis_export])
def test_annotations(item: Callable[[str], dict[str, Any]]) -> None:
    for words in {**SEQUENCES, **SURROGATES}.values():
        try:
            found = web_annotation.parse(json.dumps([item(words)]).encode())
        except ParseError as error:
            assert safe(str(error))
            continue
        assert safe(found), words


def test_errors_are_outside_text_too() -> None:
    for words in SEQUENCES.values():
        for data in (words, f"<html><title>{words}</title>", f'{{"title": "{words}"}}', f"<rss>{words}"):
            with pytest.raises(ParseError) as told:
                parse(
                    data.encode("utf-8", "surrogatepass"), f"text/html; charset={words}", f"https://a.example/{words}"
                )
            assert safe(str(told.value))
        assert safe(str(refusal(418, "a.example")))


def test_settings_say_what_is_wrong_in_clean_words(tmp_path: Any) -> None:
    from briefreader.cli.program import told

    for words in SEQUENCES.values():
        file = tmp_path / "config.toml"
        file.write_bytes(f'[keys]\n"{words}" = 1\n'.encode("utf-8", "surrogatepass"))
        with pytest.raises(SettingsError) as error:
            settings.load(file)
        assert told(error.value) == 1
