"""The one door out: [browser, address], http and https alone, and the host that is told is the host it goes to."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from briefreader.domain.news.address import host_of, openable, shown
from briefreader.services import browser as browsing
from briefreader.services.browser import open_link

LONG = "http://bbc.co.uk." + ".".join(["a" * 50] * 3) + ".evil.example/"

LEADS = {  # what is written, and where it really leads; nothing: it is not opened
    "https://bbc.co.uk/news": "bbc.co.uk",
    "HTTPS://BBC.co.uk/news": "bbc.co.uk",
    "https://bbc.co.uk@evil.example/": "evil.example",
    "https://bbc.co.uk:443@evil.example/": "evil.example",
    "https://bbc.co.uk%2F@evil.example/": "evil.example",
    "https://a@b@evil.example/": "evil.example",
    "https://bbc.co.uk/@evil.example": "bbc.co.uk",
    "https://bbc.co.uk?@evil.example": "bbc.co.uk",
    "https://bbc.co.uk#@evil.example": "bbc.co.uk",
    "https://evil.example\\@bbc.co.uk/": "",
    "https:\\\\evil.example": "",
    "https://evil.example\\.bbc.co.uk": "",
    "https://\u0430\u0440\u0440\u04cf\u0435.com/": "xn--80ak6aa92e.com",
    "https://b\u0431c.co.uk/": "xn--bc-blc.co.uk",
    "https://bücher.example/ü": "xn--bcher-kva.example",
    "https://straße.example/": "xn--strae-oqa.example",
    "https://ｂｂｃ.co.uk/": "bbc.co.uk",
    "https://bbc。co｡uk/": "bbc.co.uk",
    "https://bbc\u2024co.uk/": "bbc.co.uk",
    "https://%62bc.co.uk/": "bbc.co.uk",
    "https://evil.example%2f.bbc.co.uk/": "",
    "https://evil.example%00.bbc.co.uk/": "",
    "https://ev\u2044il.example/": "xn--evil-1g7a.example",
    "https://bbc.co.uk\u2215evil.example/": "bbc.co.xn--ukevil-qe3c.example",
    LONG: "…" + LONG[: -len("/")][-59:],
    "https://" + "a" * 64 + ".example/": "",
    "https://" + "a." * 127 + "example/": "",
    "http://127.0.0.1:8000/": "127.0.0.1",
    "http://[::1]:8000/x": "::1",
    "http://2130706433/": "",
    "http://0x7f.1/": "",
    "http://0177.0.0.1/": "",
    "http://127.1/": "",
    "http://[::1": "",
    "http://bbc.co.uk:99999/": "",
    "http://bbc.co.uk:x/": "",
    "http://bbc..co.uk/": "",
    "http:///bbc.co.uk": "",
    "http:bbc.co.uk": "",
    "//bbc.co.uk": "",
    "bbc.co.uk": "",
    "": "",
    "https://bbc.co.uk/\x1b]52;c;x\x07": "",
    "https://bbc.co.uk/\u202egpj": "",
    "https://bbc.co.uk/\ud800": "",
    "https://bbc\u200b.co.uk/": "",
    "https://bbc.co.uk/a b": "bbc.co.uk",
    "https://bbc.co.uk/$(touch x)`touch x`;touch x|touch x&touch x'\"%s": "bbc.co.uk",
    "--help": "", "-osc:evil": "", "https": "", "view-source:https://bbc.co.uk": "",
    "javascript:alert(1)": "",
    "JavaScript://bbc.co.uk/%0aalert(1)": "", "data:text/html,x": "", "file:///etc/passwd": "",
    "ftp://bbc.co.uk/": "", "ssh://-oProxyCommand=x/": "", "mailto:x@bbc.co.uk": "", "about:blank": "", "smb://x/y": "",
    "vscode://file/x": "", "tel:1": "", "gopher://x/": "", "ws://x/": "", "blob:https://x": "", "chrome://settings": "",
}  # fmt: skip


@pytest.mark.parametrize("url", LEADS)
def test_the_host_that_is_told_is_where_it_leads(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def start(words: list[str]) -> bool:
        started.append(words)
        return True

    monkeypatch.setattr(browsing, "_started", start)
    monkeypatch.setenv("BROWSER", "/usr/bin/browser")
    host = LEADS[url]
    assert host_of(url) == host
    said = open_link(url)
    assert said == (f"Opened {host} in the browser." if host else "There is no address here that can be opened.")
    assert said.isprintable()
    if host:
        ((browser, address),) = started
        assert browser == "/usr/bin/browser" and address.isprintable() and " " not in address
        assert address.startswith(("http://", "https://")) and "@" not in urlsplit(address).netloc
        assert (urlsplit(address).hostname or "").endswith(host.removeprefix("…"))
        assert openable(address) == address
    else:
        assert not started


@pytest.mark.parametrize("url", [url for url, host in LEADS.items() if host])
def test_an_address_in_a_sentence_has_its_real_host(url: str) -> None:
    assert (urlsplit(shown(url)).hostname or "") == LEADS[url]


RECORDER = "import sys; open({!r}, 'a').write(repr(sys.argv[1:]) + '\\n')"
URL = "https://news.example/a?b=1&c=$(touch%20x);d='e'\"f\""


@pytest.fixture
def recorded(tmp_path: Path) -> tuple[str, Path]:
    """A browser that writes down how it was started."""
    script, told = tmp_path / "my browser.py", tmp_path / "told"
    script.write_text(f"#!{sys.executable}\n" + RECORDER.format(str(told)), encoding="utf-8")
    script.chmod(0o755)
    return str(script), told


@pytest.mark.parametrize("form", ["{}", "{} %s", "{} --new-tab %s", "no-such-browser:{}", "{} &", "sh -c 'x %s':{}"])
def test_the_browser_gets_the_address_as_one_word(
    recorded: tuple[str, Path], form: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script, told = recorded
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BROWSER", form.format(shlex.quote(script)))
    assert open_link(URL) == "Opened news.example in the browser."
    words = ["--new-tab"] if "--new-tab" in form else []
    assert told.read_text(encoding="utf-8") == f"{[*words, URL]}\n"
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    "line",
    ["sh -c 'touch x; %s'", "sh -c 'touch x #%s'", "env x=%s touch x", "'unclosed", "no-such-browser", "false",
     " ", "%s"],
)  # fmt: skip
def test_a_line_for_a_shell_and_what_cannot_start_is_no_browser(
    line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BROWSER", line)
    assert open_link(URL) == "No browser could be started for news.example: set BROWSER."
    assert list(tmp_path.iterdir()) == [tmp_path / "platform"] * (tmp_path / "platform").exists()


def test_what_a_browser_says_is_not_on_our_screen(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BROWSER", "echo")
    assert open_link(URL).startswith("Opened")
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_stays_open_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "stays.py"
    os.mkfifo(tmp_path / "end")
    script.write_text(f"#!{sys.executable}\nopen({str(tmp_path / 'end')!r}).read()", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(browsing, "_SECONDS", 0.01)
    monkeypatch.setenv("BROWSER", str(script))
    assert open_link(URL).startswith("Opened")
    (tmp_path / "end").open("w").close()
