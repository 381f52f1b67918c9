"""A web server on loopback that a test can tell what to answer, and ask what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What a path answers; an etag makes it a conditional one."""

    body: bytes
    content_type: str = "application/rss+xml"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: str = ""


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
            with suppress(ConnectionError):  # who asked was killed
                self.wfile.write(body)

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
