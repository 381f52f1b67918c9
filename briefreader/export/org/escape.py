"""Outside text as literal Org: it is shown as it is and steers nothing.

Org has no backslash to escape with; its manual advises a zero width space, which parts what Org looks for and is not
seen.  `clean` has taken every such space out of outside text before, so that those in a file are ours.
"""

from __future__ import annotations

import re

from briefreader.domain.marks.tag import valid
from briefreader.domain.text.clean import clean, clean_line

APART = "\u200b"

_AFTER = re.compile(
    r"[\\\[@{<^_]"  # entities, links, stamps, macros, raised and lowered letters
    r"|(?<!\w)[*/=~+](?=\S)"  # emphasis
    r"|(?<!\S):(?=\S)"  # tags of a heading
    r"|:(?=:)"  # the term of a list
)
_BEFORE = re.compile(
    r"(?<=[^\W\d_])(?=:\S)"  # https:, shell: and whatever else leads somewhere
    r"|(?<=src)(?=_)|(?<=call)(?=_)"  # programs in a line
)
_FORMULA_ENDS = re.compile(r"\$(?=\$)|(?<=\$)\$|(?<=[^\s,.$])\$(?!\w)")
_LINE_START = re.compile(r"[*#:|+\-%\\<\[]|\w{1,9}[.)](?=\s|\Z)|[A-Z]+:")
_KEYWORD = re.compile(r"[A-Z_-]{2,}(?=\s|\Z)")  # TODO, COMMENT and their like before a heading
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_OF_THE_FILE = re.compile(r"(\s*#)(?=\+|\s*briefreader:)", re.IGNORECASE)
_TAG = re.compile(r"\w+\Z")


def literal(text: str) -> str:
    """One line that is shown as `text`, wherever in a line it stands; breaks in it become spaces."""
    return _literal(clean_line(text))


def literal_lines(text: str) -> list[str]:
    """Lines that are shown as the lines of `text`, without the blanks around each."""
    return [_literal(line.strip()) for line in clean(text).split("\n")]


def heading(text: str) -> str:
    """`literal` for a heading, whose first word says nothing of what is to be done, and whose last is no tag."""
    words = re.sub(r":\Z", rf":{APART}", literal(text))
    return f"{APART}{words}" if _KEYWORD.match(words) else words


def own_words(text: str) -> list[str]:
    """The reader's note in lines: Org of the reader's stays alive, but nothing in it is about the file."""
    lines = _BLANK_LINES.sub("\n\n", clean(text).strip()).split("\n")
    return [_OF_THE_FILE.sub(rf"\g<1>{APART}", line.rstrip()) for line in lines]


def tag(name: str) -> str:
    """`name` as a tag of Org's, in which only an underscore joins words; empty where it cannot be one."""
    found = valid(name).replace("-", "_").replace("/", "_")
    return found if _TAG.match(found) else ""


def link(url: str, words: str) -> str:
    """A link; `url` is fit for one (see escape.address), `words` are escaped here."""
    shown = literal(words).replace("]", f"]{APART}")
    return f"[[{url}][{shown}]]" if url else shown


def _literal(line: str) -> str:
    line = _BEFORE.sub(APART, line)
    line = _AFTER.sub(rf"\g<0>{APART}", line)
    line = _FORMULA_ENDS.sub(r"\\dollar{}", line)
    return f"{APART}{line}" if _LINE_START.match(line) else line
