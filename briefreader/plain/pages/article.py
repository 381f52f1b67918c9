"""An article in lines: what it is, its brief, its paragraphs with the statements that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo

from briefreader.domain.marks.annotation import Place
from briefreader.domain.news.article import VERBATIM, Article, Block, BlockKind
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.text.span import Span, hull
from briefreader.plain.pages.marks import marks_words, notes_lines
from briefreader.plain.pages.statements import mark_line, statement_row
from briefreader.plain.shell.sentence import capital, ended, sentence
from briefreader.plain.shell.terminal import Verbatim
from briefreader.wording.counts import counted, minutes, withheld
from briefreader.wording.empty_states import no_text
from briefreader.wording.news.brief import opening, origin
from briefreader.wording.news.media import beside_text
from briefreader.wording.news.media import told as in_words
from briefreader.wording.news.particulars import particulars
from briefreader.wording.statements.lines import amount
from briefreader.wording.statements.voices import voices

_KINDS = {
    BlockKind.HEADING: "Heading: ",
    BlockKind.LIST_ITEM: "Item: ",
    BlockKind.QUOTE: "Block quote: ",
    BlockKind.CAPTION: "Caption: ",
    BlockKind.EMBED: "Post: ",
    BlockKind.FURNITURE: "Beside the text: ",
    BlockKind.PREFORMATTED: "Preformatted: ",
    BlockKind.TABLE: "Table: ",
}
"""Said before a block that is no paragraph."""


def head_lines(
    reading: Reading,
    brief: Sequence[Span],
    statements: Sequence[ReadStatement],
    heard: Span | None = None,
    zone: tzinfo | None = None,
) -> list[str]:
    """Title, particulars, the reader's marks, the brief or in words why there is none, and how much there is.

    Where the brief tells the beginning of the text for the reader to go on behind it, which is `heard`, that is said,
    and the statements in it are told where they are heard.
    """
    article = reading.article
    known = particulars(reading, f"{counted(minutes(article.words), 'minute')} to read", zone)
    known += ["full text of its page"] if article.full else []
    known += ["“changes” tells how"] if reading.edited else []
    own = [capital(sentence(marks_words(reading.marks, notes_follow=True))), *notes_lines(reading.marks)]
    lines = [ended(article.title or "Untitled"), sentence(known), *own]
    besides = media_lines(article) if not article.blocks else []
    within = [mark_line(said, at) for at, said in enumerate(statements, 1) if heard and _within(said, heard)]
    told = (*lines, _brief(reading, brief, heard), *besides, *within, _extent(reading, statements))
    return [line for line in told if line]


def paragraph_lines(
    reading: Reading, number: int, statements: Sequence[ReadStatement], heard: Span | None = None
) -> list[str]:
    """The block of that number (from 0), then where in it the statements stand that end in it.

    Of one whose beginning was `heard` already, the rest.
    """
    block = reading.article.blocks[number]
    if heard and block.span.overlaps(heard):
        block = replace(block, span=Span(heard.end, block.span.end))
    return [
        *_block_lines(reading.article.text, block),
        *(mark_line(said, at) for at, said in enumerate(statements, 1) if _ends_in(said, block)),
    ]


def _block_lines(text: str, block: Block) -> list[str]:
    """A block with what it is; one that is to be seen as it is begins on a line of its own."""
    kind, words = _KINDS.get(block.kind, ""), block.span.of(text)
    if block.kind in VERBATIM and "\n" in words:
        return [kind.rstrip(), *map(Verbatim, words.split("\n"))]
    first, *others = (line.strip() for line in words.strip().split("\n"))
    return [f"{kind}{first}", *others]


def media_lines(article: Article) -> list[str]:
    """What the article has that does not stand in its text."""
    return [ended(in_words(one)) for one in beside_text(article)]


def opening_ahead(reading: Reading, brief: Sequence[Span], number: int) -> Span | None:
    """The beginning of the text, if `brief` tells it and the reader, before the block of that number, has it ahead.

    The dateline before it is part of it.
    """
    opens = opening(reading.article.text, reading.article.blocks, brief)
    if not opens or number > (first := paragraph_at(reading, opens[0].start)):
        return None
    return Span(min(opens[0].start, reading.article.blocks[first].span.start), hull(opens).end)


def unheard(reading: Reading, number: int, heard: Span | None) -> int:
    """The number of the first block, from `number` on, that was not `heard` to its end."""
    blocks = reading.article.blocks
    while heard and number < len(blocks) and blocks[number].span.overlaps(heard):
        if reading.article.text[heard.end : blocks[number].span.end].strip():
            break
        number += 1
    return number


def gone_lines(reading: Reading, statements: Sequence[ReadStatement]) -> list[str]:
    """What the reader marked and the publisher took away."""
    gone = [(at, said) for at, said in enumerate(statements, 1) if said.place is Place.ORPHAN]
    return [f"Statement {at}. {statement_row(reading, said)}" for at, said in gone]


def paragraph_at(reading: Reading, offset: int) -> int:
    """The number (from 0) of the block that holds the character at `offset`, or of the next one after it."""
    blocks = reading.article.blocks
    return next((number for number, block in enumerate(blocks) if block.span.end > offset), 0)


def _brief(reading: Reading, brief: Sequence[Span], heard: Span | None) -> str:
    if reading.analysis is None:
        return "Not looked through yet: no brief and no statements."
    if reading.analysis.withheld:
        return withheld(reading.analysis.language)
    if not reading.article.text:
        return no_text(reading.article)
    opens = [span for span in brief if heard and heard.contains(span)]
    spans = [Span(heard.start, brief[0].end), *brief[1:]] if heard and opens else brief
    words = " ".join(span.of(reading.article.text) for span in spans)
    return f"Brief{f', {origin(opens, brief)}' if opens else ''}: {words}" if words else ""


def _extent(reading: Reading, statements: Sequence[ReadStatement]) -> str:
    """How many statements, actors and paragraphs there are."""
    looked_for = reading.analysis is not None and not reading.analysis.withheld
    found = (amount(statements), counted(len(voices(reading)), "actor")) if looked_for else ()
    return sentence((*found, counted(len(reading.article.blocks), "paragraph")))


def _within(said: ReadStatement, heard: Span) -> bool:
    return said.stretch is not None and heard.contains(said.stretch)


def _ends_in(said: ReadStatement, block: Block) -> bool:
    return said.stretch is not None and block.span.start < said.stretch.end <= block.span.end
