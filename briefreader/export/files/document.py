"""The nouns of an export, and which statements of an article belong into one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from briefreader.domain import ids
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.export.files.blocks import Region

Value = str | int | datetime | tuple[str, ...] | None
"""What a key of the front matter may hold."""


@dataclass(frozen=True, slots=True)
class Block:
    """What the program writes about one statement, about the article itself, or at the head of its file."""

    id: str  # the statement's, or the article's
    text: str  # lines with "\n" between them, none at the end
    marked: bool  # whether it carries a mark of the reader's

    @property
    def sha(self) -> str:
        """Tells a later export whether the block is still as the program wrote it."""
        return fingerprint(self.text)


@dataclass(frozen=True, slots=True)
class Form:
    """How one kind of file holds the program's blocks, so that they are found again whatever stands around them."""

    suffix: str
    bracketed: Callable[[Block], str]  # a block between its markers
    regions: Callable[[Sequence[str]], tuple[list[Region], frozenset[str]]]  # whole blocks, and ids of damaged ones
    article_of: Callable[[str], str]  # the article whose file a text is or begins; empty for what is not ours
    no_longer: str  # the last line of a block whose marks are gone
    seal: tuple[str, str]  # what stands around the fingerprint on the first line of several articles in one text
    section: Callable[[ArticleFile], str]  # one article among several in one text
    head_length: Callable[[Sequence[str]], int] = lambda _: 0  # lines of a head that is no block
    head: Callable[[Sequence[str], ArticleFile, Sequence[Region], str], list[str]] = lambda old, *_: list(old)
    gap: tuple[str, ...] = ("",)  # the lines between two blocks


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """One article's file as the program would write it into an empty folder."""

    form: Form
    id: str  # the article's, by which its file is found again
    name: str  # of the file; a file already there keeps its own
    blocks: tuple[Block, ...]  # in text order; the article's own first
    front_matter: Mapping[str, Value] = field(default_factory=dict)  # in the order they are written

    @property
    def empty(self) -> bool:
        """Whether it holds no statement, and no mark on the article."""
        return not any(block.marked or block.id not in (self.id, head_id(self.id)) for block in self.blocks)

    def fresh(self) -> str:
        """The text of a file that was not there before."""
        gap = "".join(f"{line}\n" for line in self.form.gap)
        blocks = "".join(f"{gap}{self.form.bracketed(block)}\n" for block in self.blocks)
        head = "\n".join(self.form.head((), self, (), ""))
        return head + blocks if head else blocks.removeprefix(gap)


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


def head_id(article: str) -> str:
    """The id of the block at the head of an article's file, in the forms that have one."""
    return ids.made_from("head", article)


def chosen(reading: Reading, everything: bool = False, attitudes: bool = False) -> tuple[ReadStatement, ...]:
    """The statements to export: those with a mark; with `everything`, all (attitudes only where asked for)."""
    return tuple(
        one for one in reading.statements if one.marks.any or (everything and (attitudes or not one.statement.attitude))
    )
