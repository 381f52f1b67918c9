"""Completion in the real shells: all that may stand in a line, and never a word of a feed that a shell could obey."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.cli.completion.answer import candidates, parsed
from briefreader.cli.completion.values import _FILTERS
from briefreader.cli.program import briefreader
from briefreader.config.home import Home
from briefreader.domain.marks.annotation import Note
from briefreader.domain.news.feed import Subscription
from briefreader.domain.search import query
from briefreader.domain.search.filters import NAMES
from briefreader.library import database
from briefreader.library.articles import store
from briefreader.library.notes import marks, saved_searches, subscriptions
from briefreader.library.search import list_keys
from briefreader.services.home.open import opened
from briefreader.services.transfer.formats import FORMATS
from tests.cli import shells
from tests.cli.running import Program
from tests.library.making import NOW, entry

PLAIN = re.compile(r"(--format=)?-{0,2}\w[\w@%+:,./-]*")
HOSTILE = [
    "$(touch PWNED)", "`touch PWNED`", "x;touch PWNED", "x\ntouch PWNED", "x&touch PWNED", "x|touch PWNED", "x>PWNED",
    "$IFS", "${x:=y}", "a b", "a'b", 'a"b', "a\\b", "~", "~root", "*", "a?b", "[a-z]", "{a,b}", "!!", "#x", "=ls",
    "^a^b", "a\tword\tb", "(x)", "<(touch PWNED)", "\x1b[2J", "\u202eb", "★",
]  # fmt: skip
FEED, BARE = "https://user:secret@news.example/feed", "https://news.example/feed"
SHELLS = [
    pytest.param(shell, marks=pytest.mark.skipif(bool(shells.missing(shell)), reason=shells.missing(shell)))
    for shell in shells.SHELLS
]
IN_A_TERMINAL = [one for one in SHELLS if one.values != ("fish",)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """One in which everything that a feed or a reader gives a name or an address is there, plain and hostile."""
    found = Home.at(tmp_path_factory.mktemp("home"))
    here = opened(found)
    with closing(database.open_library(found.library, found.notes)) as library:
        for words in ("", *HOSTILE):
            url, title, folder = (f"{BARE}/{words}", words, f"World/{words}") if words else (FEED, "Courier", "World")
            subscriptions.add(here.notes, Subscription(url, title, folder))
            store.store_entries(library, url, title, [entry(words or "1", title=f"{title} story")], NOW)
    (article,) = list_keys.ids(here.library, query.parsed('"Courier story"'), NOW)
    for words in ("harbour", "Küste", *HOSTILE):
        saved_searches.put(here.notes, words, words, "harbour", "saved", 0)
    marks.set_tags(here.notes, article, article, ["harbour", "Küste", *HOSTILE], "tagged", 0)
    marks.put_note(here.notes, Note("fedcba9876543210", article, "$(touch PWNED)", NOW), article, "noted", 0)
    here.close()
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where a shell works; whatever a hostile word brought about would be seen there."""
    (tmp_path / "some-file.json").touch()
    (tmp_path / "some-folder").mkdir()
    yield tmp_path
    assert not list(tmp_path.rglob("*PWNED*"))


def of(home: Home, line: str) -> str:
    """A line on that home."""
    return line.replace("briefreader", f"briefreader --home {home.data}", 1)


