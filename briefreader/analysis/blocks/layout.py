"""What the blocks of an article are for: a plain file's found by blank lines, a page's seen through.

Feeds and pages often call everything a paragraph: the photographer's credit, "Read more", the byline squeezed into
the first sentence, the post that somebody embedded.  Statements and briefs must not come from those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from briefreader.analysis.blocks import datelines, furniture, headings, particulars, posts
from briefreader.analysis.blocks.particulars import Particulars
from briefreader.analysis.text import bylines
from briefreader.domain.news.article import Article, Block, BlockKind
from briefreader.domain.text.span import Span

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r]*\n))*")
_LINE = re.compile(r"\S.*")
_ORDINARY = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w-])")
_SIGNED = re.compile(r"[\"“].{9,}[\"”]\s*(?:[—–―]|--)\s*\S.{0,80}\Z")  # a list of reactions: “…” — Name
_STOPS = (".", "!", "?", "…", '"', "”", "'", "’", ":")
_MARK = "\ufeff"
_LATE = 0.5
"""How far into the text a press release may end; earlier, such a line is something else."""

_MOST_IN_CARD = 12
"""Paragraphs that a post's card may be cut into."""

_HEAD = 8
"""Blocks at the start of an article among which its particulars stand."""


def article_of(text: str, article_id: str) -> Article:
    """A plain file as an article: the text untouched, its blocks found and named, its particulars where evident."""
    blocks = _closed(text, _named(text, _cut(text), plain=True))
    before = {BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.FURNITURE}
    first = next((block for block in blocks[:_HEAD] if block.kind not in before), None)
    title = first.span.of(text) if first and first.kind is BlockKind.HEADING else ""
    known = _particulars(text, blocks)
    return Article(
        article_id,
        title.strip(),
        text,
        blocks,
        outlet=known.outlet,
        byline=known.byline,
        published=datetime.combine(date.fromisoformat(known.date), time(), UTC) if known.date else None,
    )


def refined(article: Article) -> Article:
    """The article with its paragraphs called what they are."""
    blocks = _named(article.text, _at_line_ends(article.text, article.blocks), plain=False)
    return replace(article, blocks=_closed(article.text, blocks))


def _particulars(text: str, blocks: Sequence[Block]) -> Particulars:
    """What the first blocks tell of the article: of two bylines, outlets or dates the first."""
    known = Particulars()
    for block in blocks[:_HEAD]:
        if block.kind is not BlockKind.BYLINE:
            continue
        words = block.span.of(text)
        line = datelines.dateline(words + " ", 0, len(words) + 1)
        told = Particulars(outlet=line.agency, date=line.date) if line else particulars.line(words)
        known = known.joined(told or Particulars(byline=bylines.writer(words)))
    return known


def _cut(text: str) -> list[Block]:
    """Blocks between blank lines, and between line ends where a line is a block of its own."""
    start = len(_MARK) if text.startswith(_MARK) else 0
    whole = (Span(found.start(), found.end()).trimmed(text) for found in _PARAGRAPH.finditer(text, start))
    return _at_line_ends(text, [Block(BlockKind.PARAGRAPH, span) for span in whole if len(span)])


