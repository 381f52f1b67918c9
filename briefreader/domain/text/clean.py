"""The one function that makes an outside string safe to show, store and export.

A feed is a stranger writing to the reader's terminal.  Whatever a terminal could obey, whatever reorders or
hides text, and whatever SQLite or UTF-8 cannot hold goes; what people write their languages with stays.
Cleaning is idempotent, so the door where text comes in and the door where it is shown may both use it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable

MARKS_A_BASE = 8
_LONG_RUN = 32  # of marks: putting one in order takes the square of its length

_OBEYED = "\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # C0 but tab and newline, DEL, C1

_IGNORED = (
    ("\u034f", "combining grapheme joiner: tells sorting and searching apart what looks the same"),
    ("\u061c\u200e\u200f", "direction marks: reorder what stands beside them"),
    ("\u115f\u1160\u3164\uffa0", "Hangul fillers: blanks that count as letters, for names that look empty"),
    ("\u17b4\u17b5", "inherent Khmer vowels: never written, only in the standard by mistake"),
    ("\u180e", "Mongolian vowel separator: a blank without width"),
    ("\u200b", "zero-width space: parts a word that looks whole"),
    ("\u202a-\u202e", "directions embedded and overridden: words read backwards"),
    ("\u2060", "word joiner: no more than a mark for where lines break"),
    ("\u2061-\u2064", "invisible operators of formulas: a times or plus that nobody sees"),
    ("\u2065", "kept free for one more of these"),
    ("\u2066-\u2069", "directions isolated: words in another order"),
    ("\u206a-\u206f", "old switches of digits and Arabic shapes, which nothing should use"),
    ("\ufeff", "byte-order mark, a zero-width space elsewhere"),
    ("\ufff0-\ufff8", "kept free for invisible specials"),
    ("\U0001bca0-\U0001bca3", "controls of shorthand, which only its own fonts read"),
    ("\U0001d173-\U0001d17a", "controls of music: beams and slurs that nothing here draws"),
    ("\U000e0080-\U000e00ff\U000e01f0-\U000e0fff", "kept free for invisible marks"),
)
"""What Unicode says to show as nothing (Default_Ignorable_Code_Point), with why it goes: what cannot be seen may carry
words that nobody reads, and part, join or reorder those that are read.

Of that list stay the joiners (U+200C, U+200D), which Persian, the scripts of India and emoji are written with;
variation selectors (U+180B-180D, U+180F, U+FE00-FE0F, U+E0100-E01EF), which choose the shape of the sign before them;
and the soft hyphen (U+00AD), which a terminal may show.  Tag characters stay in flags only: see `_TAGS`.
"""

_OTHERS = (
    "\ufff9-\ufffb"  # interlinear marks: what stands between them belongs beside the words
    "\ufdd0-\ufdef"  # noncharacters …
    + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
)
_UNSEEN = "".join(characters for characters, _ in _IGNORED) + _OTHERS
_DROPPED = re.compile(f"[{_OBEYED}{_UNSEEN}]+")
_ANY = re.compile(f"{_DROPPED.pattern[:-2]}\ud800-\udfff\U000e0000-\U000e007f]")  # of all that goes, or is replaced
_COMMANDS = re.compile(f"[{_OBEYED}]+")
_HIDDEN = re.compile(f"[{_OBEYED}{_UNSEEN}\u2028\u2029\ud800-\udfff\U000e0000-\U000e007f]")
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f)|[\U000e0000-\U000e007f]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_MAYBE_TOO_MANY = re.compile(f"[^\0-\u02ff]{{{MARKS_A_BASE + 1}}}")  # no mark stands before U+0300
_BREAKS = re.compile("[\t\n\u2028\u2029 ]+")
_SEPARATORS = re.compile("\r\n?")


def clean(text: str) -> str:
    """`text` without what a terminal, a file or a neighbour could suffer from, in NFC; lines are kept."""
    if text.isascii() and text.isprintable():
        return text
    if not _ANY.search(text):
        return text if text.isascii() else _capped(_composed(text))
    text = _SEPARATORS.sub("\n", text)
    text = _DROPPED.sub("", text)
    if text.isascii():
        return text
    text = _SURROGATES.sub("\ufffd", text)
    text = _TAGS.sub(lambda found: found[1] or "", text)
    return _capped(_composed(text))


def clean_line(text: str) -> str:
    """`clean` for a field of one line: breaks and runs of blanks become one space, the edges go."""
    return _BREAKS.sub(" ", clean(text)).strip()


def is_hiding(text: str) -> bool:
    """Whether `text`, an address, holds what `clean` would take or replace: it is not what it looks like."""
    return _HIDDEN.search(text) is not None


def harmless(text: str) -> str:
    """A whole document without what a terminal obeys, else as it is: some of ours hold marks that `clean` takes."""
    return _SURROGATES.sub("\ufffd", _COMMANDS.sub("", text))


def json_text(value: object, indent: int | None = None, ascii_only: bool = False) -> str:
    """`value` as JSON that holds every character of it, but those that are obeyed or not seen by their numbers.

    `ascii_only`: all letters beyond ASCII by their numbers too.
    """
    return _HIDDEN.sub(_numbered, json.dumps(value, ensure_ascii=ascii_only, indent=indent))


def _numbered(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _composed(text: str) -> str:
    """NFC; a run of marks so long that one of them is met at every so many characters is cut before."""
    if any(map(unicodedata.combining, set(text[::_LONG_RUN]))):
        text = _cut(text, _LONG_RUN, unicodedata.combining)
    return unicodedata.normalize("NFC", text)


def _capped(text: str) -> str:
    """At most MARKS_A_BASE combining marks after a base, so that no line grows into its neighbours."""
    if _MAYBE_TOO_MANY.search(text) is None or not any(map(_is_stacked, set(text))):
        return text  # nearly always: there is nothing that a loop need look at
    return _cut(text, MARKS_A_BASE, _is_stacked)


def _cut(text: str, most: int, is_mark: Callable[[str], int]) -> str:
    """`text` with at most so many marks in a row."""
    marks, out = 0, []
    for character in text:
        marks = marks + 1 if character > "\u02ff" and is_mark(character) else 0
        if marks <= most:
            out.append(character)
    return text if len(out) == len(text) else "".join(out)


def _is_stacked(character: str) -> bool:
    """Whether it is a mark without room of its own; some of these are of no combining class."""
    return unicodedata.category(character) in ("Mn", "Me")