def offered(line: str) -> list[str]:
    """The values for a line, or what the shell is to look for itself."""
    rows = [one.rstrip("\n").split("\t") for one in candidates(line)]
    return [value or kind for kind, value, _ in rows]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("briefreader re", {"remove", "refresh", "restore"}),
        ("briefreader list --", {"--json", "--help"}),
        ("briefreader list --json --", {"--help"}),
        ("briefreader list -i", {"-is:", "-id:"}),
        ("briefreader export --format ", {one.id for one in FORMATS}),
        ("briefreader export --format=c", {"--format=csv", "--format=csl"}),
        ("briefreader export --output ", {"file"}),
        ("briefreader export --output=x", {"file"}),
        ("briefreader export-opml --output ", {"file"}),
        ("briefreader import ", {"file"}),
        ("briefreader import a.opml ", {"file"}),
        ("briefreader restore ", {"file"}),
        ("briefreader backup ", {"file"}),
        ("briefreader analyze a.txt ", {"file"}),
        ("briefreader analyze --output ", {"file"}),
        ("briefreader remove ", {BARE}),
        ("briefreader remove https://n", {BARE}),
        ("briefreader completion ", {"bash", "zsh", "fish"}),
        ("briefreader list ", {f"{name}:" for name in NAMES}),
        ("briefreader list s", {"said:", "since:", "saved:"}),
        ("briefreader list harbour or is:un", {"is:unread"}),
        ("briefreader statements -- -is:un", {"-is:unread"}),
        ("briefreader export -is:un", {"-is:unread"}),
        ("briefreader search since:", {f"since:{one}" for one in ("today", "yesterday", "24h", "7d", "2w")}),
        ("briefreader list saved:", {"saved:harbour", "saved:Küste"}),
        ("briefreader list tag:h", {"tag:harbour"}),
        ("briefreader list folder:", {"folder:World"}),
        ("briefreader list feed:", {f"feed:{BARE}"}),
        ("briefreader list from:n", {"from:news.example"}),
        ("briefreader list from:Cou", {"from:Courier"}),
        ("briefreader list 'sav", {"saved:"}),
        ('briefreader list "harbour" sav', {"saved:"}),
        ("briefreader list actor:", set()),
        ("briefreader list nosuch:", set()),
        ("briefreader unannotate ", {"fedcba9876543210"}),
        ("briefreader unannotate fed", {"fedcba9876543210"}),
        ("briefreader annotate -m ", set()),
        ("briefreader add ", set()),
    ],
)
def test_what_may_stand_in_a_line(home: Home, line: str, expected: set[str]) -> None:
    assert set(offered(of(home, line))) == expected


def test_ids_are_offered_the_newest_first_and_with_their_day(home: Home) -> None:
    program = Program(home.data)
    rows = program("list", "--json").rows
    found = [one.rstrip("\n").split("\t") for one in candidates(of(home, "briefreader show "))]
    assert {value for _, value, _ in found} == {row["id"] for row in rows}
    assert found[0][2] == f"article, {rows[0]['date'][:10]}"
    statement = program("statements", "--json", "zakharova").rows[0]["id"]
    for line in (f"annotate {statement[:6]}", f"bookmark {statement[:6]}", f"list id:{statement[:6]}"):
        assert [value.removeprefix("id:") for value in offered(of(home, f"briefreader {line}"))] == [statement]


def test_verbs_and_filters_are_offered_whole() -> None:
    context = briefreader.make_context("briefreader", [], resilient_parsing=True)
    assert offered("briefreader ") == briefreader.list_commands(context)
    assert tuple(_FILTERS) == NAMES