def _at_line_ends(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a paragraph of several lines cut where its lines are paragraphs, or no part of one."""
    made: list[Block] = []
    for block in _with_cards(text, blocks):
        if block.kind is not BlockKind.PARAGRAPH or "\n" not in block.span.of(text):
            made.append(block)
            continue
        lines = [Span(one.start(), one.end()) for one in _LINE.finditer(text, block.span.start, block.span.end)]
        made += [Block(block.kind, span.trimmed(text)) for span in _parts(text, lines, len(made) < _HEAD)]
    return made


def _with_cards(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those that make the card of a post put together; its lines may be paragraphs, or lines of one."""
    if "@" not in text:
        yield from blocks
        return
    number = 0
    while number < len(blocks):
        last, end = _card(text, blocks, number)
        if last is None:
            yield blocks[number]
            number += 1
            continue
        yield Block(BlockKind.EMBED, Span(blocks[number].span.start, end))
        rest = Span(end, blocks[last].span.end).trimmed(text)
        if len(rest):
            yield Block(blocks[last].kind, rest)
        number = last + 1


def _card(text: str, blocks: Sequence[Block], first: int) -> tuple[int | None, int]:
    """The number of the block in which a card ends that begins with the `first`, and where; None for no card."""
    lines = [
        (number, Span(line.start(), line.end()))
        for number in range(first, min(len(blocks), first + _MOST_IN_CARD))
        if blocks[number].kind is BlockKind.PARAGRAPH
        for line in _LINE.finditer(text, blocks[number].span.start, blocks[number].span.end)
    ]
    many = posts.card_lines([line.of(text) for _, line in lines]) if lines and lines[0][0] == first else 0
    return (lines[many - 1][0], lines[many - 1][1].end) if many else (None, 0)


def _parts(text: str, lines: Sequence[Span], head: bool) -> Iterator[Span]:
    """Lines put together to paragraphs; at the `head` of an article those up to the last particulars stand alone."""
    words = [line.of(text).strip() for line in lines]
    if _lines_are_paragraphs(words):
        yield from lines
        return
    told = [number for number, line in enumerate(words[:_HEAD]) if particulars.line(line)] if head else []
    alone = range(told[-1] + 1) if any(_certain(words[number]) for number in told) else range(0)
    start = 0
    for number, line in enumerate(words):
        if number in alone or _stands_alone(line):
            if start < number:
                yield Span(lines[start].start, lines[number - 1].end)
            yield lines[number]
            start = number + 1
    if start < len(lines):
        yield Span(lines[start].start, lines[-1].end)


def _certain(words: str) -> bool:
    told = particulars.line(words)
    return told is not None and told.certain


def _stands_alone(words: str) -> bool:
    """Whether a line is no part of the paragraph that its neighbours make."""
    if _kind_by_wording(words) is not None or _certain(words):
        return True
    stamped = particulars.prefix(words)
    return stamped is not None and not words.endswith(_STOPS)  # a headline behind a time stamp


def _lines_are_paragraphs(lines: Sequence[str]) -> bool:
    """Whether most lines end with a stop, or begin like a list's, as lines broken at a width do not."""
    ended = sum(line.endswith(_STOPS) or headings.is_list_item(line) or bool(_SIGNED.match(line)) for line in lines)
    return len(lines) > 1 and ended * 10 >= 7 * len(lines)


def _named(text: str, blocks: Sequence[Block], plain: bool) -> Iterator[Block]:
    """The blocks with their kinds; particulars and a dateline before the first words become blocks of their own."""
    found = _posts(text, blocks)
    beside = _beside_particulars(text, blocks[:_HEAD])
    for number, block in enumerate(blocks):
        if number in found:
            yield from found[number]
        elif number in beside:
            yield Block(BlockKind.BYLINE, block.span)
        elif block.kind is not BlockKind.PARAGRAPH:
            yield block
        else:
            yield from _one(text, block, number, plain)


def _beside_particulars(text: str, head: Sequence[Block]) -> set[int]:
    """The numbers of the first blocks that hold particulars only: certain ones, and names on lines beside those."""
    ordinary = frozenset(_ORDINARY.findall(text))
    told = {
        number: line
        for number, block in enumerate(head)
        if block.kind is BlockKind.PARAGRAPH
        and not furniture.is_furniture(block.span.of(text))
        and (line := particulars.line(block.span.of(text), ordinary))
    }
    certain = {number for number, line in told.items() if line.certain}
    found = set(certain)
    for number in (*told, *reversed(told)):
        if found & {number - 1, number + 1}:
            found.add(number)
    return found


def _closed(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, lists of other articles and all from a press release's end on called furniture."""
    found = list(blocks)
    late = (number for number, block in enumerate(found) if block.span.start > len(text) * _LATE)
    end = next((number for number in late if furniture.ends_release(found[number].span.of(text))), len(found))
    others = set(range(end, len(found)))
    begun = next((number for number, block in enumerate(found) if block.kind is BlockKind.PARAGRAPH), end)
    words = [block.span.of(text) for block in found]
    for number in range(begun + 1, end):
        others |= set(range(number, number + furniture.teasers(words[number:])))
    return tuple(
        replace(block, kind=BlockKind.FURNITURE) if number in others else block for number, block in enumerate(found)
    )


def _one(text: str, block: Block, number: int, plain: bool) -> Iterator[Block]:
    """A paragraph by its right name, behind what was glued to its start."""
    start, end = block.span.start, block.span.end
    kind = _kind_by_wording(block.span.of(text))
    if kind is not None and not (kind is BlockKind.BYLINE and particulars.prefix(block.span.of(text))):
        yield Block(kind, block.span)
        return
    for glued in _glued(text, block.span, number):
        yield Block(BlockKind.BYLINE, Span(start, glued).trimmed(text))
        start = glued
    rest = Span(start, end).trimmed(text)
    yield Block(_kind(rest.of(text), number if start == block.span.start else 0, plain), rest)


def _glued(text: str, span: Span, number: int) -> Iterator[int]:
    """Where particulars and then a dateline end that open a paragraph."""
    start = span.start
    if number < _HEAD:
        told = particulars.prefix(span.of(text))
        if told is not None:
            start += told.end
            yield start
    elif stamp := particulars.stamp_end(span.of(text)):
        start += stamp
        yield start
    line = datelines.dateline(text, start, span.end)
    if line is not None and line.end < span.end:
        yield line.end


def _kind(words: str, number: int, plain: bool) -> BlockKind:
    """What the `number`-th paragraph is by its words; headings and lists are looked for in plain files only."""
    told = _kind_by_wording(words)
    if told is not None:
        return told
    if plain and headings.is_heading(words, number):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if plain and headings.is_list_item(words) else BlockKind.PARAGRAPH


def _kind_by_wording(words: str) -> BlockKind | None:
    """What a paragraph is that says so: a byline, a caption, the page's own; None for the article's words."""
    if bylines.is_byline(words):
        return BlockKind.BYLINE
    if furniture.is_caption(words):
        return BlockKind.CAPTION
    return BlockKind.FURNITURE if furniture.is_furniture(words) else None


def _posts(text: str, blocks: Sequence[Block]) -> dict[int, list[Block]]:
    """For the numbers of the blocks that make a post: what stands there instead, which is nothing for a signature.

    A post is one block ending with its signature, or one followed by a block that is nothing but the signature.
    """
    found: dict[int, list[Block]] = {}
    for number, block in enumerate(blocks):
        signature = posts.signature(block.span.of(text))
        if signature is None:
            continue
        if signature.start() > 0:
            found[number] = [Block(BlockKind.EMBED, block.span)]
        elif number and number - 1 not in found and blocks[number - 1].kind is BlockKind.PARAGRAPH:
            found[number - 1] = [Block(BlockKind.EMBED, Span(blocks[number - 1].span.start, block.span.end))]
            found[number] = []
    return found
