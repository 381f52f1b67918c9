"""The commands and dialogues that a Markdown document shows, so that tests can run them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCED = re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_SHELLS = {"sh", "bash", "shell", "console"}
_COMMAND = re.compile(r"(\w+=\S+ )*(\S*/)?(briefreader|python3?|pipx?|pytest|ssh)( .*)?")
_PROMPT = "briefreader> "


@dataclass(frozen=True)
class Shown:
    """A command of a document, and the line that it stands in."""

    command: str
    line: int


@dataclass(frozen=True)
class Dialogue:
    """Lines typed at the prompt of the plain reader, each with what the document shows as its answer."""

    turns: tuple[tuple[str, tuple[str, ...]], ...]


def commands(text: str) -> Iterator[Shown]:
    """Every command for a shell: the lines of fenced blocks, and code between words that begins with a program."""
    for block in _FENCED.finditer(text):
        if block[2] in _SHELLS:
            yield from _in_block(block[3], text.count("\n", 0, block.start(3)) + 1)
    between = _FENCED.sub(lambda block: "\n" * block[0].count("\n"), text)
    for code in _INLINE.finditer(between):
        if _COMMAND.fullmatch(code[1]):
            yield Shown(code[1], between.count("\n", 0, code.start()) + 1)


def _in_block(block: str, line: int) -> Iterator[Shown]:
    """A command may go on after a backslash; where a block shows `$`, the lines without it are output."""
    prompted = any(one.lstrip().startswith("$ ") for one in block.splitlines())
    begun: list[str] = []
    for number, one in enumerate(block.splitlines(), line):
        begun.append(one.removesuffix("\\"))
        if not one.endswith("\\"):
            words = re.sub(r"(^|\s+)#.*", "", "".join(begun)).strip()
            if words and (not prompted or words.startswith("$ ")):
                yield Shown(words.removeprefix("$ "), number + 1 - len(begun))
            begun.clear()


def dialogues(text: str) -> Iterator[Dialogue]:
    """Every fenced block that shows the prompt of the plain reader."""
    for block in _FENCED.finditer(text):
        if block[3].lstrip().startswith(_PROMPT):
            turns: list[tuple[str, tuple[str, ...]]] = []
            for line in block[3].splitlines():
                if line.strip().startswith(_PROMPT):
                    turns.append((line.strip().removeprefix(_PROMPT), ()))
                else:
                    typed, answer = turns[-1]
                    turns[-1] = typed, (*answer, line.strip())
            yield Dialogue(tuple(turns))
