"""Outside text as literal Markdown in a Logseq page, and what Logseq reads beyond Markdown."""

from __future__ import annotations

import re

from briefreader.domain.clean import clean_line
from briefreader.export import escape

APART = "\u200b"  # parts what Logseq looks for, and is not seen

_STEERS = re.compile(r"\((?=\()|\{(?=\{)|\[(?=[\[:])|<(?=%)|\$(?=\$)|:(?=:)|#(?=\S)|@(?=@)|\^(?=\^)")
_BLOCK_START = re.compile(
    r"(?:TODO|DOING|DONE|LATER|NOW|WAIT|WAITING|CANCELED|CANCELLED|IN-PROGRESS|SCHEDULED|DEADLINE|CLOCK)(?![^\W_])"
)
_PROPERTY = re.compile(r"^\W*[\w/-]+:(?=:)")
_TAG = re.compile(r"[\w/ -]*[^\W\d][\w/ -]*\Z")


def literal(text: str) -> str:
    """One line that is shown as `text`."""
    return _apart(escape.literal(text))


def literal_lines(text: str) -> list[str]:
    """Lines that are shown as the lines of `text`."""
    return [_apart(line) for line in escape.literal_lines(text)]


def value(text: str) -> str:
    """The value of a property: Logseq looks there for pages and tags, but not for Markdown."""
    return _STEERS.sub(rf"\g<0>{APART}", clean_line(text))


def own_words(text: str) -> list[str]:
    """The reader's note in lines: it is alive, but gives no properties to the block that it stands in."""
    return [_PROPERTY.sub(rf"\g<0>{APART}", line) for line in escape.own_words(text)]


def is_tag(name: str) -> bool:
    """Whether it can stand in a list of tags."""
    return _TAG.match(name) is not None


def _apart(line: str) -> str:
    line = re.sub(r"\((?=\\?\()|(?<=\\\$)(?=\\\$)", rf"\g<0>{APART}", line)
    return f"{APART}{line}" if _BLOCK_START.match(line) else line
