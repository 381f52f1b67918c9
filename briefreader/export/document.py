"""The nouns of an export, and which statements of an article belong into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from briefreader.domain import ids
from briefreader.domain.reading import Reading, ReadStatement

Value = str | int | datetime | tuple[str, ...] | None
"""What a key of the front matter may hold."""


@dataclass(frozen=True, slots=True)
class Block:
    """What the program writes about one statement, or about the article itself."""

    id: str  # the statement's, or the article's
    text: str  # lines with "\n" between them, none at the end
    marked: bool  # whether it carries a mark of the reader's

    @property
    def sha(self) -> str:
        """Tells a later export whether the block is still as the program wrote it."""
        return fingerprint(self.text)


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """One article's file as the program would write it into an empty folder."""

    name: str  # of the file; a file already there keeps its own
    front_matter: Mapping[str, Value]  # in the order they are written
    blocks: tuple[Block, ...]  # in text order; the article's own first

    @property
    def id(self) -> str:
        """The article's id, by which its file is found again."""
        return str(self.front_matter["id"])


@dataclass(frozen=True, slots=True)
class Merged:
    """A file's text after an export.  The ids tell which blocks were not simply rewritten, and why."""

    text: str
    left_alone: tuple[str, ...] = ()  # edited by the reader
    damaged: tuple[str, ...] = ()  # without a begin or an end, or there twice: left alone too
    removed: tuple[str, ...] = ()  # no longer annotated: kept, and marked as such


def fingerprint(text: str) -> str:
    """16 characters that change with any change of `text`, line endings aside."""
    return ids.text_hash(text.replace("\r\n", "\n"))[:16]


def chosen(reading: Reading, everything: bool = False, attitudes: bool = False) -> tuple[ReadStatement, ...]:
    """The statements to export: those with a mark; with `everything`, all (attitudes only where asked for)."""
    return tuple(
        one for one in reading.statements if one.marks.any or (everything and (attitudes or not one.statement.attitude))
    )
