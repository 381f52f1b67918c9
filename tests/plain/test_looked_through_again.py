"""A home that an older version has looked through: said at the start, done by one word."""

from __future__ import annotations

from io import StringIO

import pytest

from briefreader.analysis.method import METHOD
from briefreader.config.home import Home
from briefreader.library import database
from briefreader.library.sqlite.connection import writing
from briefreader.plain.commands.table import COMMANDS
from briefreader.plain.launch import opened
from briefreader.plain.pages.help import about


def aged(home: Home, many: int) -> None:
    files = database.open_library(home.library, home.notes)
    with writing(files):
        files.execute("UPDATE articles SET method = ? WHERE key <= ?", (METHOD - 1, many))
    files.close()


def heard(home: Home, *lines: str) -> list[str]:
    out = StringIO()
    assert opened(home, StringIO("".join(f"{line}\n" for line in lines)), out, False) == 0
    return out.getvalue().splitlines()


@pytest.mark.usefixtures("unhurried")
def test_it_is_said_once_and_done_by_the_word_that_it_names(home: Home) -> None:
    assert not heard(home)[0].startswith("3 articles were")
    aged(home, 3)
    told = heard(home, "analyse")
    assert told[0] == "3 articles were looked through by an older version: “analyse” does it again."
    assert told[-1] == "All articles are looked through."
    assert "older version" not in heard(home)[0]
    assert "older version" in about(next(one for one in COMMANDS if one.id == "analyse"))


def test_of_one_it_is_said_as_of_one(home: Home) -> None:
    aged(home, 1)
    assert heard(home)[0] == "1 article was looked through by an older version: “analyse” does it again."
