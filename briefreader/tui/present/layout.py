"""From a reading to its page: title, particulars, brief, body in its blocks, what is no longer in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo

from briefreader.domain.marks.annotation import Marks, Place
from briefreader.domain.news.article import VERBATIM, Article, Block, BlockKind
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.text.span import Span
from briefreader.tui.present.ink import PENCIL, Role, marks
from briefreader.tui.present.page import Line, Page
from briefreader.tui.present.plain import strip
from briefreader.tui.present.wrap import cut, fitted, verbatim, width_of, wrapped
from briefreader.wording.counts import minutes, withheld
from briefreader.wording.empty_states import no_text
from briefreader.wording.news.brief import MARKED, in_sight
from briefreader.wording.news.media import HEADING, beside_text, told
from briefreader.wording.news.particulars import particulars
from briefreader.wording.statements.lines import change_sentence, speaker_words

BRIEF_BAR, CHANGED_MARK, QUOTE_MARK = "▎", "≠", "“"
NOTE_LINES = 2

_LOOKS: Mapping[BlockKind, tuple[Role, str, str]] = {  # role, before the first line, before the others
    BlockKind.PARAGRAPH: (Role.TEXT, "", ""),
    BlockKind.HEADING: (Role.HEADING, "", ""),
    BlockKind.LIST_ITEM: (Role.TEXT, "• ", "  "),
    BlockKind.QUOTE: (Role.QUOTE, "│ ", "│ "),
    BlockKind.CAPTION: (Role.CAPTION, "▭ ", "  "),
    BlockKind.BYLINE: (Role.DIM, "", ""),
    BlockKind.EMBED: (Role.TEXT, "┃ ", "┃ "),
    BlockKind.FURNITURE: (Role.FAINT, "", ""),
    BlockKind.PREFORMATTED: (Role.TEXT, "┆ ", "┆ "),
    BlockKind.TABLE: (Role.TEXT, "", ""),
    BlockKind.MEDIA: (Role.CAPTION, "▭ ", "  "),
}
_NUMBER = re.compile(r"(?:-?\d{1,6}|[a-z]|[ivxl]{2,5})\. ")  # of an item that needs no bullet
_BLOCK_MARKS = {BlockKind.EMBED: "@"}


def laid_out(
    reading: Reading,
    brief: Sequence[Span],
    width: int,
    statements: Sequence[ReadStatement],
    zone: tzinfo | None = None,
) -> Page:
    """The page of `reading` at `width` columns of text; `statements` are those shown, for notes and orphans."""
    article = reading.article
    marked = brief if in_sight(article.text, article.blocks, brief) else ()
    above = () if marked else _brief(reading, brief, width)
    lines = [*_head(reading, width, zone), *above, *_body(reading, width, statements, marked)]
    return Page((*lines, *_media(article, width), *_orphans(statements, width)))


def _head(reading: Reading, width: int, zone: tzinfo | None) -> Iterator[Line]:
    """Title, particulars, and what the reader has put on the article as a whole."""
    article = reading.article
    for number, words in enumerate(_broken(article.title or "Untitled", width)):
        yield Line(words, Role.STRONG, right=marks(reading.marks.bookmarked, False) if number == 0 else "")
    for words in joined_items(particulars(reading, f"{minutes(article.words)} min", zone), width):
        yield Line(words, Role.DIM)
    yield from _own(reading.marks, width, None)
    yield Line()


def _brief(reading: Reading, brief: Sequence[Span], width: int) -> Iterator[Line]:
    """The brief under its label above the text, or in words why there is none."""
    analysis, text = reading.analysis, reading.article.text
    if analysis is None:
        yield from (Line("Analysing…", Role.DIM, mark=BRIEF_BAR), Line())
    elif analysis.withheld:
        why = _broken(withheld(analysis.language), width)
        yield from (Line(words, Role.DIM, mark=BRIEF_BAR) for words in why)
        yield Line()
    elif brief:
        yield Line("BRIEF", Role.LABEL)
        words = " ".join(span.of(text) for span in brief)
        yield from (Line(line, mark=BRIEF_BAR) for line in _broken(words, width))
        yield Line()


def _body(reading: Reading, width: int, statements: Sequence[ReadStatement], brief: Sequence[Span]) -> Iterator[Line]:
    """The blocks with air between them, each followed by what the reader has put on its statements.

    The sentences of `brief` are marked where they stand, under a label of their own.
    """
    if not reading.article.text:
        yield from (Line(words, Role.DIM) for words in _broken(no_text(reading.article), width))
    under = _by_block(reading.article.blocks, statements)
    before: BlockKind | None = None
    for number, block in enumerate(reading.article.blocks):
        if before is not None and not before == block.kind == BlockKind.LIST_ITEM:
            yield Line()
        if brief and block.span.contains(brief[0]):
            yield Line(cut("BRIEF", width), Role.LABEL, after=MARKED if width >= width_of(f"BRIEF{MARKED}") else "")
        yield from _block(reading.article.text, block, width, brief)
        for said in under[number]:
            yield from _changed(said, width)
            yield from _own(said.marks, width, said.id)
        before = block.kind


def _block(text: str, block: Block, width: int, brief: Sequence[Span]) -> Iterator[Line]:
    words = block.span.of(text)
    role, first, others = _looks(block.kind, words)
    if width < 12:
        first = others = ""
    broken = verbatim if block.kind in VERBATIM else wrapped
    for number, (start, end) in enumerate(broken(words, width - width_of(others))):
        lead, mark = (first, _BLOCK_MARKS.get(block.kind, "")) if number == 0 else (others, "")
        if any(span.overlaps(Span(start, end).shifted(block.span.start)) for span in brief):
            mark = BRIEF_BAR
        place = block.span.start + start if start < end else -1  # nobody goes to an empty line of code
        yield Line(words[start:end], role, place, lead, mark)


def _looks(kind: BlockKind, words: str) -> tuple[Role, str, str]:
    """Role, and what stands before the first line and before the others."""
    role, first, others = _LOOKS[kind]
    if kind is not BlockKind.LIST_ITEM:
        return role, first, others
    deep = " " * (len(words) - len(words.lstrip(" ")))
    numbered = _NUMBER.match(words, len(deep))
    return (role, deep, " " * numbered.end()) if numbered else (role, deep + first, deep + others)


def _by_block(blocks: Sequence[Block], statements: Sequence[ReadStatement]) -> Mapping[int, list[ReadStatement]]:
    """The marked statements under the number of the block in which each ends."""
    under: dict[int, list[ReadStatement]] = defaultdict(list)
    for said in statements:
        if said.stretch is None or not (said.marks.any or said.place is Place.CHANGED):
            continue
        last = said.stretch.end - 1
        number = next((n for n, block in enumerate(blocks) if block.span.start <= last < block.span.end), None)
        if number is not None:
            under[number].append(said)
    return under


def _own(marked: Marks, width: int, statement: str | None) -> Iterator[Line]:
    """The reader's notes, folded, and tags; a bookmark is told in the margin alone."""
    tags = " ".join(f"#{tag}" for tag in marked.tags)
    notes = [note.text for note in marked.notes]
    if tags and notes and width_of(strip(notes[-1])) + width_of(tags) + 2 <= width:
        notes[-1] = f"{notes[-1]}  {tags}"
        tags = ""
    for note in notes:
        for number, words in enumerate(fitted(" ".join(note.split("\n")), width, NOTE_LINES)):
            yield Line(words, Role.NOTE, mark=PENCIL if number == 0 else "", statement=statement)
    if tags:
        yield Line(fitted(tags, width, 1)[0], Role.NOTE, statement=statement)


