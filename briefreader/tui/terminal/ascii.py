"""Marks, frames and quotation marks in ASCII, for terminals that have no others; every cell keeps its place."""

from __future__ import annotations

import locale
from collections.abc import Iterable

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

ASCII, UNICODE = "ascii", "unicode"
"""What [ui] marks in config.toml may say."""

_ONE_FOR_ONE = {
    "●": "*", "○": "o", "★": "B", "✎": "N", "▭": "=", "•": "-", "■": "#", "□": ".", "◆": "@", "✕": "x", "≠": "~",
    "▌": "|", "▎": "|", "▸": ">", "▏": "|", "▕": "|", "⟳": "@", "≈": "?", "…": "~", "·": "-", "−": "-", "⌫": "<",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",
    "‚": ",", "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00a0": " ",
}  # fmt: skip
_FRAMES = {"-": "─━╌╍┄┅═▔▁▂▃▄▅▆▇▀", "|": "│┃║┆┇▊▋▍", "+": "╭╮╰╯┌┐└┘┏┓┗┛├┤┬┴┼╞╡╔╗╚╝", "#": "█"}
_TABLE = str.maketrans(_ONE_FOR_ONE | {mark: sign for sign, marks in _FRAMES.items() for mark in marks})


def wanted(setting: str) -> bool:
    """Whether marks are to be ASCII: as the person says, else where the locale has nothing but that."""
    if setting:
        return setting == ASCII
    return "utf" not in locale.getpreferredencoding(False).lower()


def translated(text: str) -> str:
    """`text` with each mark in ASCII; as many cells as before."""
    return text if text.isascii() else text.translate(_TABLE)


class AsciiMarks(LineFilter):
    """The last thing that happens to a line: letters stay what they are, all that is drawn becomes ASCII."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments with other characters."""
        return list(_applied(segments))


def _applied(segments: Iterable[Segment]) -> Iterable[Segment]:
    for text, style, control in segments:
        yield Segment(translated(text), style, control)
