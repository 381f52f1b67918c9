"""Outside text in a page of Logseq: it is shown as it is and steers nothing.

Logseq's Markdown is not CommonMark: it reads a formula where a bracket has a backslash before it, and no character
references.  So what looks for brackets is parted by a zero width space; `clean` has taken every such space out of
outside text before.
"""

from __future__ import annotations

import re

from briefreader.domain.text.clean import clean, clean_line

APART = "\u200b"

_ESCAPED = re.compile(
    r"[\\`*_~^$|<#]"
    r"|(?<==)=|(?<=%)%"
    r"|(?<=:)(?=//)|(?<=www)\."  # addresses that are made into links by themselves
    r"|(?<=\w)@(?=\w)"
)
_PARTED = re.compile(r"\[|\](?=[(\[:])|\((?=\()|\{(?=\{)|:(?=:)|@(?=@)|<(?=%)")
_PLAIN = re.compile(r"[\w .,’'&/-]*\Z")
_LINE_START = re.compile(r"[-+>:]|\d{1,9}[.)]|[A-Z][A-Z-]+(?![^\W_])")  # TODO, SCHEDULED and their like among them
_PROPERTY = re.compile(r"^\W*[\w/-]+:(?=:)")
_OPENS = re.compile(r"^(\s*(?:- )?)(?=#\+|:\w+:)")
_FENCE = re.compile(r"^(\s*(?:- )?)(?=```|~~~)")


def literal(text: str) -> str:
    """One line that is shown as `text`; breaks in it become spaces."""
    return _literal(clean_line(text))


def literal_lines(text: str) -> list[str]:
    """Lines that are shown as the lines of `text`, without the blanks around each."""
    return [_literal(line.strip()) for line in clean(text).split("\n")]


def value(text: str) -> str:
    """The value of a property; between quotation marks, where Logseq would look for pages and tags in it."""
    line = clean_line(text)
    return line if _PLAIN.match(line) else f'"{line}"'


def own_words(text: str) -> list[str]:
    """The reader's note in lines: alive, but it gives its block no properties, and opens nothing that stays open."""
    lines = [line.rstrip() for line in clean(text).strip().split("\n")]
    lines = [_OPENS.sub(rf"\g<1>{APART}", _PROPERTY.sub(rf"\g<0>{APART}", line)) for line in lines]
    if sum(_FENCE.match(line) is not None for line in lines) % 2:
        lines = [_FENCE.sub(rf"\g<1>{APART}", line) for line in lines]
    return lines


def _literal(line: str) -> str:
    parted = _PARTED.sub(rf"\g<0>{APART}", _ESCAPED.sub(r"\\\g<0>", line))
    return f"{APART}{parted}" if _LINE_START.match(line) else parted
