"""A formula in MathML as one line of characters: E = mc², (a + b)/2, √(x + 1), ∑ᵢ₌₁ⁿ."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from briefreader.domain.text.clean import clean_line
from briefreader.sources.text.raised_text import small_lowered, small_raised

_TOKENS = frozenset(("mi", "mn", "mo", "mtext", "ms"))
_UNREAD = frozenset(("annotation-xml", "mphantom", "none", "mprescripts"))
_SPACED = frozenset("=≠<>≤≥≈≡∼→←↔⇒⇔∈∉⊂⊆∪∩+±∓×÷−-∧∨:")
_INVISIBLE = dict.fromkeys(map(ord, "\u2061\u2062\u2063\u2064"))
_LONGEST = 2000  # characters: what is over that is no formula that anybody reads on a line
_DEEPEST = 50  # elements in each other; what is deeper counts as words of that one


@dataclass
class _Part:
    """An element that is open, and what stands for each that has ended in it."""

    tag: str
    children: list[str] = field(default_factory=list)
    attributes: Mapping[str, str] = field(default_factory=dict)


class Formula:
    """Hears the elements of one formula, in their order."""

    def __init__(self, attributes: Mapping[str, str]) -> None:
        self._open = [_Part("math")]
        self._deeper = 0
        self._length = 0
        self._told = attributes.get("alttext", "")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if len(self._open) >= _DEEPEST:
            self._deeper += 1
        else:
            self._open.append(_Part(tag.rpartition(":")[2], attributes=attributes))

    def data(self, words: str) -> None:
        """Characters of the element that is open."""
        self._length += len(words)
        if self._length <= _LONGEST and words.strip():
            self._open[-1].children.append(words)

    def end(self) -> None:
        """The element ends that began last."""
        if self._deeper:
            self._deeper -= 1
        elif len(self._open) > 1:
            part = self._open.pop()
            if part.tag == "annotation":
                self._told = self._told or "".join(part.children)
            elif part.tag not in _UNREAD:
                self._open[-1].children.append(_written(part))

    def line(self) -> str:
        """The formula in one clean line; where its parts say nothing, as its author tells it in another way."""
        self._deeper = 0
        while len(self._open) > 1:
            self.end()
        words = clean_line(_row(self._open[0].children)) or clean_line(self._told)
        return words[:_LONGEST]


def _written(part: _Part) -> str:
    """An element in characters, from those of what is in it."""
    if part.tag in _TOKENS:
        return _token(part.tag, "".join(part.children))
    parts = [one for one in part.children if one.strip()]
    if make := _MADE.get((part.tag, len(parts))):
        return make(*parts)
    match part.tag:
        case "msqrt":
            return f"√{_grouped(_row(parts))}"
        case "mfenced":
            return f"{part.attributes.get('open', '(')}{', '.join(parts)}{part.attributes.get('close', ')')}"
        case "mtr":
            return f"{', '.join(parts)}; "
        case "mtable":
            return f"[{''.join(parts).rstrip('; ')}]"
        case _:
            return _row(parts)


def _token(tag: str, words: str) -> str:
    words = " ".join(words.translate(_INVISIBLE).split())
    return f" {words} " if tag == "mtext" or (tag == "mo" and words in _SPACED) else words


def _row(parts: Sequence[str]) -> str:
    """Side by side; two numbers are no longer one."""
    row = ""
    for one in parts:
        row += f" {one}" if row[-1:].isdigit() and one[:1].isdigit() else one
    return row


def _grouped(words: str) -> str:
    """In brackets where more than one thing stands there."""
    words = words.strip()
    return words if words.isalnum() or len(words) < 2 or words[0] + words[-1] == "()" else f"({words})"


def _above(words: str) -> str:
    words = words.replace(" ", "")
    return small_raised(words) or (f"^{words}" if len(words) == 1 else f"^({words})")


def _below(words: str) -> str:
    words = words.replace(" ", "")
    return small_lowered(words) or (f"_{words}" if len(words) == 1 else f"_({words})")


_MADE: Mapping[tuple[str, int], Callable[..., str]] = {
    ("msup", 2): lambda base, up: f"{_grouped(base)}{_above(up)}",
    ("msub", 2): lambda base, down: f"{base}{_below(down)}",
    ("msubsup", 3): lambda base, down, up: f"{base}{_below(down)}{_above(up)}",
    ("mover", 2): lambda base, up: f"{base}{_above(up)}",
    ("munder", 2): lambda base, down: f"{base}{_below(down)}",
    ("munderover", 3): lambda base, down, up: f"{base}{_below(down)}{_above(up)}",
    ("mfrac", 2): lambda upper, lower: f"{_grouped(upper)}/{_grouped(lower)}",
    ("mroot", 2): lambda base, degree: f"{_above(degree)}√{_grouped(base)}",
}
"""By element and how many parts it has."""
