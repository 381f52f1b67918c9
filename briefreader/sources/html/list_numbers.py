"""What stands before the items of a list: the number or letter that its author gave them, and how deep it lies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefreader.sources.html.markup import Reader, tell

_INTEGER = re.compile(r"\s*(-?\d{1,9})")
_STYLED = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b")
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i"}
_STYLES |= {"upper-roman": "I", "decimal": "1", "none": ""}
_ROMAN = tuple(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
_MOST_ROMAN, _DEEPEST = 3999, 4
INDENT = "  "


class Numbering:
    """One list, while its items are read."""

    def __init__(self, tag: str, attributes: Mapping[str, str], depth: int, size: int = 0) -> None:
        """`depth` lists are around it; `size` items are in it, as far as that is known."""
        styled = _STYLED.search(attributes.get("style", "")[:500].lower())
        plain = "1" if tag == "ol" else ""
        self._type = _STYLES[styled[1]] if styled and tag == "ol" else attributes.get("type", plain).strip()
        self._ordered = tag == "ol" and self._type != ""
        self._step = -1 if "reversed" in attributes else 1
        self._next = _integer(attributes.get("start", ""), size if self._step < 0 else 1)
        self._indent = INDENT * min(depth, _DEEPEST)

    def item(self, attributes: Mapping[str, str]) -> str:
        """What stands before the item that begins."""
        if not self._ordered:
            return self._indent
        number = _integer(attributes.get("value", ""), self._next)
        self._next = number + self._step
        return f"{self._indent}{_written(number, self._type)}. "

    @property
    def inside(self) -> str:
        """What stands before a further paragraph of an item."""
        return self._indent + INDENT


def sizes(markup: str) -> list[int]:
    """How many items each ordered list has, in the order in which they begin: one that counts down needs to know."""
    if "reversed" not in markup:
        return []
    counting = _Counting()
    tell(markup, counting)
    return counting.sizes


class _Counting(Reader):
    def __init__(self) -> None:
        self.sizes: list[int] = []
        self._open: list[int] = []  # numbers of the lists that are open; -1 for one without numbers

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        if tag == "ol":
            self._open.append(len(self.sizes))
            self.sizes.append(0)
        elif tag in ("ul", "menu", "dir"):
            self._open.append(-1)
        elif tag == "li" and self._open and self._open[-1] >= 0:
            self.sizes[self._open[-1]] += 1

    def end(self, tag: str) -> None:
        if tag in ("ol", "ul", "menu", "dir") and self._open:
            self._open.pop()


def _integer(written: str, otherwise: int) -> int:
    found = _INTEGER.match(written)
    return int(found[1]) if found else otherwise


def _written(number: int, style: str) -> str:
    """A number in the style of a list; one that the style cannot write is written as browsers do, in digits."""
    match style:
        case "a" | "A" if number > 0:
            letters = _letters(number)
        case "i" | "I" if 0 < number <= _MOST_ROMAN:
            letters = _roman(number)
        case _:
            return str(number)
    return letters if style.islower() else letters.upper()


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, last = divmod(number - 1, 26)
        letters = chr(ord("a") + last) + letters
    return letters


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters
