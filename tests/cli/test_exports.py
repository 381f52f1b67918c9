"""Every way out and in again on the command line: formats, what is out of date, exit codes."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from briefreader.services.transfer.formats import format_of
from tests.cli.running import Program


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A home with a note, a tag and a bookmark on statements of two articles."""
    found = Program(tmp_path_factory.mktemp("home") / "home")
    rows = found("statements", "--json").rows
    first = rows[0]
    second = next(row for row in rows if row["article"] != first["article"])
    found("annotate", first["id"], "-m", "Compare.", "--tag", "talks")
    found("bookmark", second["id"])
    return found


@pytest.mark.parametrize("form", ["org", "json"])
def test_a_file_is_looked_at_written_and_up_to_date(program: Program, tmp_path: Path, form: str) -> None:
    file = tmp_path / f"notes{format_of(form).suffix}"
    words = ("export", "--format", form, "--output", str(file))
    look = program(*words, "--dry-run")
    assert look.code == 0 and look.out.startswith("--- /dev/null\n+++ notes") and not file.exists()
    check = program(*words, "--check")
    assert check.code == 1 and "out of date" in check.err and not file.exists()
    assert program(*words).code == 0
    assert file.read_text(encoding="utf-8") == program("export", "--format", form).out
    assert program(*words, "--check").code == 0 and program(*words, "--dry-run").out == ""
    file.write_text("mine\n", encoding="utf-8")
    refused = program(*words)
    assert refused.code == 1 and "choose another name" in refused.err
    assert file.read_text(encoding="utf-8") == "mine\n" and program(*words, "--check").code == 1


def test_nothing_to_export_and_nothing_to_compare_with(program: Program, tmp_path: Path) -> None:
    empty = Program(tmp_path / "empty")
    for words in ((), ("--format", "bibtex", "--output", str(tmp_path / "none.x"))):
        assert empty("export", *words).code == 4
    assert not (tmp_path / "none.x").exists()
    assert program("export", "--check").code == 2 and program("export", "--dry-run").code == 2
    assert program("export", "--format", "word").code == 2


def test_a_template_that_names_nothing_is_one_sentence(tmp_path: Path) -> None:
    program = Program(tmp_path / "home")
    program.configure('[export]\nblock = "> {speeker}"\n')
    done = program("export")
    assert done.code == 1 and "{speeker} is not one of speaker" in done.err and done.err.count("\n") == 1


def test_notes_go_from_home_to_home(program: Program, tmp_path: Path, fixtures: Path) -> None:
    file = tmp_path / "notes.json"
    assert program("export", "--format", "json", "--output", str(file)).code == 0
    other = Program(tmp_path / "other")
    done = other("import", str(file), str(fixtures / "opml" / "nested.opml"))
    assert done.code == 0 and "Took in 1 note, 1 tag and 1 bookmark on 2 articles." in done.err
    assert "4 feeds added" in done.err and done.out == ""
    assert other("export", "--format", "json").out == file.read_text(encoding="utf-8")
    assert "All of it is here already." in other("import", "-", stdin=file.read_text(encoding="utf-8")).err
    assert other("statements", "is:noted", "--json").rows == program("statements", "is:noted", "--json").rows


def test_a_file_that_is_not_right_stops_no_other(program: Program, tmp_path: Path, fixtures: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps({"items": [{"id": 1}]}))
    other = Program(tmp_path / "other")
    done = other("import", str(bad), str(fixtures / "opml" / "nested.opml"))
    assert done.code == 1 and "Annotation 1 cannot be read" in done.err and "4 feeds added" in done.err


@pytest.mark.skipif(shutil.which("newsboat") is None, reason="newsboat is not on this machine")
def test_newsboat_takes_our_list_of_feeds(fixtures: Path, tmp_path: Path) -> None:
    program = Program(tmp_path / "home")
    program("import", str(fixtures / "opml" / "nested.opml"))
    opml, urls, cache = (tmp_path / name for name in ("feeds.opml", "urls", "cache.db"))
    assert program("export-opml", "--output", str(opml)).code == 0
    urls.touch()
    command = ["newsboat", "-i", str(opml), "-u", str(urls), "-c", str(cache)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert urls.read_text(encoding="utf-8").splitlines() == [
        "http://vardo.example/rss",
        "https://marsh.example/feed",
        'https://northgate.example/feed "World & beyond"',
        'https://alder.example/feed?a=1&b=2 "World & beyond/Islands"',
    ]
