"""A script of input beside what is to be heard: lines with "> " before them are typed, the others are told."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from briefreader.config.home import Home
from briefreader.plain.launch import opened
from briefreader.plain.loop import PROMPT

TYPED = "> "


class _Typing(StringIO):
    """Input that shows in the output where it was typed, as it does in a terminal."""

    def __init__(self, lines: list[str], out: StringIO) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._out = out

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # as in StringIO's stub
        line = super().readline()
        if line:
            if self._out.getvalue()[-1:] not in ("\n", ""):  # after a prompt
                self._out.write("\n")
            self._out.write(f"{TYPED}{line}")
        return line


def typed(file: Path) -> list[str]:
    """The lines of input in a transcript."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix(TYPED) for line in lines if line.startswith(TYPED)]


def heard(home: Home, lines: list[str], prompts: bool = False) -> str:
    """Input and output, as they follow each other; a prompt stands on a line before what was typed at it."""
    out = StringIO()
    assert opened(home, _Typing(lines, out), out, prompts) == 0
    return out.getvalue().replace(f"{PROMPT} \n", "").replace(f": \n{TYPED}", f":\n{TYPED}")


def assert_transcript(home: Home, file: Path, places: Mapping[str, str], prompts: bool = False) -> None:
    """What is heard after the first list is what stands in `file`; the keys of `places` stand for what differs.

    UPDATE_TRANSCRIPTS=1 writes it instead, to be listened to before it is kept.
    """
    lines = typed(file)
    for name, value in places.items():
        lines = [line.replace(name, value) for line in lines]
    told = TYPED + heard(home, lines, prompts).partition(TYPED)[2]
    for name, value in places.items():
        told = told.replace(value, name)
    told = re.sub(r"[\d.,]+ MB", "{SIZE}", told)
    told = re.sub(r"(?<=failing since )\d\d:\d\d", "{HOUR}", told)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8"), f"not the transcript in {file.name}"
