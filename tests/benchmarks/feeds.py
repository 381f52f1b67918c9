"""Feeds made up for measuring, the same in every run, and a server process that hands them out on loopback.

`python -m tests.benchmarks.feeds FEEDS ITEMS` serves them, prints its port, and ends with its standard input.
"""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RARE = "quicksilver"
"""A word that stands in one article of one feed only."""

COMMON = "harbour"
"""A word that stands in every article."""

_NAMES = "Oster Ruel Lanko Tamsal Brask Vole Nool Tarrow Reyl Arn Pellan Thole Grane Starr Morrow Castane".split()
_FIRST = "Mirela Tomas Petra Idris Lena Greta Vidar Ilse Alia Ludmila Osric Casimir Tilda Keld Jan Noor".split()
_OFFICES = ("mayor", "harbour master", "minister", "spokeswoman", "union leader", "judge", "envoy", "economist")
_THINGS = "ferry quota tariff bridge tunnel ballot treaty strike survey budget dam railway school hospital".split()
_VERBS = "closed opened delayed doubled questioned rejected approved mapped lost found repaired sold".split()


LONG = 5000
"""Words of a long read."""

LONG_READS = 200
"""How many there are at most, under /long: more than are analysed while one waits."""

MARK = "Zwielicht"
"""What a long read begins with, and nothing else holds."""


@cache
def feed(number: int, items: int) -> bytes:
    """One RSS feed, newest item first."""
    chance = random.Random(number)
    entries = "".join(_item(chance, number, place) for place in range(items, 0, -1))
    return _document(f"Courier {number:04}", f"http://127.0.0.1/{number}", entries)


def _document(title: str, link: str, entries: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{title}</title><link>{link}</link>{entries}</channel></rss>"
    ).encode()


@cache
def long_reads(number: int) -> bytes:
    """A feed of articles of LONG words each, and before them a short one, which a reader opens on."""
    chance = random.Random(-1)
    entries = [_entry("short", "Short read", "28 Jan 2026 23:00:00", ["It begins here."])]
    for place in range(number):
        paragraphs = [f"{MARK}."]
        while sum(len(one.split()) for one in paragraphs) < LONG:
            paragraphs.append(_paragraph(chance))
        date = f"27 Jan 2020 {23 - place // 60:02}:{59 - place % 60:02}:00"
        entries.append(_entry(f"long-{place}", f"Long read {place}", date, paragraphs))
    return _document("Courier Long", "http://127.0.0.1/long", "".join(entries))


def _item(chance: random.Random, number: int, place: int) -> str:
    paragraphs = [_paragraph(chance) for _ in range(chance.randint(3, 7))]
    rare = [f"It is made of {RARE}."] if (number, place) == (0, 1) else []
    title = f"{chance.choice(_THINGS).capitalize()} {number}-{place} {chance.choice(_VERBS)} in the harbour"
    date = f"{1 + place % 28:02} Jan 2026 {place % 24:02}:{number % 60:02}:00"
    return _entry(f"{number}-{place}", title, date, paragraphs + rare)


def _entry(guid: str, title: str, date: str, paragraphs: Sequence[str]) -> str:
    text = "".join(f"&lt;p&gt;{one}&lt;/p&gt;" for one in paragraphs)
    return (
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>"
        f"<link>http://127.0.0.1/{guid.replace('-', '/')}</link><pubDate>{date} GMT</pubDate>"
        f"<description>{text}</description></item>"
    )


def _paragraph(chance: random.Random) -> str:
    name, first, office = chance.choice(_NAMES), chance.choice(_FIRST), chance.choice(_OFFICES)
    one, two, verb = chance.choice(_THINGS), chance.choice(_THINGS), chance.choice(_VERBS)
    return chance.choice(
        (
            f"The {one} was {verb} on Monday after a long night at the harbour, said {first} {name}, {office} of Velm.",
            f"“The {one} comes before the {two},” {office} {first} {name} told the press. “Nobody asked the harbour.”",
            f"{name} denied that the {one} had been {verb}, adding that the {two} “was never in question”.",
            f"Figures of the harbour board show that every third {one} is {verb} before the {two} is ready.",
        )
    )


def _tag(body: bytes) -> str:
    return f'"{hashlib.sha1(body).hexdigest()}"'


def serve(feeds: int, items: int) -> None:
    """Hands out the feeds under /0 … and /long with validators, until standard input ends."""
    many = min(LONG_READS, 10 * feeds)
    tags = {str(number): _tag(feed(number, items)) for number in range(feeds)}
    tags["long"] = _tag(long_reads(many))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            word = self.path.strip("/")
            known = word in tags
            unchanged = known and self.headers.get("If-None-Match") == tags[word]
            body = b""
            if known and not unchanged:
                body = long_reads(many) if word == "long" else feed(int(word), items)
            self.send_response(304 if unchanged else 200 if known else 404)
            if known:
                self.send_header("ETag", tags[word])
            self.send_header("Content-Type", "application/rss+xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


@contextmanager
def served(feeds: int, items: int) -> Iterator[list[str]]:
    """The addresses of the feeds, while a process of its own serves them."""
    command = [sys.executable, "-m", "tests.benchmarks.feeds", str(feeds), str(items)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout and server.stdin
        port = int(server.stdout.readline())
        yield [f"http://127.0.0.1:{port}/{number}" for number in range(feeds)]
        server.stdin.close()


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]))