@pytest.mark.parametrize(
    "words",
    ["", *(f"{name}:" for name in NAMES)],
)
@pytest.mark.parametrize("verb", ["list", "remove", "show", "annotate", "bookmark", "unannotate", "export"])
def test_no_value_means_anything_to_a_shell_and_no_help_holds_words_of_others(
    home: Home, verb: str, words: str
) -> None:
    for one in candidates(of(home, f"briefreader {verb} {words}")):
        kind, value, about = one.rstrip("\n").split("\t")
        assert kind in ("word", "part", "file", "folder")
        assert not value or PLAIN.fullmatch(value)
        assert re.fullmatch(r"[\w ,.-]*", about) and "touch" not in about and "Courier" not in about


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("briefreader list is:", (["list"], "is:")),
        ("briefreader list  ", (["list"], "")),
        ("briefreader", ([], "")),
        ("briefreader 'list' 'two wo", (["list"], "two wo")),
        ('briefreader list "a b" c', (["list", "a b"], "c")),
        ("briefreader list a\\ b", (["list"], "a b")),
        ("briefreader list a\\", (["list"], "a")),
        ("A=b C='d e' briefreader list x", (["list"], "x")),
        ("briefreader list 'it''s' #x ;y", (["list", "its", "#x"], ";y")),
        ("", ([], "")),
    ],
)
def test_a_line_is_split_as_a_shell_does(line: str, expected: tuple[list[str], str]) -> None:
    assert parsed(line) == expected


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_offers_what_it_is_given(shell: str, home: Home, folder: Path) -> None:
    for line, values in (
        ("briefreader ex", ["export", "export-opml"]),
        ("briefreader export --format ", sorted(one.id for one in FORMATS)),
        ("briefreader list is:un", ["is:unread"]),
        ("briefreader list saved:", ["saved:Küste", "saved:harbour"]),
        ("briefreader remove ", [BARE]),
        ("briefreader unannotate f", ["fedcba9876543210"]),
    ):
        found = shells.listed(shell, of(home, line), folder)
        typed = line.rpartition(" ")[2]
        kept = typed[: typed.rfind(":") + 1] if shell == "bash" else ""  # bash wants what follows the last colon
        assert found == sorted(one.removeprefix(kept) for one in values), line


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_obeys_nothing_whatever_a_program_of_our_name_prints(shell: str, folder: Path) -> None:
    """One of an earlier version prints headlines where it is asked for completions."""
    (folder / "bin").mkdir()
    fake = folder / "bin" / "briefreader"
    script = subprocess.run(
        [sys.executable, "-m", "briefreader", "completion", shell], capture_output=True, text=True, check=True
    ).stdout
    answer = "".join(f"{one}\n1. {one}\nword\t{one}\t{one}\npart\t{one}:\t{one}\n" for one in HOSTILE)
    (folder / "script").write_text(script, encoding="utf-8")
    (folder / "answer").write_text(answer, encoding="utf-8")
    fake.write_text('#!/bin/sh\n[ "$1" = completion ] && exec cat ~/script\ncat ~/answer\n', encoding="utf-8")
    fake.chmod(0o755)
    assert shells.listed(shell, "briefreader list ", folder, fake.parent)


@pytest.mark.parametrize("shell", IN_A_TERMINAL)
def test_tab_completes_a_line_in_a_terminal(shell: str, home: Home, folder: Path) -> None:
    with shells.typing(shell, folder) as typed:
        for line, rest in (
            ("briefreader lis", "t "),
            ("briefreader list is:unr", "ead "),
            ("briefreader list save", "d:"),
            ("briefreader list saved:har", "bour "),
            ("briefreader remove https://news.ex", "ample/feed "),
            ("briefreader show nosuchid", ""),
            ("briefreader import some-fi", "le.json "),
            ("briefreader export --output some-fo", "lder/"),
            ("briefreader export --output=some-fo", "lder/"),
            ("briefreader export --format=bib", "tex "),
            ("briefreader list '-from:news.ex", "ample' "),
        ):
            assert typed.completed(of(home, line)) == of(home, line) + rest


@pytest.mark.parametrize("asked", ["", "foo", "bash", "bash_", "bash_sourc", "_source", "BASH_SOURCE", "tcsh_source",
                                   "powershell_source", "bash_source;ls", "bash_complete_", "\x1b[2J"])  # fmt: skip
