"""The commands that README and manual show do what is said of them: each is run, on a machine like a reader's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.away import ROOT
from tests.documents import Shown, commands, dialogues
from tests.loopback import Answer, served

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "briefreader" / "manual").glob("*.md"))]

NOT_RUN = {
    r".*\bpipx? install\b.*": "it installs packages from the network",
    r"briefreader serve\b.*": "it serves until Ctrl-C: tests/web and tests/cli/test_serve.py do that",
    r"ssh .*": "it needs another machine",
    r"(UPDATE_FRAMES=1 )?(\S*/)?pytest( .*)?": "it would run itself",
    r"\S*/ruff .*": "it is the test command that runs it",
    r"python -m (build|briefreader\.training) .*": "it takes minutes, or data that is not here",
    r"(\S*/)?python -m tests\.\S+.*": "it takes minutes; tests/benchmarks and tests/fuzz try it on something small",
    r"\S*/python screenshots/make\.py": "it draws the pictures anew",
    r"briefreader import": "it only names the verb; shown elsewhere with a file",
}
"""Commands that no test can run, or that are no whole commands, with the reason."""

PLACEHOLDERS = {"COMMAND": "list", "https://www.example.org/world/rss.xml": "{site}/feed"}

_FEED = """<rss version="2.0"><channel><title>The Alder Courier</title><item><guid isPermaLink="false">1</guid>
<title>Talks at Port Alder</title><link>{site}/talks</link><pubDate>{now}</pubDate>
<description>“We will see,” Maria Zakharova, a spokeswoman, said on Monday.</description></item></channel></rss>"""


@dataclass(frozen=True)
class Machine:
    """A reader's home folder, with the program on the path and a feed server on loopback."""

    folder: Path
    site: str

    def run(self, command: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """What a shell makes of a command there."""
        environment = {name: words for name, words in os.environ.items() if not name.startswith(("XDG_", "BRIEF"))}
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        environment |= {"HOME": str(self.folder), "PATH": path, "TZ": "UTC", "LANG": "C.UTF-8"}
        for name, real in PLACEHOLDERS.items():
            command = command.replace(name, real.format(site=self.site))
        return subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=environment, input=typed, capture_output=True, text=True,
            timeout=100, check=False,
        )  # fmt: skip

    def copied(self, folder: Path) -> Machine:
        return Machine(Path(shutil.copytree(self.folder, folder)), self.site)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """The program installed, and started once."""
    with served() as site:
        now = format_datetime(datetime.now(UTC))
        site.answers["/feed"] = Answer(_FEED.format(site=site.url(""), now=now).encode())
        found = Machine(tmp_path_factory.mktemp("machine"), site.url(""))
        program = found.folder / "bin" / "briefreader"
        program.parent.mkdir()
        program.write_text(f"#!{sys.executable}\nfrom briefreader.cli import main\nmain()\n", encoding="utf-8")
        program.chmod(0o755)
        settings = found.folder / ".config" / "briefreader" / "config.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text(f'[network]\nallow_private = ["{site.origin}"]\n', encoding="utf-8")
        assert found.run("briefreader list").returncode == 0
        yield found


@pytest.fixture(scope="module")
def used(fresh: Machine, tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """The same after some days: a feed, a bookmark, a note, a backup, notes of another home, newsboat's list."""
    found = fresh.copied(tmp_path_factory.mktemp("used") / "home")
    (found.folder / ".newsboat").mkdir()
    (found.folder / ".newsboat" / "urls").write_text(f'{found.site}/feed "news"\n', encoding="utf-8")
    days = "add {site}/feed\nlist\n1\nnext\nbookmark\nannotate\nCompare.\n.\nexport json notes.json\n"
    done = found.run("briefreader", days.format(site=found.site))
    assert "Bookmarked" in done.stdout and "1 file written" in done.stdout, done.stdout
    (found.folder / "backups").mkdir()
    assert found.run("briefreader export-opml feeds.opml").returncode == 0
    assert found.run("briefreader backup ~/backups/briefreader-20260110-120000.db").returncode == 0
    return found


def _shown() -> Iterator[tuple[Path, Shown]]:
    for document in DOCUMENTS:
        yield from ((document, one) for one in commands(document.read_text(encoding="utf-8")))


def _why_not(command: str) -> str:
    return next((why for pattern, why in NOT_RUN.items() if re.fullmatch(pattern, command)), "")


SHOWN = list(_shown())
RUN = sorted({one.command for _, one in SHOWN if not _why_not(one.command)})


@pytest.mark.parametrize("command", RUN)
def test_a_command_that_is_shown_works(used: Machine, tmp_path: Path, command: str) -> None:
    done = used.copied(tmp_path / "home").run(command)
    places = [f"{document.name}:{one.line}" for document, one in SHOWN if one.command == command]
    assert done.returncode == 0, (places, done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_a_dialogue_that_is_shown_goes_like_that(fresh: Machine, tmp_path: Path, document: Path) -> None:
    """All of a document's, one after the other; “…” stands for whatever is left out, “ana” for whoever tries it."""
    shown = list(dialogues(document.read_text(encoding="utf-8")))
    machine = fresh.copied(tmp_path / "ana")
    before = "1\nnext\nbookmark\nlist\n"  # so that an export has a second file
    typed = "".join(f"{line}\n" for one in shown for line, _ in one.turns)
    done = machine.run("briefreader --plain", before + typed)
    assert done.returncode == 0
    lines = iter(done.stdout.replace(str(machine.folder), "/home/ana").splitlines())
    for expected in (answer for one in shown for _, answers in one.turns for answer in answers):
        pattern = ".*".join(map(re.escape, expected.split("…")))
        assert any(re.fullmatch(pattern, line) for line in lines), (expected, done.stdout)


def test_what_is_not_run_is_shown_somewhere() -> None:
    idle = [pattern for pattern in NOT_RUN if not any(re.fullmatch(pattern, one.command) for _, one in SHOWN)]
    assert not idle, "strike these out"


def test_the_commands_and_dialogues_of_a_document_are_found() -> None:
    text = """# Title
Type `briefreader` or `briefreader list QUERY`, not `list`, `--json` or `a briefreader b`.
```sh
# first of all
briefreader add URL    # fetches it

X=1 briefreader list | \\
  head -1
```
1. In a list:
   ```console
   $ briefreader --version
   briefreader 9
   ```
```toml
theme = "`briefreader`"
```
```
briefreader> list
1. One
briefreader> 2
```
"""
    assert [(one.line, one.command) for one in commands(text)] == [
        (5, "briefreader add URL"),
        (7, "X=1 briefreader list |   head -1"),
        (12, "briefreader --version"),
        (2, "briefreader"),
        (2, "briefreader list QUERY"),
    ]
    assert [one.turns for one in dialogues(text)] == [(("list", ("1. One",)), ("2", ()))]
