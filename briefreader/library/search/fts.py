"""What a reader typed, as FTS5 wants it: always a quoted phrase, so that nothing in it is syntax."""

from __future__ import annotations

from briefreader.domain.text.unspaced_scripts import spaced

Condition = tuple[str, list[object]]
"""SQL that holds or not for a row `a` of articles, and its parameters."""


def phrase(words: str) -> str:
    """The words one after another; a * at the end asks for words that begin like the last one."""
    stem = words.rstrip("*")
    return '"' + spaced(stem).rstrip().replace('"', '""').replace("\0", "") + '"' + ("*" if stem != words else "")
