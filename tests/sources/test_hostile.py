"""Documents and servers that mean harm: nothing gets through, nothing takes long, everything is told in words."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from briefreader.config.settings import Network
from briefreader.domain.errors import FetchError, ParseError
from briefreader.domain.news.feed import ParsedFeed, Validators
from briefreader.domain.text.clean import clean
from briefreader.sources.feeds.discovery import feed_links
from briefreader.sources.feeds.feeds import parse
from briefreader.sources.html.pages import page
from briefreader.sources.http.fetch import Fetcher
from tests.conftest import ROOT

NOW = datetime(2026, 2, 1, tzinfo=UTC)
STATIC = ROOT.parent / "shared" / "data" / "feeds" / "hostile" / "static"
FILES = sorted(STATIC.iterdir()) if STATIC.is_dir() else [Path("absent")]
pytestmark = pytest.mark.shared

ENTRIES = {
    "term_rss_raw.xml": 35, "term_rss_charref.xml": 35, "term_rss_double.xml": 36, "term_rss_xml11.xml": 1,
    "term_rss_c1.xml": 2, "term_rss_latin1_c1.xml": 1, "term_atom_xhtml.xml": 1, "term_json_all.json": 36,
    "term_json_url.json": 36, "markup_titles.xml": 37, "markup_markdown.xml": 23, "uni_titles.json": 35,
    "uni_surrogates.json": 3, "uni_nul.json": 2, "xml_unclosed.xml": 19, "xml_cdata_open.xml": 1,
    "xml_depth2000.xml": 1, "xml_html_depth.xml": 1, "xml_php_warning.xml": 1,
    "xml_leading_space.xml": 1, "xml_named_entities.xml": 1,
    "xml_xxe_file.xml": 1, "xml_two_roots.xml": 1, "json_dup_keys.json": 1, "json_nan.json": 1, "json_bom.json": 1,
    "enc_utf8_broken.xml": 2, "enc_cp1251_no_decl.xml": 1, "enc_utf16_odd.xml": 1, "date_all.xml": 39,
    "date_all.json": 40, "link_all.xml": 56, "link_none.xml": 2, "guid_duplicates.xml": 2, "guid_odd.xml": 10,
    "sql_fts.xml": 12, "export_names.json": 48, "export_frontmatter.json": 61,
}  # fmt: skip
EXACT = "Größe café Ελλάδα Киев 日本"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_hostile_documents(shared: Path, file: Path) -> None:
    began = time.process_time()
    header = "application/rss+xml" if file.name.startswith("enc_") else "application/rss+xml; charset=utf-8"
    try:
        feed = parse(file.read_bytes(), header, "http://127.0.0.1:9/feed", NOW)
    except ParseError as error:
        assert str(error).isprintable()
        feed = ParsedFeed("", ())
    assert time.process_time() - began < 2
    assert len(feed.entries) >= ENTRIES.get(file.name, 0)
    for entry in feed.entries:
        for said in (entry.guid, entry.url, entry.title, entry.text, entry.byline, feed.title):
            assert said == clean(said)
            assert "root:" not in said
        assert not entry.url or entry.url.startswith(("http://", "https://"))
        assert entry.published is None or datetime(1970, 1, 1, tzinfo=UTC) < entry.published <= NOW + timedelta(days=1)
    if file.name.startswith(("enc_decl", "enc_bom")):
        assert feed.entries[0].title == EXACT


def test_markup_of_terminals_is_kept_word_for_word(shared: Path) -> None:
    titles = {entry.title for entry in parse((STATIC / "markup_titles.xml").read_bytes(), now=NOW).entries}
    assert {"[bold]x", "[/]", "[@click=app.quit]x[/]", "[link=http://evil.example]x[/link]"} <= titles


def test_active_html_leaves_its_words_only(shared: Path) -> None:
    (entry,) = parse((STATIC / "xml_sanitize.xml").read_bytes(), now=NOW).entries
    assert entry.title == "T"
    assert entry.text.split() == ["visible"]
    assert not entry.links


def test_a_page_with_controls_is_read_clean(shared: Path) -> None:
    found = page((STATIC / "term_page.html").read_bytes(), now=NOW)
    assert found.text.count("long enough to be kept") >= 35
    assert found.text == clean(found.text)


@pytest.fixture(scope="module")
def server(shared: Path) -> Iterator[dict[str, str]]:
    """The hostile server, on loopback; it ends with us or by itself."""
    command = [sys.executable, str(shared / "feeds" / "hostile_server.py"), "--duration", "60", "--with-parent"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()


@pytest_asyncio.fixture
async def fetcher(server: dict[str, str]) -> AsyncIterator[Fetcher]:
    network = Network(allow_private=(f"127.0.0.1:{server['port']}",), timeout_seconds=5, max_body_mb=3)
    async with Fetcher(network) as opened:
        yield opened


REFUSED = [
    *(f"/bomb/{kind}?mb=200" for kind in ("gzip", "deflate", "br", "zstd", "gzip-multi", "gzip-twice")),
    "/infinite",
    "/infinite-headers",
    "/gen/big-title?mb=50",
    *(
        f"/redirect/{kind}"
        for kind in ("loop", "self", "chain?n=50", "cookie-wall", "file", "ftp", "data", "javascript")
    ),
    *(f"/redirect/{kind}" for kind in ("gopher", "loopback", "metadata", "private", "decimal", "ipv6", "cred")),
    *(f"/redirect/{kind}" for kind in ("bad-location", "empty-location", "dns-rebind")),
    *(
        f"/lie/{kind}"
        for kind in ("cl-short", "cl-long", "cl-negative", "cl-two", "chunked-bad", "gzip-not", "gzip-cut")
    ),
    *(f"/lie/{kind}" for kind in ("status-line", "http09", "nul-header", "reset")),
    *(f"/status/{code}" for code in (204, 206, 401, 404, 410, 429, 500, 999)),
    "/headers/escape",
    "/auth/basic",
    "/cond/liar",
]
READ = [
    "/ok", "/lie/charset", "/lie/ct-html", "/lie/ct-none", "/lie/ct-png", "/lie/ct-octet", "/lie/continue",
    "/lie/header-fold", "/redirect/permanent?code=301", "/redirect/temporary?code=303", "/xxe/http", "/mutate/guids",
]  # fmt: skip


@pytest.mark.parametrize("path", REFUSED)
async def test_what_is_refused_is_refused_in_clean_words(fetcher: Fetcher, server: dict[str, str], path: str) -> None:
    with pytest.raises(FetchError) as told:
        await fetcher.fetch(server["base"] + path)
    assert str(told.value).isprintable()
    assert str(told.value).endswith(".")


@pytest.mark.parametrize("path", READ)
async def test_what_can_be_read_is_read(fetcher: Fetcher, server: dict[str, str], path: str) -> None:
    found = await fetcher.fetch(server["base"] + path)
    assert parse(found.body, found.content_type, found.url, NOW).entries


@pytest.mark.parametrize("path", ["/slow/body?bps=1", "/slow/headers?bps=1", "/slow/never"])
async def test_what_is_slow_is_given_up(server: dict[str, str], path: str) -> None:
    network = Network(allow_private=(f"127.0.0.1:{server['port']}",), timeout_seconds=0.2)
    async with Fetcher(network) as fetcher:
        with pytest.raises(FetchError, match="did not finish"):
            await fetcher.fetch(server["base"] + path)


@pytest.mark.parametrize("kind", ["etag", "lm", "both", "weak", "304-body", "etag-odd"])
async def test_validators_are_sent_back_exactly(fetcher: Fetcher, server: dict[str, str], kind: str) -> None:
    first = await fetcher.fetch(f"{server['base']}/cond/{kind}")
    assert first.validators != Validators()
    again = await fetcher.fetch(f"{server['base']}/cond/{kind}", first.validators)
    assert again.not_modified or (kind == "304-body" and again.body == first.body)


async def test_only_the_good_feed_of_a_page_is_offered(fetcher: Fetcher, server: dict[str, str]) -> None:
    found = await fetcher.fetch(server["base"] + "/autodiscovery")
    assert [feed.url for feed in feed_links(found.body, found.url)] == [server["base"] + "/feed.xml"]


def test_nothing_was_asked_that_nobody_asked_for(server: dict[str, str]) -> None:
    """Runs last in this file: the server counts visits to addresses that only its documents name."""
    with urllib.request.urlopen(server["base"] + "/__canary__", timeout=5) as answer:
        assert json.load(answer)["count"] == 0
