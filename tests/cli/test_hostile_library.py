"""Every verb on a library whose every string drives terminals: what it prints drives none."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefreader.cli import program
from briefreader.config.home import Home
from briefreader.domain.errors import BriefreaderError
from briefreader.services.transfer.formats import FORMATS
from tests import hostile_home
from tests.hostile import SEQUENCES, obeyed


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    yield hostile_home.made(tmp_path_factory.mktemp("hostile") / "home", hostile=True)


def called(home: Home, *words: str) -> Result:
    done = CliRunner().invoke(program.briefreader, ["--home", str(home.data), *words])
    assert done.exception is None or isinstance(done.exception, SystemExit | BriefreaderError), done.exception
    return done


def _obeyed(text: str) -> list[str]:
    """Without marks on letters: JSON has every one of them."""
    return [one for one in obeyed(text) if unicodedata.category(one) not in ("Mn", "Me")]


LISTS = ["list", "statements", "actors", "feeds", "search Talks", "list outlet:x", "search nowhere"]


@pytest.mark.parametrize("verb", LISTS)
@pytest.mark.parametrize("as_json", [False, True], ids=["lines", "json"])
def test_lists(home: Home, verb: str, as_json: bool) -> None:
    done = called(home, *verb.split(), *(["--json"] if as_json else []))
    assert not _obeyed(done.stdout) and not obeyed(done.stderr)
    if as_json:
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert not done.stdout or all(isinstance(row, dict) for row in rows)
    elif verb == "list":
        assert done.stdout.count("]52;c;aGk=") > len(SEQUENCES)


def test_json_keeps_what_a_terminal_would_obey_by_its_number(home: Home) -> None:
    done = called(home, "list", "--json")
    outlets = {json.loads(line)["outlet"] for line in done.stdout.splitlines()}
    assert any(outlet.startswith(hostile_home.SHORT) for outlet in outlets)


@pytest.mark.parametrize("as_json", [False, True], ids=["lines", "json"])
def test_one_article(home: Home, as_json: bool) -> None:
    ids = [json.loads(line)["id"] for line in called(home, "list", "--json").stdout.splitlines()]
    for one in ids[:: len(ids) // 8]:
        done = called(home, "show", one, *(["--json"] if as_json else []))
        assert done.stdout and not _obeyed(done.stdout)


@pytest.mark.parametrize("form", [one.id for one in FORMATS])
@pytest.mark.parametrize("words", [(), ("--all", "talks")], ids=["marked", "everything"])
def test_exports(home: Home, tmp_path: Path, form: str, words: tuple[str, ...]) -> None:
    done = called(home, "export", *words, "--format", form)
    file = tmp_path / "out" / "x.txt"
    to_file = called(home, "export", *words, "--format", form, "--output", str(file))
    for text in (done.stdout, to_file.stderr, file.read_text(encoding="utf-8")):
        assert text and not [one for one in text if unicodedata.category(one) == "Cc" and one not in "\n\t"]
        assert not set(obeyed(text)) - {"\u200b"}  # which parts what Org and Logseq look for
    assert file.read_text(encoding="utf-8") == done.stdout  # what is printed is what is written
    again = called(home, "export", *words, "--format", form, "--output", str(file), "--check")
    assert again.exit_code == 0, again.output


@pytest.mark.parametrize(
    "before", [("show",), ("annotate", "-m", "x"), ("remove",), ("import",), ("list",), ("export", "--format"), ()]
)
def test_what_is_typed_is_not_repeated_as_it_is(
    home: Home, before: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in ("--" + hostile_home.SHORT, *list(SEQUENCES.values())[::7]):
        typed = words.replace("\0", "")
        monkeypatch.setattr(sys, "argv", ["briefreader", "--home", str(home.data), *before, typed])
        with pytest.raises(SystemExit) as ended:
            program.main()
        told = capsys.readouterr()
        assert ended.value.code is not None and (told.err or told.out)
        assert not obeyed(told.out) and not obeyed(told.err)


def test_a_list_of_feeds(home: Home) -> None:
    done = called(home, "export-opml")
    assert "xmlUrl" in done.stdout and not obeyed(done.stdout) and not obeyed(done.stderr)
