"""Feeds that mean harm, as a server of theirs would send them, and how each has to end."""

from __future__ import annotations

import gzip
import itertools
import json
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.loopback import Answer, rss

GOOD = rss(("1", "Talks resume", "<p>The talks resumed on Monday.</p>"))
HEAD = b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: "half"\r\nConnection: close\r\n'
OVER = threading.Event()
"""Set when the test is over: what is slow goes on until then."""


@dataclass(frozen=True)
class Case:
    """An answer, and the words its sentence holds; empty where its one good entry is to be read."""

    answer: Answer
    words: str = ""


def _raw(*parts: bytes) -> Answer:
    return Answer(raw=lambda: parts)


def _sent(make: Callable[[], Iterable[bytes]]) -> Answer:
    return Answer(raw=make)


def _slowly(data: bytes) -> Callable[[], Iterator[bytes]]:
    """A byte now and then, for longer than anybody waits."""

    def parts() -> Iterator[bytes]:
        for at in itertools.count():
            yield data[at : at + 1] or b"x"
            if OVER.wait(0.05):
                return

    return parts


def _endless(head: bytes, part: bytes) -> Callable[[], Iterator[bytes]]:
    return lambda: itertools.chain([head], itertools.repeat(part))


def _deflated(blocks: int) -> Iterator[bytes]:
    """So many megabytes of one letter, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    for _ in range(blocks):
        yield packer.compress(b"A" * 1_000_000)
    yield packer.flush()


def _packed(encoding: str, body: bytes) -> Answer:
    return Answer(body, headers={"Content-Encoding": encoding})


def _feed(inside: str, prolog: str = "") -> Answer:
    return Answer(f"<?xml version='1.0'?>{prolog}<rss version='2.0'><channel>{inside}</channel></rss>".encode())


def _entry(markup: str, title: str = "t") -> Answer:
    return _feed(f"<item><guid>1</guid><title>{title}</title><description>{markup}</description></item>")


def json_feed(items: object) -> Answer:
    """A JSON Feed of these items, whatever they are."""
    return Answer(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode())


def _to(location: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": location})


_BOMB = b"".join(_deflated(40))
_CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
_LONG = "x" * 99_999
_ENTITIES = "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(12))

BODIES = {
    "packed-bomb": Case(_packed("gzip", _BOMB), "larger than 1 MB"),
    "packed-members": Case(_packed("gzip", gzip.compress(b"A" * 500_000) * 9), "larger than 1 MB"),
    "packed-twice": Case(_packed("gzip, gzip", gzip.compress(_BOMB)), "not asked for"),
    "packed-twice-told-once": Case(_packed("gzip", gzip.compress(_BOMB)), "not a feed"),
    "br": Case(_packed("br", b"\xcb\xff\xff\x3f"), "not asked for"),
    "zstd": Case(_packed("zstd", b"\x28\xb5\x2f\xfd"), "not asked for"),
    "packed-not": Case(_packed("gzip", GOOD), "cannot be unpacked"),
    "packed-cut": Case(_packed("gzip", gzip.compress(GOOD)[:-12]), "broke off"),
    "endless": Case(_sent(_endless(HEAD + b"\r\n<rss><channel>", b"<item/>" * 999)), "larger than 1 MB"),
    "endless-chunks": Case(_sent(_endless(_CHUNKED, b"4\r\nabcd\r\n" * 999)), "larger than 1 MB"),
    "endless-head": Case(_sent(_endless(HEAD, b"X-More: y\r\n" * 999)), "not HTTP"),
    "hundred-continues": Case(_raw(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000, HEAD, b"\r\n", GOOD)),
    "bad-chunk": Case(_raw(_CHUNKED, b"%x\r\n%s\r\nZZ\r\n" % (len(GOOD), GOOD)), "not HTTP"),
    "cut-chunk": Case(_raw(_CHUNKED, b"%x\r\n%s\r\n" % (len(GOOD), GOOD)), "broke off"),
    "cut-body": Case(_raw(HEAD, b"Content-Length: 99999\r\n\r\n", GOOD), "broke off"),
    "two-lengths": Case(_raw(HEAD, b"Content-Length: 9\r\nContent-Length: 99\r\n\r\n", GOOD), "not HTTP"),
    "no-head": Case(_raw(GOOD), "not HTTP"),
    "nothing": Case(_raw(), "closed the connection"),
    "reason": Case(_raw(b"HTTP/1.1 503 \x1b]52;c;eA==\x07\x9b2J\r\nServer: \x1b[2J\r\n\r\n"), "503"),
    "slow-head": Case(_sent(_slowly(HEAD)), "did not finish"),
    "slow-body": Case(_sent(_slowly(HEAD + b"\r\n" + GOOD)), "did not finish"),
    "never": Case(_sent(lambda: iter(lambda: b"" if not OVER.wait(9) else None, None)), "did not finish"),
}

DOCUMENTS = {
    "empty": Case(Answer(b" \n"), "empty document"),
    "picture": Case(Answer(b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256))), "an image"),
    "comments": Case(_entry("&lt;!--" * 120_000)),
    "comments-in-the-title": Case(_entry("x", "&lt;!--" * 120_000)),
    "long-title": Case(_entry("x", "A" * 900_000)),
    "sections": Case(_entry("<![CDATA[" * 50_000)),
    "deep": Case(_entry("<b>" * 20_000)),
    "deep-markup": Case(_entry("&lt;div&gt;" * 60_000)),
    "marks": Case(_entry("a" + "\u0301\u0323" * 200_000)),
    "references": Case(_entry("&amp;#x1b;&#27;" * 20_000)),
    "laughs": Case(_feed("<item><title>&m;</title></item>", f"<!DOCTYPE rss [<!ENTITY a 'ha'>{_ENTITIES}]>")),
    "quadratic": Case(_feed(f"<item><title>{'&a;' * 99_999}</title></item>", f"<!DOCTYPE r [<!ENTITY a '{_LONG}'>]>")),
    "many": Case(json_feed([{"id": "1"}] * 20_001), "more than 20,000 entries"),
    "deep-json": Case(Answer(b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * 200_000), "damaged"),
    "digits": Case(json_feed([{"id": "1", "title": "t", "date_published": 10**4000}])),
    "kinds": Case(json_feed([None, 1, "x", [], {"id": {}, "title": [], "authors": 7, "content_html": "good"}])),
}  # fmt: skip


def luring(port: int) -> dict[str, Case]:
    """What leads to a port of this machine that nobody asked for."""
    there = f"http://127.0.0.1:{port}"
    spellings = {
        "loopback": there,
        "decimal": f"http://2130706433:{port}/",
        "hexadecimal": f"http://0x7f000001:{port}/",
        "octal": f"http://0177.0.0.1:{port}/",
        "short": f"http://127.1:{port}/",
        "mapped": f"http://[::ffff:127.0.0.1]:{port}/",
        "nat64": f"http://[64:ff9b::7f00:1]:{port}/",
        "6to4": f"http://[2002:7f00:1::]:{port}/",
        "unspecified": f"http://0.0.0.0:{port}/",
        "name": f"http://localhost:{port}/",
        "dotted-name": f"http://LOCALHOST.:{port}/",
        "user": f"http://me:word@127.0.0.1:{port}/",
    }
    schemes = (
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "data:text/xml,<rss/>",
        "javascript:a()",
    )
    redirects = {f"to-{name}": Case(_to(url), "private network") for name, url in spellings.items()}
    redirects |= {f"to-{url.partition(':')[0]}": Case(_to(url), "not followed") for url in schemes}
    redirects |= {
        "loop": Case(_to("loop"), "without an end"),
        "to-nowhere": Case(_to(""), "without saying where"),
        "cookies": Case(Answer(status=302, headers={"Location": "cookies", "Set-Cookie": "a=b"}), "without an end"),
    }
    doctype = (
        f"<!DOCTYPE rss SYSTEM '{there}/dtd' [<!ENTITY x SYSTEM '{there}/x'><!ENTITY % p SYSTEM '{there}/p'> %p;]>"
    )
    carrying = (
        f"<link>{there}/home</link><image><url>{there}/image</url></image><icon>{there}/icon</icon>"
        f"<cloud domain='127.0.0.1' port='{port}' path='/' registerProcedure='' protocol='http-post'/>"
        f"<link xmlns='http://www.w3.org/2005/Atom' rel='hub' href='{there}/hub'/>"
        f"<item><guid>1</guid><title>&x;t</title><link>{there}/page</link>"
        f"<enclosure url='{there}/sound' type='audio/mpeg' length='1'/>"
        f"<include xmlns='http://www.w3.org/2001/XInclude' href='{there}/include'/>"
        f"<description>&lt;img src='{there}/img'&gt;&lt;link rel=stylesheet href='{there}/css'&gt;words"
        "</description></item>"
    )
    page = (
        f"<html><head><base href='{there}/'><meta http-equiv=refresh content='0;url={there}/'>"
        f"<link rel=icon href='{there}/favicon.ico'></head><body><img src='{there}/img'>words</body></html>"
    )
    announcing = f"<html><head><link rel=alternate type='application/rss+xml' href='{there}/feed'></head>words</html>"
    return redirects | {
        "carrying": Case(_feed(carrying, doctype + f"<?xml-stylesheet href='{there}/xsl'?>")),
        "page": Case(Answer(page.encode(), "text/html"), "a web page"),
        "announcing": Case(Answer(announcing.encode(), "text/html"), "a web page"),
    }