def _changed(said: ReadStatement, width: int) -> Iterator[Line]:
    """The wording, or the speaker, that the reader marked, where another stands in its place."""
    if said.place is Place.CHANGED:
        for number, words in enumerate(_broken(change_sentence(said), width)):
            yield Line(words, Role.NOTE, mark=CHANGED_MARK if number == 0 else "", statement=said.id)


def _media(article: Article, width: int) -> Iterator[Line]:
    """What the article has that does not stand in its text."""
    found = beside_text(article)
    if found:
        yield from (Line(), Line(cut(HEADING.upper(), width), Role.LABEL))
    for one in found:
        for number, words in enumerate(_broken(told(one), width - 2)):
            yield Line(words, Role.CAPTION, lead="▭ " if number == 0 else "  ")


def _orphans(statements: Sequence[ReadStatement], width: int) -> Iterator[Line]:
    """What the reader marked and the publisher took away."""
    orphans = [said for said in statements if said.place is Place.ORPHAN]
    if orphans:
        yield from (Line(), Line(cut("NO LONGER IN THE TEXT", width), Role.LABEL))
    for number, said in enumerate(orphans):
        if number:
            yield Line()
        for row, words in enumerate(_broken(said.statement.text, width)):
            right = marks(said.marks.bookmarked, bool(said.marks.notes)) if row == 0 else ""
            yield Line(words, mark=QUOTE_MARK if row == 0 else "", right=right, statement=said.id)
        yield Line(cut(speaker_words(said), width), Role.DIM, statement=said.id)
        yield from _own(said.marks, width, said.id)


def joined_items(items: Sequence[str], width: int) -> list[str]:
    """`items` with dots between them, broken between items where that is possible."""
    lines: list[str] = []
    for item in items:
        if lines and width_of(lines[-1]) + width_of(item) + 3 <= width:
            lines[-1] += f" · {item}"
        else:
            lines.extend(_broken(item, width))
    return lines


def _broken(words: str, width: int) -> list[str]:
    return [words[start:end] for start, end in wrapped(words, width)]
