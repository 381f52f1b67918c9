"""Outside text as literal Markdown: it is shown as it is and steers nothing.

What CommonMark reads is escaped with a backslash.  Vaults read more than CommonMark, and some of it before anything
else (`[[`, `%%`, `::`, `==`, `{{`, `#tag`, `^id`); there the backslash parts what they look for.  `<` becomes `&lt;`
because a comment or a script is looked for in the raw file.
"""

from __future__ import annotations

import re

from briefreader.domain.news.address import openable
from briefreader.domain.text.clean import clean, clean_line

_ALWAYS = re.compile(r"[\\`*_\[\]{}|~^$]")
_IN_PLACES = re.compile(
    r"(?<!\w)#"  # a tag
    r"|(?<=:):|(?<==)=|(?<=%)%"  # an inline field, a highlight, a comment
    r"|(?<=:)(?=//)|(?<=www)\."  # addresses that some make into links by themselves
    r"|(?<=\w)@(?=\w)"
)
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")  # wide ones too: programs of East Asia read them
_LINE_START = re.compile(r"(?:[-+=:>!]|\d{1,9}(?=[.)]))")


def literal(text: str) -> str:
    """One line that is shown as `text`; breaks in it become spaces."""
    return _literal(clean_line(text))


def literal_lines(text: str) -> list[str]:
    """Lines that are shown as the lines of `text`, without the blanks around each."""
    return [_literal(line.strip()) for line in clean(text).split("\n")]


def own_words(text: str) -> list[str]:
    """The reader's note in lines: Markdown of the reader's stays alive, but nothing in it outlives the note."""
    lines = [line.rstrip() for line in clean(text).strip().split("\n")]
    return [re.sub(r"<(?!https?://)", "&lt;", line).replace("%%", r"\%\%") for line in lines]


def address(url: str) -> str:
    """`url` fit for a link, or nothing where it does not lead to a page."""
    page = openable(clean_line(url))
    return re.sub(r"""[\s<>()\[\]{}\\`"'|^*_~]|%(?![0-9A-Fa-f]{2})""", _per_cent, page)


def cell(text: str) -> str:
    """A field of a table that no spreadsheet takes for a formula."""
    text = clean(text)
    return f"'{text}" if _FORMULA.match(text) else text


def _literal(line: str) -> str:
    line = _ENTITY.sub("&amp;", line)
    line = _ALWAYS.sub(r"\\\g<0>", line)
    line = _IN_PLACES.sub(r"\\\g<0>", line).replace("<", "&lt;")
    start = _LINE_START.match(line)
    if start is None:
        return line
    at = start.end() if line[0].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"


def _per_cent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
