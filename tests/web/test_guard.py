"""Who comes in and who does not, asked over HTTP; what the page may load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest
from yarl import URL

from tests.web.serving import Served, serving
from tests.web.tab import client

FOREIGN = re.compile(r"""(?:https?:)?//[\w.-]+\.\w{2,}""")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served") / "home") as found:
        yield found


PATHS = ["/", "/ws", "/page/page.js", "/terminal/js/textual.js", "/terminal/", "/nothing/here"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("query", ["", "?token=", "?token=wrong", "?token=ünicode", "?token=%ff"])
async def test_without_the_token_every_path_is_refused_in_a_sentence(served: Served, path: str, query: str) -> None:
    async with client() as browser, browser.get(f"{served.origin}{path}{query}") as answer:
        assert answer.status == 403
        assert answer.headers["Content-Type"].startswith("text/plain")
        assert (await answer.text()).count("\n") == 1 and "briefreader serve" in await answer.text()


async def test_the_token_becomes_a_cookie_and_leaves_the_address(served: Served) -> None:
    async with client() as browser:
        async with browser.get(served.address, allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (303, "/")
            cookie = answer.headers["Set-Cookie"]
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
        assert "Max-Age" not in cookie and "expires" not in cookie
        for path in ("/", "/page/page.js", "/page/page.css", "/page/icon.svg", "/terminal/js/textual.js"):
            async with browser.get(served.origin + path) as answer:
                assert answer.status == 200, path
        async with browser.get(f"{served.origin}/nothing") as answer:
            assert answer.status == 404
    guessed = {cookie.split("=")[0]: "guessed"}
    async with client() as other, other.get(f"{served.origin}/", cookies=guessed) as answer:
        assert answer.status == 403


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example:80", "evil.example:{port}", "10.0.0.1:{port}", "0.0.0.0", "", "[::"],
)
async def test_a_host_that_is_not_ours_is_refused_even_with_the_token(served: Served, host: str) -> None:
    name = host.format(port=served.host.split(":")[1])
    async with client() as browser:
        async with browser.get(served.address, headers={"Host": name}, allow_redirects=False) as answer:
            assert (answer.status, "Set-Cookie" in answer.headers) == (403, False)
        async with browser.get(served.address) as answer:
            assert answer.status == 200
        async with browser.get(f"{served.origin}/", headers={"Host": name}) as answer:
            assert answer.status == 403


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "127.0.0.1:9000"])
async def test_our_names_are_answered_also_through_a_forwarded_port(served: Served, host: str) -> None:
    name = host.format(port=served.host.split(":")[1])
    ours = {"Host": name}
    async with client() as browser, browser.get(served.address, headers=ours, allow_redirects=False) as answer:
        assert answer.status == 303


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:1", "null", "", None])
async def test_a_page_of_somebody_else_gets_no_reader(served: Served, origin: str | None) -> None:
    async with client() as browser:
        async with browser.get(served.address) as answer:
            assert answer.status == 200
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await browser.ws_connect(f"{served.origin}/ws", origin=origin)
    assert refused.value.status == 403
    assert served.readers == []


async def test_without_the_cookie_there_is_no_reader(served: Served) -> None:
    async with client() as browser:
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await browser.ws_connect(f"{served.origin}/ws", origin=served.origin)
    assert refused.value.status == 403
    assert served.readers == []


async def test_every_answer_has_the_headers_that_protect_it(served: Served) -> None:
    async with client() as browser:
        answers = [await browser.get(served.origin, headers={"Host": "evil.example"})]
        answers += [await browser.get(f"{served.origin}/nothing")]
        answers += [await browser.get(served.address, allow_redirects=False)]
        answers += [await browser.get(served.origin + path) for path in ("/", "/page/page.js", "/nothing")]
        assert [answer.status for answer in answers] == [403, 403, 303, 200, 200, 404]
        for answer in answers:
            answer.release()
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert answer.headers["Cache-Control"] == "no-store"
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


async def test_the_page_and_all_that_it_loads_name_nobody_else(served: Served) -> None:
    async with client() as browser:
        async with browser.get(served.address) as answer:
            page, policy = await answer.text(), answer.headers["Content-Security-Policy"]
        parts = re.findall(r"""(?:src|href)="([^"]+)\"""", page)
        assert len(parts) >= 5 and all(part.startswith("/") and not part.startswith("//") for part in parts)
        styles = ""
        for part in parts:
            async with browser.get(served.origin + part) as answer:
                assert answer.status == 200, part
                styles += await answer.text() if part.endswith(".css") else ""
        styles = re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)  # one holds a licence with its addresses
        assert FOREIGN.findall(page + styles) == []
        for font in (fonts := re.findall(r'url\("([^"]+)"\)', styles)):
            async with browser.get(served.origin + font) as answer:
                assert answer.status == 200, font
        assert len(fonts) == 2
    allowed = {words.split()[0]: words.split()[1:] for words in policy.split(";")}
    assert allowed.pop("style-src") == ["'self'", "'unsafe-inline'"]
    assert allowed.pop("img-src") == ["'self'", "data:"]
    assert allowed.pop("connect-src") == ["'self'", f"ws://{served.host}"]
    assert {source for sources in allowed.values() for source in sources} == {"'none'", "'self'"}


@pytest.mark.parametrize("path", ["/page/%2e%2e/server.py", "/terminal/../../server.py", "/page/..%2fguard.py"])
async def test_nothing_beside_the_page_is_served(served: Served, path: str) -> None:
    async with client() as browser:
        async with browser.get(served.address) as answer:
            assert answer.status == 200
        async with browser.get(URL(served.origin + path, encoded=True)) as answer:
            assert answer.status in (403, 404)


def test_the_address_is_another_at_every_start(served: Served, tmp_path: Path) -> None:
    with serving(tmp_path / "home") as other:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{43}", other.address)
        assert other.address.split("token=")[1] != served.address.split("token=")[1]
