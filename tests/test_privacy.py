"""“Sends nothing anywhere”: a day's work is traced, call by call, in the program and in all that it starts.

It talks to the feeds it was given, and to nobody else; it looks up no name; it writes in its home and nowhere else.
A dependency that reports to its maker is found here, whatever it is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.loopback import Answer, Site, served
from tests.terminal import terminal
from tests.tracing.trace import Trace, command, refused
from tests.web.serving import serving
from tests.web.tab import tab

_PATIENCE = 20.0  # seconds in which whoever reports late is noticed: onnxruntime reported after ten
_QUICK_OR_LONG = [0.0, pytest.param(_PATIENCE, marks=pytest.mark.long)]
_BRIEFREADER = [sys.executable, "-m", "briefreader"]

_SAID = "“We will not wait for another winter,” said Ana Petrel, the envoy of the islands. She spoke for {} hours. "
FEED = """<rss version="2.0"><channel><title>Alder Courier</title><item><guid isPermaLink="false">1</guid>
<title>Talks at Port Alder</title><link>{}</link><pubDate>Mon, 12 Jan 2026 10:00:00 GMT</pubDate>
<description>{}</description></item></channel></rss>"""
ODD_FEED = (
    "<rss version='0.91'><channel><title>Odd&nbsp;News</title><item><title>a&nbsp;b</title></item></channel></rss>"
)
"""What only feedparser can read."""

PAGE = "<html><head><title>Talks at Port Alder</title></head><body><nav>Home</nav><article>{}</article></body></html>"


@pytest.fixture(scope="module")
def tracing() -> None:
    if why := refused():
        pytest.skip(why)


@dataclass(frozen=True)
class Day:
    """A home that follows one feed, a folder for what the person takes out, and the server of the feed."""

    home: Path
    taken_out: Path
    trace: Path
    site: Site

    def program(self, *words: str) -> list[str]:
        """The command line of the program, traced."""
        return command(self.trace, [*_BRIEFREADER, "--home", str(self.home), *words])

    def strangers(self, *known: str) -> list[str]:
        return Trace.of(self.trace).strangers({self.site.origin, *known})

    def stray_files(self) -> list[str]:
        return Trace.of(self.trace).writes({self.home, self.taken_out})


@pytest.fixture
def day(tracing: None, tmp_path: Path) -> Iterator[Day]:
    with served() as site:
        feed = FEED.format(site.url("/page"), _SAID.format("two"))
        page = PAGE.format("".join(f"<p>{_SAID.format(number) * 2}</p>" for number in ("nine", "ten", "eleven")))
        site.answers["/feed"] = Answer(feed.encode())
        site.answers["/odd"] = Answer(ODD_FEED.encode())
        site.answers["/page"] = Answer(page.encode(), "text/html")
        found = Day(tmp_path / "home", tmp_path / "out", tmp_path / "trace", site)
        found.home.mkdir()
        found.taken_out.mkdir()
        (found.home / "config.toml").write_text(f'[network]\nallow_private = ["{site.origin}"]\n', encoding="utf-8")
        yield found


@pytest.mark.parametrize("patience", _QUICK_OR_LONG)
def test_the_reader(day: Day, patience: float) -> None:
    subscribe = [*_BRIEFREADER, "--home", str(day.home), "add", day.site.url("/feed")]
    subprocess.run(subscribe, check=True, capture_output=True)
    with terminal(day.program()[1:]) as reader:
        reader.after(b"", "Talks at Port Alder")
        reader.after(b"R", "nothing new")
        reader.after(b"gg\r", "] [ statement f full text")
        reader.after(b"]", "statement 1 of")
        reader.after(b"b", "Bookmarked")
        reader.after(b"f", "eleven")
        time.sleep(patience)
        reader.press(b"Q")
        assert reader.ended() == 0
    assert [path for path, _ in day.site.requests].count("/page") == 1
    assert (day.strangers(), day.stray_files()) == ([], [])


def test_the_command_line_and_plain_lines(day: Day) -> None:
    out = day.taken_out
    calls: Sequence[str] = (
        f"add {day.site.url('/feed')} {day.site.url('/odd')}", "refresh --analyze", "list", "search winter",
        "statements", "actors", "feeds",
        f"--plain <<'END'\n1\n]\nbookmark\nexport {out}\nQ\nEND", f"export --format json --output {out}/notes.json",
        f"import {out}/notes.json", f"export-opml --output {out}/opml", "doctor",
        f"backup {out}/kept.db", f"restore {out}/kept.db",
    )  # fmt: skip
    script = "\n".join(["set -e", *(f'"$@" {call}' for call in calls)])
    words = command(day.trace, ["sh", "-c", script, "sh", *_BRIEFREADER, "--home", str(day.home)])
    done = subprocess.run(words, check=False, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    assert {one.suffix for one in out.iterdir()} >= {".md", ".json", ".db"}
    assert (day.strangers(), day.stray_files()) == ([], [])


@pytest.mark.parametrize("patience", _QUICK_OR_LONG)
def test_an_archive_in_several_processes(day: Day, patience: float) -> None:
    """It comes through a pipe, so that the processes still wait for the rest when somebody reports late."""
    archive, pages = day.taken_out / "archive.jsonl", day.taken_out / "page.html"
    os.mkfifo(archive)
    pages.write_text(PAGE.format(f"<p>{_SAID * 9}</p>"), encoding="utf-8")
    words = day.program("analyze", "--jobs", "2", str(pages), str(archive))
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        with archive.open("w", encoding="utf-8") as pipe:
            for number in range(100):
                print(json.dumps({"id": str(number), "text": _SAID}), file=pipe)
            pipe.flush()
            time.sleep(patience)
        out, said = running.communicate(timeout=60)
    assert (running.returncode, len(out.splitlines())) == (0, 101), said
    assert (day.strangers(), day.stray_files()) == ([], [])


@pytest.mark.parametrize("patience", _QUICK_OR_LONG)
async def test_in_a_browser(day: Day, patience: float) -> None:
    with serving(day.home, trace=day.trace) as running:
        async with tab(running) as browser:
            await browser.until("Headlines")
            await browser.press("\r")
            await browser.until("statement")
            time.sleep(patience)
    assert (day.strangers(running.host, "127.0.0.1:0"), day.stray_files()) == ([], [])


def test_sorting_a_large_library(tracing: None, tmp_path: Path) -> None:
    """SQLite puts what does not fit into memory into files of its own, elsewhere, if it is not told otherwise."""
    program = (
        "import sys; from pathlib import Path; from briefreader.library import database\n"
        "db = database.open_notes(Path(sys.argv[1], 'notes.db'))\n"
        "db.execute('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) '"
        "'SELECT hex(randomblob(50)) AS a FROM n ORDER BY a').fetchone()"
    )
    (tmp_path / "home").mkdir()
    words = [sys.executable, "-c", program, str(tmp_path / "home")]
    subprocess.run(command(tmp_path / "trace", words), check=True, timeout=60)
    assert Trace.of(tmp_path / "trace").writes({tmp_path / "home"}) == []


@pytest.mark.long
def test_on_a_cluster(day: Day, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our part of it: what Dask's own processes do is Dask's, but the analysis in them reports nothing either."""
    distributed = pytest.importorskip("distributed")
    monkeypatch.setenv("HOME", str(tmp_path / "theirs"))
    archive = day.taken_out / "archive.jsonl"
    archive.write_text("".join(f"{json.dumps({'id': str(number), 'text': _SAID})}\n" for number in range(50)))
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as cluster:
        address = cluster.scheduler_address
        words = day.program("analyze", "--scheduler", address, str(archive))
        subprocess.run(words, check=True, capture_output=True, timeout=100)
    assert not (tmp_path / "theirs" / ".cache").exists()
    assert (day.strangers(address.removeprefix("tcp://")), day.stray_files()) == ([], [])


