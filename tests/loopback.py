"""A web server on loopback that a test can tell what to answer, and ask what it was asked."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What a path answers; an etag makes it a conditional one.

    Where `raw` is given, it is all that is sent, head and body and as long as it goes on.
    """

    body: bytes = b""
    content_type: str = "application/rss+xml"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: str = ""
    raw: Callable[[], Iterable[bytes]] | None = None


@dataclass
class Site:
    """Paths with their answers, and the requests so far: (path, headers)."""

    origin: str
    answers: dict[str, Answer] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://{self.origin}{path}"


@contextmanager
def served() -> Iterator[Site]:
    """A site, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = site.answers.get(self.path, Answer(b"nothing here", "text/plain", 404))
            if answer.raw is not None:
                self._send(answer.raw())
                return
            unchanged = answer.etag and self.headers.get("If-None-Match") == answer.etag
            body = b"" if unchanged else answer.body
            self.send_response(304 if unchanged else answer.status)
            if answer.etag:
                self.send_header("ETag", answer.etag)
            self.send_header("Content-Type", answer.content_type)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if not unchanged:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self._send([body])

        def _send(self, parts: Iterable[bytes]) -> None:
            with suppress(OSError):  # whoever asked has heard enough
                for part in parts:
                    self.wfile.write(part)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Canary:
    """A port that nobody may come to; how many did."""

    port: int
    visits: int = 0


@contextmanager
def canary() -> Iterator[Canary]:
    """One that counts every connection, whatever is asked, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        found = Canary(listening.getsockname()[1])

        def count() -> None:
            with suppress(OSError):  # closed: that is the end
                while True:
                    listening.accept()[0].close()
                    found.visits += 1

        thread = threading.Thread(target=count, daemon=True)
        thread.start()
        yield found
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def rss(*items: tuple[str, str, str]) -> bytes:
    """A feed of (guid, title, html) items."""
    from html import escape

    entries = "".join(
        f"<item><guid isPermaLink='false'>{escape(guid)}</guid><title>{escape(title)}</title>"
        f"<link>https://news.example/{escape(guid)}</link><pubDate>Thu, 08 Jan 2026 10:00:00 GMT</pubDate>"
        f"<description>{escape(html)}</description></item>"
        for guid, title, html in items
    )
    return f"<rss version='2.0'><channel><title>Alder Courier</title>{entries}</channel></rss>".encode()
