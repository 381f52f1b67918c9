"""The real program over every screen it has: a hostile library makes it write to the terminal what a clean one does.

Both homes are walked over by the same keys; what was written is taken apart into the sequences that a terminal obeys.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import hostile_home
from tests.hostile import obeyed
from tests.terminal import terminal

_OBEYED = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b\][^\x07\x1b\x9c]*(?:\x07|\x1b\\)"  # OSC
    r"|\x1b[PX^_].*?\x1b\\"  # other strings
    r"|\x1b[ -/]*[0-~]",
    re.DOTALL,
)
_DRAWING = re.compile(r"\x1b\[[\d;]*[Hm]")  # where, and in which colour: what a picture is made of
_COPIED = re.compile(r"\x1b\]52;c;([^\x07]*)\x07")

# Keys, and words that stand in what is drawn then.
ESCAPE, ENTER = b"\x1b", b"\r"
Step = tuple[bytes, str]
SHORT_WALK: tuple[Step, ...] = (
    (b"", "Talks 1"),
    (b" ", "Talks 8"),
    (b"gg", "Talks 1"),
    (ENTER, "] [ statement f full text"),
    (b"]", "statement 1 of 2"),
    (b"w", "named next to the quotation: “said"),
    (b"y", "Copied"),
    (b"c", "Who said it: "),
    (ESCAPE, "-Who said it: "),
    (b"L", "Open in the browser"),
    (ESCAPE, "-Open in the browser"),
    (b"A", "Your marks"),
    (b"q", "Headlines"),
    (b"F", "THESE COULD NOT BE FETCHED"),
    (b"q", "Headlines"),
    (b"/", "Enter done"),
    (b"\x1b[200~zq\xc2\x9d52\x07;c;x\x1b[201~", "No article matches"),
    (ESCAPE, "-No article matches"),
    (b"Q", ""),
)
LONG_WALK: tuple[Step, ...] = (
    *SHORT_WALK[:-1],
    (b"t", "Tags on"),
    (ESCAPE, "-Tags on"),
    (b"a", "A new note"),
    (ENTER, "Note on"),
    (b"\x1b[200~mine \x1b[31m\xc2\x9b2J\x1b[201~", "mine"),
    (ESCAPE, "Kept as a draft"),
    (b"a", "A new note"),
    (ENTER, "is back"),
    (b"\x13", "Note saved"),
    (b"u", "Undone"),
    (b"\x12", "Done again"),
    (b"v", "marking by hand"),
    (ESCAPE, "-marking by hand"),
    (b"d", "Nothing has changed"),
    (b"\t", "all actors"),
    (b"\t", "“Nobody goes home,”"),
    (b"hhh", "Enter open"),
    (b":", "Merge the actor"),
    (ESCAPE, "-Merge the actor"),
    (b":", "Merge the actor"),
    (b"theme", "Choose a theme"),
    (ENTER, "type to narrow"),
    (ESCAPE, "-type to narrow"),
    (b"?", "Keys and commands"),
    (ESCAPE, "-Keys and commands"),
    (b"x", "As Markdown"),
    (ESCAPE, "-As Markdown"),
    (b"F", "THESE COULD NOT BE FETCHED"),
    (b"e", "Your own name"),
    (ESCAPE, "-Your own name"),
    (b"m", "No folder"),
    (ESCAPE, "-No folder"),
    (b"a", "Where the feed is now"),
    (ESCAPE, "-Where the feed is now"),
    (b"/", "Enter done"),
    (ESCAPE, "-Enter done"),
    (b"#", "y yes"),
    (b"n", "-y yes"),
    (b"r", "private"),
    (b"q", "Headlines"),
    (b"r", "private"),
    (b"+", "Add a feed"),
    (b"ftp://x", "ftp://x"),
    (ESCAPE, "-Add a feed"),
    (b"A", "Your marks"),
    (b"/", "Enter done"),
    (b"nothing", "None of your marks"),
    (ESCAPE, "-None of your marks"),
    (b"q", "Headlines"),
    (b"/", "Enter done"),
    (b"talks", "“talks”"),
    (ENTER, "-Enter done"),
    (b"S", "Save"),
    (ESCAPE, "-Save"),
    (b"Q", ""),
)


def written(folder: Path, hostile: bool, walk: Sequence[Step]) -> str:
    """What the program writes on a walk."""
    home = hostile_home.made(folder, hostile)
    with terminal(["-m", "briefreader", "--home", str(home.data)]) as seen:
        for keys, words in walk:
            seen.after(keys, words)
        assert seen.ended() == 0
    return seen.shown.decode("utf-8")


def orders(shown: str) -> set[str]:
    """What a terminal obeys in `shown` beside drawing and the text copied."""
    found = {_COPIED.sub("copied", one) for one in _OBEYED.findall(shown)}
    rest = _OBEYED.sub("", shown)
    return {one for one in found if not _DRAWING.fullmatch(one)} | {
        one for one in rest if unicodedata.category(one) == "Cc" and one != "\n"
    }


def audited(folder: Path, walk: Sequence[Step]) -> None:
    clean = written(folder / "clean", False, walk)
    hostile = written(folder / "hostile", True, walk)
    assert orders(hostile) <= orders(clean)
    assert not obeyed(_OBEYED.sub("", hostile).replace("\r", ""))
    assert hostile.count("]52;c;aGk=") > 20  # its words were there to be seen
    (copied,) = _COPIED.findall(hostile)
    assert not obeyed(base64.b64decode(copied).decode())


def test_a_hostile_library_drives_no_terminal(tmp_path: Path) -> None:
    audited(tmp_path, SHORT_WALK)


@pytest.mark.long
def test_over_every_screen_and_dialog(tmp_path: Path) -> None:
    audited(tmp_path, LONG_WALK)


def test_an_order_would_be_found() -> None:
    for order in (
        "\x1b[2J",
        "\x1b]52;c;aGk=\x07",
        "\x1b]0;x\x1b\\",
        "\x1bPq\x1b\\",
        "\x1bc",
        "\x07",
        "\x9b",
        "\x08",
        "\x7f",
        "\r",
    ):
        assert orders(f"words{order}words")
    assert not orders("\x1b[1;5Hwords\x1b[38;2;1;2;3m more\n")


LINES = [
    *["1", "", "text", "next", "why", "y", "statements", "1", "actors", "1", "marks", "feeds", "1", "sources", "links"],
    *["open 2", "text", "search Talks", "2", "browser", "search \x1b]0;x\x07", "saved", "a mine \x1b[2J", "t \x9b2J"],
    *["c", "nobody", "u", "changes", "export csv", "no such \x1b[31mcommand", "full text", "refresh", "help all", "Q"],
]


@pytest.mark.long
def test_plain_lines_drive_no_terminal_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER", "true")
    home = hostile_home.made(tmp_path / "home", hostile=True)
    with terminal(["-m", "briefreader", "--home", str(home.data), "--plain"], dumb=True) as seen:
        for line in LINES:
            seen.press(line.encode() + b"\n")
        assert seen.ended() == 0
    told = seen.shown.decode("utf-8")
    assert told.count("]52;c;aGk=") > 40 and not obeyed(told)
