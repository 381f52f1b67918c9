"""What stands on a terminal's screen after what was written to it: as much of a terminal as our drawing needs."""

from __future__ import annotations

import codecs
import re

from rich.cells import cell_len

_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d*);?(?P<column>\d*)H"
    r"|(?P<cleared>\x1b\[2J)"
    r"|\x1b\[\?2026(?P<frame>[hl])"
    r"|\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[PX^_][^\x1b]*\x1b\\|\x1b[ -/]*[0-Z\\^-~]"
    r"|(?P<character>[^\x1b])",
    re.DOTALL,
)


class Drawing:
    """A screen that is drawn on."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._waiting = ""  # the beginning of a sequence
        self._cells: dict[tuple[int, int], str] = {}
        self._row = self._column = 0
        self.whole = True  # not between the beginning of a picture and its end

    def draw(self, written: bytes) -> None:
        """More was written."""
        text = self._waiting + self._decoder.decode(written)
        at = 0
        while found := _TOKEN.match(text, at):
            at = found.end()
            if (character := found["character"]) is not None:
                self._put(character)
            elif found["row"] is not None:
                self._row, self._column = int(found["row"] or 1) - 1, int(found["column"] or 1) - 1
            elif found["cleared"]:
                self._cells.clear()
            elif found["frame"]:
                self.whole = found["frame"] == "l"
        self._waiting = text[at:]

    @property
    def words(self) -> str:
        """The screen, with one blank where there are several."""
        rows: dict[int, list[str]] = {}
        for (row, column), character in sorted(self._cells.items()):
            del column
            rows.setdefault(row, []).append(character)
        return " ".join(" ".join("".join(row) for row in rows.values()).split())

    def _put(self, character: str) -> None:
        if character == "\r":
            self._column = 0
        elif character == "\n":
            self._row += 1
        elif character >= " ":
            width = cell_len(character)
            for beside in range(1, width):
                self._cells[self._row, self._column + beside] = ""
            at = self._column if width else self._column - 1
            self._cells[self._row, at] = character if width else self._cells.get((self._row, at), "") + character
            self._column += width
