"""Whom from: means: whole words of a name, a host and the names in it; never a scheme, a path or a port."""

from __future__ import annotations

import pytest

from briefreader.domain.news.outlet import Asked


@pytest.mark.parametrize(
    ("typed", "name", "so"),
    [
        ("TT", "TT", True),
        ("tt", "TT Nyhetsbyrån", True),
        ("TT", "Matter", False),
        ("AP", "Map blog", False),
        ("bbc", "BBC News – World", True),
        ("BBC News", "BBC News – World", True),
        ("news bbc", "BBC News – World", False),
        ("world news", "World", False),
        ("U.S. News", "U.S. News & World", True),
        ("AT&T", "AT&T Newsroom", True),
        ("tagesschau.de", "tagesschau.de – Nachrichten", True),
        ("täglich", "Der Tägliche", False),
        ("taglich*", "Der Tägliche", True),
        ("朝日", "朝日新聞", True),
        ("朝聞", "朝日新聞", False),
        ("★", "★ Stars", True),
        ("★", "Stars", False),
        ("", "Stars", False),
        (" ", "Two Stars", False),
        ("*", "Stars", False),
    ],
)
def test_a_name(typed: str, name: str, so: bool) -> None:
    assert Asked(typed).names(name) is so


@pytest.mark.parametrize(
    ("typed", "url", "so"),
    [
        ("bbc", "https://feeds.bbc.co.uk/news/rss.xml", True),
        ("feeds", "https://feeds.bbc.co.uk/news/rss.xml", True),
        ("bbc.co.uk", "https://feeds.bbc.co.uk/news/rss.xml", True),
        ("BBC.co.uk", "https://www.bbc.co.uk/", True),
        ("www.bbc.co.uk", "https://bbc.co.uk/", True),
        (".uk", "https://feeds.bbc.co.uk/", True),
        ("co.uk", "https://feeds.bbc.co.uk/", True),
        ("bc.co.uk", "https://feeds.bbc.co.uk/", False),
        ("uk", "https://feeds.bbc.co.uk/", False),
        ("co", "https://feeds.bbc.co.uk/", False),
        ("com", "https://www.tt.com/", False),
        ("www", "https://www.tt.com/", False),
        ("rss", "https://feeds.bbc.co.uk/news/rss.xml", False),
        ("news", "https://feeds.bbc.co.uk/news/rss.xml", False),
        ("http", "http://tt.example/", False),
        ("tt", "http://x.example/", False),
        ("https://feeds.bbc.co.uk/other", "https://feeds.bbc.co.uk/news/rss.xml", True),
        ("user", "https://user:word@tt.example/", False),
        ("8000", "http://127.0.0.1:8000/", False),
        ("127", "http://127.0.0.1:8000/", False),
        ("127.0.0.1", "http://127.0.0.1:8000/", True),
        ("127.0.0.1:8000", "http://127.0.0.1:8000/", True),
        ("localhost", "http://localhost:8000/", True),
        ("münchen", "https://xn--mnchen-3ya.example/", True),
        ("bb*", "https://feeds.bbc.co.uk/", True),
        ("bbc.c*", "https://feeds.bbc.co.uk/", True),
        ("bbc news", "https://feeds.bbc.co.uk/", False),
        ("[", "https://feeds.bbc.co.uk/", False),
        ("bbc", "not an address", False),
        ("bbc", "http://[bbc/", False),
    ],
)
def test_a_host(typed: str, url: str, so: bool) -> None:
    assert Asked(typed).hosts(url) is so
