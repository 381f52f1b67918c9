"""A pattern with named places, as the person writes it in config.toml: nothing in it can run."""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

PLACES = tuple("speaker role verb kind evidence words notes tags source url date id place bookmarked".split())
"""What a pattern may name; {words} it must."""

_MARKER = "briefreader:"


@dataclass(frozen=True, slots=True)
class Template:
    """Lines of (literal text, name of the place after it, or empty) pairs."""

    lines: tuple[tuple[tuple[str, str], ...], ...]


def parsed(text: str) -> Template:
    """The pattern in `text`.  Raises ValueError, in words that name it, for what is no pattern of ours."""
    lines = tuple(_line(line) for line in text.strip("\n").split("\n"))
    if _MARKER in text:
        raise ValueError(f"“{_MARKER}” is what the markers around a block begin with")
    if not any(place == "words" for line in lines for _, place in line):
        raise ValueError("{words} is missing")
    return Template(lines)


def _line(text: str) -> tuple[tuple[str, str], ...]:
    try:
        pieces = list(Formatter().parse(text))
    except ValueError:
        raise ValueError(f"“{text.strip()}” has a brace without its fellow: write {{{{ or }}}} for one") from None
    for _, place, spec, conversion in pieces:
        if place is not None and (place not in PLACES or spec or conversion):
            written = place + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
            raise ValueError(f"{{{written}}} is not one of {', '.join(PLACES)}")
    return tuple((literal, place or "") for literal, place, _, _ in pieces)
