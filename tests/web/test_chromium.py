"""The page in a real browser: keys, a bookmark, links, copying, the end; and not a request that leaves this machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.domain.search.query import parsed
from briefreader.services.home.open import opened
from briefreader.services.reading import rows
from briefreader.tui.keys.commands import COMMANDS
from tests.cli.running import Program
from tests.loopback import Answer, rss
from tests.loopback import served as site_served
from tests.web.chromium import PROGRAM, Chromium, Page, chromium
from tests.web.serving import SECONDS, Served, greeted, serving

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is on the PATH")

WORDS = "<p>“We will not wait for another winter,” said Ana Petrel, the envoy of the islands.</p>"
PNG = b"\x89PNG\r\n\x1a\n"
HEARD = """
window.heard = [];
addEventListener("keydown", (event) => setTimeout(() => heard.push(event.defaultPrevented)), true);
"""
WRITES = "window.copied = []; navigator.clipboard.writeText = async (text) => void copied.push(text);"
REFUSES = """
window.copied = [];
navigator.clipboard.writeText = async (text) => {
  if (!window.clicked) throw new DOMException("not now", "NotAllowedError");
  copied.push(text);
};
document.execCommand = () => false;
"""
NOTICE = "document.querySelector('#notice:not([hidden]) span')?.textContent"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    greeted(tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def served(home: Path) -> Iterator[Served]:
    with serving(home) as found:
        yield found


@pytest.fixture
async def browser(tmp_path: Path) -> AsyncIterator[Chromium]:
    async with chromium(tmp_path / "profile") as found:
        yield found


async def shown(browser: Chromium, served: Served, before: str = "") -> Page:
    """The reader in a tab, ready for keys."""
    page = await browser.page(before)
    await page.size(1200, 800)
    await page.call("Page.navigate", url=served.address)
    await page.ready()
    return page


def bookmarks(home: Path) -> list[str]:
    here = opened(Home.at(home))
    try:
        return [row["id"] for row in rows.statements(here, parsed("is:bookmarked"))]
    finally:
        here.close()


async def until_soon(true: Callable[[], object]) -> None:
    """Returns as soon as it is; the browser is listened to meanwhile."""
    async with asyncio.timeout(SECONDS):
        while not true():
            await asyncio.sleep(0.02)


async def test_a_bookmark_made_in_the_browser_is_in_the_home(browser: Chromium, served: Served, home: Path) -> None:
    page = await shown(browser, served)
    assert await page.value("[location.search, document.title, document.cookie]") == ["", "briefreader", ""]
    await page.press("Enter", "]", "b")
    await until_soon(lambda: bookmarks(home))
    assert (await page.picture()).startswith(PNG)
    await page.press("Q")
    await page.until(f"{NOTICE}?.startsWith('The reader has ended')")
    await until_soon(lambda: not served.readers)
    await page.press("Enter")  # on the button that opens it again
    await page.ready()
    assert page.hosts == {"127.0.0.1"}
    assert page.complaints == []


async def test_keys_that_a_browser_uses_itself_are_the_program_s(browser: Chromium, served: Served) -> None:
    control = {keys.removeprefix("ctrl+") for one in COMMANDS for keys in one.keys if keys.startswith("ctrl+")} - {"q"}
    assert {"d", "p", "r", "s", "u"} <= control
    page = await shown(browser, served, HEARD)
    await page.press(*(f"C-{key}" for key in sorted(control)))
    await page.until(f"heard.length === {len(control)}")
    assert await page.value("heard.every(Boolean)")
    await page.press("Escape", "]", "}", "/", ":", "Tab")
    sent = {chr(ord(key) - 96) for key in control} | {"\x1b", "]", "}", "/", ":", "\t"}
    await until_soon(lambda: sent <= {json.loads(told)[1] for told in page.sent if told.startswith('["stdin"')})


async def test_a_link_opens_in_a_tab_that_never_learns_of_this_one(browser: Chromium, home: Path) -> None:
    with site_served() as site:
        elsewhere = f"http://localhost:{site.origin.split(':')[1]}"
        newest = rss(("talks", "Talks resume", WORDS)).replace(b"08 Jan", b"30 Jan")
        site.answers["/feed"] = Answer(newest.replace(b"https://news.example", elsewhere.encode()))
        script = "<script>fetch('/opener/' + (window.opener === null))</script>"
        site.answers["/talks"] = Answer(script.encode(), "text/html")
        program = Program(home)
        program.configure(f'[network]\nallow_private = ["{site.origin}"]\n')
        assert program("add", site.url("/feed")).code == 0
        with serving(home) as served:
            page = await shown(browser, served)
            await page.press("Enter", "o")
            await until_soon(lambda: "/opener/true" in [path for path, _ in site.requests])
            headers = next(headers for path, headers in site.requests if path == "/talks")
    assert not {"referer", "cookie"} & set(headers)


async def test_a_copied_statement_reaches_the_clipboard(browser: Chromium, served: Served) -> None:
    page = await shown(browser, served, WRITES)
    await page.press("Enter", "]", "y")
    await page.until("copied.length === 1")
    assert "Keir Starmer" in await page.value("copied[0]")


async def test_a_browser_that_refuses_to_copy_is_asked_by_a_click(browser: Chromium, served: Served) -> None:
    page = await shown(browser, served, REFUSES)
    await page.press("Enter", "]", "y")
    await page.until(f"{NOTICE} === 'Your browser copies only after a click.'")
    await page.value("window.clicked = true; document.querySelector('#notice button').click()")
    await page.until("copied.length === 1")
    await page.ready()
    assert await page.value(NOTICE) is None


async def test_a_tab_that_is_held_back_is_offered_in_words(browser: Chromium, served: Served) -> None:
    page = await shown(browser, served, "window.open = () => null")
    await page.value("window.open('https://news.example/talks', '_blank')")
    await page.until(f"{NOTICE} === 'Your browser held a new tab back.'")
    assert await page.value("document.querySelector('#notice button').textContent") == "Open news.example"
    await page.press("j")
    assert await page.value(NOTICE) is None
    await page.value("window.open('javascript:alert(1)', '_blank')")
    assert await page.value(NOTICE) is None


async def test_when_the_server_ends_the_page_says_what_to_do(browser: Chromium, served: Served) -> None:
    page = await shown(browser, served)
    assert (await asyncio.to_thread(served.interrupted))[0] == 0
    await page.until(f"{NOTICE}?.startsWith('The reader has ended')")
    await page.value("document.querySelector('#notice button').click()")
    await page.until(f"{NOTICE}?.startsWith('The server has ended')")
