"""Tags: one rule for what a tag may be, so that every notes vault takes it for one.

Obsidian and Logseq end a tag at a blank and at most punctuation, and take no number alone for a tag.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from briefreader.domain.text.clean import clean_line
from briefreader.domain.text.folding import folded

_JOINS = "_-/"
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ\u200c\u200d")  # and joiners: they part no words
_RUNS = re.compile(r"-*(?:/[-/]*)+|-{2,}")
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def is_valid(name: str) -> bool:
    """Whether every vault takes `name`, as it stands, for one tag."""
    parts_well = "//" not in name and name.strip("/") == name
    return parts_well and all(map(_is_allowed, name)) and any(map(_tells, name))


def valid(name: str) -> str:
    """`name` as a tag: "#climate change" is climate-change, "2024" is _2024; empty where nothing of it is left."""
    wanted = clean_line(name).lstrip("#").strip()
    if is_valid(wanted):
        return wanted
    letters = (one if _is_allowed(one) else "-" for one in wanted.translate(_APOSTROPHES))
    found = _RUNS.sub(_joined, "".join(letters)).strip("-/")
    return found if any(map(_tells, found)) else f"_{found}" if found.strip(_JOINS) else ""


def valid_tags(names: Iterable[str]) -> tuple[str, ...]:
    """`names` as tags, each once, whatever its case."""
    found: dict[str, str] = {}
    for name in map(valid, names):
        if name:
            found.setdefault(folded(name), name)
    return tuple(found.values())


def same(name: str) -> str:
    """What all spellings of one tag have in common: "#Climate change" and "climate-change" are one tag."""
    return folded(valid(name) or clean_line(name).lstrip("#").strip())


def _is_allowed(character: str) -> bool:
    """Letters, digits, the marks on them, pictures, and the three signs that may join words."""
    return (
        character.isalnum()
        or character in _JOINS
        or unicodedata.category(character) in ("Mn", "Mc", "So")
        or ord(character) in _SKIN_TONES
    )


def _tells(character: str) -> bool:
    """Whether it makes a tag more than a number."""
    return character == "_" or (_is_allowed(character) and not character.isnumeric() and character not in _JOINS)


def _joined(run: re.Match[str]) -> str:
    return "/" if "/" in run[0] else "-"
