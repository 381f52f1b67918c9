"""What the blocks of an article are for: a plain file's found by blank lines, a page's seen through.

Feeds and pages often call everything a paragraph: the photographer's credit, "Read more", the byline squeezed into
the first sentence, the post that somebody embedded.  Statements and briefs must not come from those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from briefreader.analysis import bylines, headings, leftovers, posts
from briefreader.domain.article import Article, Block, BlockKind
from briefreader.domain.span import Span

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r]*\n))*")
_LINE = re.compile(r"\S.*")
_SIGNED = re.compile(r"[\"“].{9,}[\"”]\s*(?:[—–―]|--)\s*\S.{0,80}\Z")  # a list of reactions: “…” — Name
_STOPS = (".", "!", "?", "…", '"', "”", "'", "’", ":")
_MARK = "\ufeff"
_LATE = 0.5
"""How far into the text a press release may end; earlier, such a line is something else."""

_DATES = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%Y-%m-%d")


def article_of(text: str, article_id: str) -> Article:
    """A plain file as an article: the text untouched, its blocks found and named, its particulars where evident."""
    blocks = _closed(text, _named(text, _cut(text), plain=True))
    title = next((block.span.of(text) for block in blocks[:1] if block.kind is BlockKind.HEADING), "")
    return Article(
        article_id,
        title.strip(),
        text,
        blocks,
        outlet=bylines.agency(text, blocks),
        byline=bylines.writer(text, blocks),
        published=_date(bylines.date_words(text, blocks)),
    )


def refined(article: Article) -> Article:
    """The article with its paragraphs called what they are."""
    return replace(article, blocks=_closed(article.text, _named(article.text, article.blocks, plain=False)))


def _date(words: str) -> datetime | None:
    """The day that a written date means."""
    plain = re.sub(r"[.,]", "", words).replace("Sept ", "Sep ")
    for form in _DATES:
        try:
            return datetime.strptime(plain, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def _cut(text: str) -> list[Block]:
    """Blocks between blank lines, and between line ends where lines end as paragraphs do."""
    spans: list[Span] = []
    for found in _PARAGRAPH.finditer(text, len(_MARK) if text.startswith(_MARK) else 0):
        if "\n" in found[0] and _lines_are_paragraphs(found[0]):
            spans += [Span(one.start(), one.end()) for one in _LINE.finditer(text, found.start(), found.end())]
        else:
            spans.append(Span(found.start(), found.end()))
    return [Block(BlockKind.PARAGRAPH, span) for span in (one.trimmed(text) for one in spans) if len(span)]


def _lines_are_paragraphs(words: str) -> bool:
    """Whether most lines end with a stop, or begin like a list's, as lines broken at a width do not."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    ended = sum(line.endswith(_STOPS) or headings.is_list_item(line) or bool(_SIGNED.match(line)) for line in lines)
    return len(lines) > 1 and ended * 10 >= 7 * len(lines)


def _named(text: str, blocks: Sequence[Block], plain: bool) -> Iterator[Block]:
    """The blocks with their kinds; a byline squeezed into a paragraph becomes a block of its own."""
    found = _posts(text, blocks)
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            yield block
        elif number in found:
            yield from found[number]
        else:
            yield from _one(text, block, number, plain)


def _closed(text: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, those from a press release's end on called furniture."""
    found = list(blocks)
    late = (number for number, block in enumerate(found) if block.span.start > len(text) * _LATE)
    end = next((number for number in late if leftovers.ends_release(found[number].span.of(text))), len(found))
    return (*found[:end], *(replace(block, kind=BlockKind.FURNITURE) for block in found[end:]))


def _one(text: str, block: Block, number: int, plain: bool) -> Iterator[Block]:
    """A paragraph by its right name."""
    words = block.span.of(text)
    squeezed = bylines.squeezed(words) if number < 4 else 0
    if squeezed:
        middle = block.span.start + squeezed
        yield Block(BlockKind.BYLINE, Span(block.span.start, middle).trimmed(text))
        yield Block(BlockKind.PARAGRAPH, Span(middle, block.span.end).trimmed(text))
    else:
        yield Block(_kind(words, number, plain), block.span)


def _kind(words: str, number: int, plain: bool) -> BlockKind:
    """What the `number`-th paragraph is by its words; headings and lists are looked for in plain files only."""
    if bylines.is_byline(words):
        return BlockKind.BYLINE
    if leftovers.is_caption(words):
        return BlockKind.CAPTION
    if leftovers.is_furniture(words):
        return BlockKind.FURNITURE
    if plain and headings.is_heading(words, number):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if plain and headings.is_list_item(words) else BlockKind.PARAGRAPH


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
