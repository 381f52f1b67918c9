"""A page of the manual in lines that can be read aloud: no signs of Markdown, each row of a table one sentence."""

from __future__ import annotations

import re

_RULE = re.compile(r"\|[-|: ]+\|")
_MARKS = re.compile(r"`+|\*\*|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_ITEM = re.compile(r"\s*(?:[-*]|\d+\.)\s")


def lines(markdown: str) -> list[str]:
    """One line per heading, paragraph, item and row of a table; code as it is."""
    found: list[str] = []
    code, joins = False, False
    for line in markdown.splitlines():
        if line.lstrip().startswith(("```", "<!--")):
            code, joins = code ^ line.lstrip().startswith("```"), False
        elif code:
            found.append(line.strip())
        elif not line.strip() or _RULE.fullmatch(line):
            joins = False
        elif line.startswith("|"):
            found.append(_spoken("; ".join(cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|")))))
        elif joins and not _ITEM.match(line):
            found[-1] += f" {_spoken(line.strip())}"
        else:
            found.append(_spoken(line.lstrip("# ")))
            joins = not line.startswith("#")
    return [line for line in found if line.strip("; ")]


def _spoken(words: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", words)).replace("\\|", "|").strip()
