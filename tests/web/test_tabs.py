"""A reader in each tab: the home's own, at the tab's size; ended with the tab, and nothing lost."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path

import pytest

from tests.loopback import Answer, rss
from tests.loopback import served as site_served
from tests.web.serving import greeted, serving, until
from tests.web.tab import tab

HEADLINE = "Port Alder votes to reopen"
DRAFT = "a thought that is not finished"


async def test_the_first_frame_holds_a_headline_and_a_closed_tab_ends_its_reader(tmp_path: Path) -> None:
    with serving(tmp_path / "home") as served:
        async with tab(served) as first:
            await first.until(HEADLINE)
            assert len([line for line in served.readers if "services.worker" not in line]) == 1
        until(lambda: not served.readers, "the reader of a closed tab runs on")
        code, said = served.interrupted()
    assert (code, said.count("\n")) == (0, 1)


async def test_the_tab_tells_its_size_and_when_it_changes(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served, 80, 24) as narrow:
            await narrow.until(HEADLINE)
            await narrow.until("Everything")
            assert "Article ──" not in narrow.shown
            narrow.forget()
            await narrow.say("resize", {"width": 140, "height": 42})
            await narrow.until("Statements 7")
            await narrow.until("Maria Zakharova")


async def test_a_server_s_poor_terminal_does_not_make_the_page_poor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    monkeypatch.setenv("LC_ALL", "C")
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served) as reader:
            await reader.until(HEADLINE)
            await reader.until("╭─ Headlines")


async def test_what_is_no_message_is_passed_over(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served) as reader:
            for nonsense in ("no json", "{}", "[]", '["stdin"]', '["resize", 7]', '["quit"]', '["stdin", 7]'):
                await reader._socket.send_str(nonsense)
            await reader.say("focus")
            await reader.press("?")
            await reader.until("Moving")
        assert served.interrupted()[1].count("\n") == 1


async def test_a_draft_and_the_place_outlive_the_tab(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served, 80, 24) as first:
            await first.until(HEADLINE)
            await first.press("\r")
            await first.until("1 min")
            await first.press("G")
            await first.until("special EU envoy")
            await first.press("a")
            await first.until("Note on")
            await first.press(DRAFT)
            await first.until("finished")
        until(lambda: not served.readers)
        async with tab(served, 80, 24) as second:
            await second.until("special EU envoy")
            await second.press("a")
            await second.until(DRAFT)
            await second.until("what you were writing is back")


async def test_two_tabs_are_two_readers_and_q_ends_one(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served) as one, tab(served) as other:
            await one.until(HEADLINE)
            await other.until(HEADLINE)
            await one.press("Q")
            await one.until_closed()
            other.forget()
            await other.press("?")
            await other.until("Moving")
        until(lambda: not served.readers)


async def test_a_home_with_blanks_and_quotes_in_its_name(tmp_path: Path) -> None:
    home = tmp_path / 'Ana\'s "own" $(touch x) ; home & all'
    with serving(home) as served:
        async with tab(served) as reader:
            await reader.until(HEADLINE)
        until(lambda: not served.readers)
    assert (home / "notes.db").exists()


async def test_a_reader_that_cannot_be_opened_says_why_in_the_tab(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        (tmp_path / "home" / "config.toml").write_text("[network\n", encoding="utf-8")
        async with tab(served) as reader:
            await reader.until("config.toml")
            await reader.until_closed()
        code, said = served.interrupted()
    assert code == 0 and "config.toml" in said and "Traceback" not in said


async def test_a_link_is_opened_by_the_tab_and_a_copy_reaches_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "false")  # the server's own browser would not do
    words = "<p>“We will not wait for another winter,” said Ana Petrel, the envoy of the islands.</p>"
    with site_served() as site:
        site.answers["/feed"] = Answer(rss(("talks", "Talks resume", words)))
        home = tmp_path / "home"
        greeted(home)
        (home / "config.toml").write_text(f'[network]\nallow_private = ["{site.origin}"]\n', encoding="utf-8")
        with serving(home) as served:
            async with tab(served) as reader:
                await reader.until(HEADLINE)
                await reader.press("+")
                await reader.until("Add a feed")
                await reader.press(site.url("/feed") + "\r")
                await reader.until("Talks resume")
                await reader.press('/"another winter"\r')
                await reader.until("We will not wait")
                await reader.press("\ro")
                assert await reader.until_asked() == [
                    "open_url",
                    {"url": "https://news.example/talks", "new_tab": True},
                ]
                await reader.until("Opened news.example in the browser.")
                await reader.press("]")  # waits for the analysis
                await reader.until("statement 1 of 1")
                await reader.press("y")
                await reader.until("Copied, with speaker, source and date.")
                assert "\x1b]52;c;" in reader.shown


async def test_ctrl_c_ends_the_server_and_every_reader_at_once(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served) as one, tab(served) as other:
            await one.until(HEADLINE)
            await other.until(HEADLINE)
            code, said = await asyncio.to_thread(served.interrupted)
            await one.until_closed()
        assert (code, served.readers) == (0, [])
        assert said.count("\n") == 1 and "Traceback" not in said


async def test_a_server_that_is_killed_leaves_no_reader(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served) as reader:
            await reader.until(HEADLINE)
            os.kill(served.process.pid, signal.SIGKILL)
            until(lambda: not served.readers, "a reader outlives its server")


async def test_a_reader_that_does_not_end_is_killed(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served) as reader:
            await reader.until(HEADLINE)
            for line in served.readers:
                os.kill(int(line.split()[0]), signal.SIGSTOP)
        until(lambda: not served.readers, "a reader that hangs was not killed")
        assert served.interrupted()[1].count("\n") == 1


async def test_a_browser_that_takes_nothing_in_holds_nothing_up(tmp_path: Path) -> None:
    greeted(tmp_path / "home")
    with serving(tmp_path / "home") as served:
        async with tab(served, 400, 300, buffer=4096) as reader:
            await reader.until(HEADLINE)
            for number in range(200):
                await reader.say("resize", {"width": 400 + number % 2, "height": 300})  # a frame each, never fetched
            code, said = await asyncio.to_thread(served.interrupted)
        assert (code, said.count("\n"), served.readers) == (0, 1, [])


def test_what_is_no_http_has_its_answer_and_is_not_spoken_of(tmp_path: Path) -> None:
    with serving(tmp_path / "home") as served:
        name, port = served.host.split(":")
        for garbage in (
            b"\x16\x03\x01\x00\x00\r\n\r\n",
            b"GET /\x00 HTTP/1.1\r\n\r\n",
            b"\r\n" * 9,
            b"GET / HTTP/1.1\r\n",
        ):
            with socket.create_connection((name, int(port)), timeout=10) as stranger:
                stranger.sendall(garbage)
                stranger.shutdown(socket.SHUT_WR)
                while stranger.recv(4096):
                    pass
        code, said = served.interrupted()
    assert (code, said.count("\n")) == (0, 1)