@pytest.mark.parametrize("words", [(), ("list",), ("--plain",)])
def test_whatever_the_variable_holds_no_article_is_printed(home: Home, asked: str, words: tuple[str, ...]) -> None:
    done = run(home, words, "_BRIEFREADER_COMPLETE", asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert "which is not understood" in done.stderr and done.stderr.count("\n") == 1 and "\x1b" not in done.stderr


def test_the_variable_of_the_name_that_the_program_is_called_by_is_heard_too(home: Home, tmp_path: Path) -> None:
    other = tmp_path / "news-now"
    other.symlink_to(Path(sys.executable).parent / "briefreader")
    done = run(home, (), "_NEWS_NOW_COMPLETE", "foo", str(other))
    assert (done.returncode, done.stdout) == (2, "")
    done = run(home, (), "_NEWS_NOW_COMPLETE", "zsh_source", str(other))
    assert done.returncode == 0 and "compdef _briefreader_completion news-now" in done.stdout


@pytest.mark.parametrize("shell", shells.SHELLS)
def test_the_script_is_the_same_by_the_command_and_by_the_variable(home: Home, shell: str) -> None:
    printed = Program(home.data)("completion", shell)
    assert printed.code == 0 and "completion of briefreader" in printed.out.lower()
    assert run(home, (), "_BRIEFREADER_COMPLETE", f"{shell}_source").stdout == printed.out
    assert Program(home.data)("completion", "tcsh").code == 2


def run(
    home: Home, words: tuple[str, ...], variable: str, asked: str, program: str = ""
) -> subprocess.CompletedProcess[str]:
    """The program with the variable set; its input is no terminal."""
    command = [program] if program else [sys.executable, "-m", "briefreader"]
    environment = {**os.environ, "BRIEFREADER_HOME": str(home.data), variable: asked}
    return subprocess.run(
        [*command, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip


def test_a_home_is_neither_made_nor_changed(home: Home, tmp_path: Path) -> None:
    assert offered(f"briefreader --home {tmp_path}/none show ") == []
    assert not (tmp_path / "none").exists()
    before = state(home.data)
    for line in ("show ", "list saved:", "list from:", "unannotate "):
        assert offered(of(home, f"briefreader {line}"))
    assert state(home.data) == before


def state(folder: Path) -> dict[str, str]:
    """Every file with its content."""
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.iterdir() if one.is_file()}


def test_what_was_saved_a_moment_ago_is_offered_while_a_reader_is_open(tmp_path: Path) -> None:
    here = opened(Home.at(tmp_path / "home"))
    saved_searches.put(here.notes, "Later", "Later", "harbour", "saved", 0)
    assert offered(of(here.home, "briefreader list saved:")) == ["saved:Later"]
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for file in ("notes.db", "notes.db-wal", "library.db", "library.db-wal"):
        (crashed / file).write_bytes((tmp_path / "home" / file).read_bytes())
    before = state(crashed)
    assert offered(f"briefreader --home {crashed} list saved:") == ["saved:Later"]
    assert len(offered(f"briefreader --home {crashed} show ")) > 10
    assert state(crashed) == before
    here.close()


@pytest.mark.parametrize("content", [b"", b"This is no database at all. " * 200])
def test_a_broken_home_offers_nothing_and_says_nothing(tmp_path: Path, content: bytes) -> None:
    for file in ("notes.db", "library.db"):
        (tmp_path / file).write_bytes(content)
    for line in ("show ", "list saved:", "list from:", "remove ", "unannotate "):
        done = run(Home.at(tmp_path), (f"briefreader {line}",), "_BRIEFREADER_COMPLETE", "bash_complete")
        assert (done.stdout, done.stderr) == ("", "")
    assert {one.name for one in tmp_path.iterdir()} == {"notes.db", "library.db"}


def test_little_is_imported_while_a_shell_waits(home: Home) -> None:
    code = (
        "import sys; from briefreader.cli import main; sys.argv = ['briefreader', 'briefreader list saved:'];\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'textual', 'asyncio', 'aiohttp', 'feedparser', 'lxml', 'numpy', 'onnxruntime'} & set(sys.modules)\n"
        "print(*heavy, file=sys.stderr)"
    )
    environment = {**os.environ, "BRIEFREADER_HOME": str(home.data), "_BRIEFREADER_COMPLETE": "bash_complete"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60,
                          check=False)  # fmt: skip
    assert "saved:harbour" in done.stdout and done.stderr == "\n"