@pytest.mark.parametrize(
    "stranger",
    [
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 53))",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 53))",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendmsg([b''], [], 0, ('127.0.0.1', 53))",
        "import socket; socket.socket(socket.AF_INET).connect_ex(('127.0.0.1', 9))",
        "import socket; socket.socket(socket.AF_INET6)",
        "import socket; socket.socket(socket.AF_INET)",
        "import socket; socket.socket(socket.AF_INET).bind(('', 0))",
        "import socket; socket.socket(socket.AF_UNIX).connect_ex('/var/run/nscd/socket')",
        "import socket, threading; threading.Thread(target=lambda: socket.socket(socket.AF_INET6)).start()",
        "import os; os.system('(: > {}) &')",
        "import os; os.mkdir({!r})",
        "import os; os.symlink('/', {!r})",
        "import os, sys; os.rename(sys.argv[1], {!r})",
        "import os, sys; os.link(sys.argv[1], {!r})",
        "import os, sys; os.unlink(sys.argv[1])",
        "import sqlite3; sqlite3.connect({!r}).execute('CREATE TABLE t (a)')",
        "import os; os.chdir(os.path.dirname({!r})); open('mine', 'a')",
        "import os; os.open('mine', os.O_CREAT, dir_fd=os.open(os.path.dirname({!r}), os.O_RDONLY))",
    ],
)
def test_a_stranger_would_be_noticed(tracing: None, tmp_path: Path, stranger: str) -> None:
    there, trace = tmp_path / "there", tmp_path / "trace"
    there.touch()
    words = [sys.executable, "-c", stranger.format(str(tmp_path / "new")), str(there)]
    subprocess.run(command(trace, words), check=True, timeout=60)
    found = Trace.of(trace)
    assert found.strangers(()) or found.writes({tmp_path / "home"})


def test_who_does_no_harm_is_not_blamed(tracing: None, tmp_path: Path) -> None:
    harmless = (
        "import os, sys, socket, tempfile; socket.socketpair(); open('/dev/null', 'w'); open(sys.argv[1])\n"
        "os.makedirs(sys.argv[2]); open(sys.argv[2] + '/x', 'w'); sys.exit(7)"
    )
    home, trace = tmp_path / "home", tmp_path / "trace"
    words = [sys.executable, "-c", harmless, __file__, str(home / "notes")]
    assert subprocess.run(command(trace, words), check=False, timeout=60).returncode == 7
    found = Trace.of(trace)
    assert (found.strangers(()), found.writes({home})) == ([], [])
    assert len(found.writes(())) == 3
