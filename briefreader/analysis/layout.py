"""What the blocks of an article are for: a plain file's found by blank lines, a page's seen through.

Feeds and pages often call everything a paragraph: the photographer's credit, "Read more", the byline squeezed into
the first sentence, the post that somebody embedded.  Statements and briefs must not come from those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefreader.analysis import marks_of_layout as marks
from briefreader.domain.article import Article, Block, BlockKind
from briefreader.domain.span import Span

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r]*\n))*")
_LINE = re.compile(r"\S.*")
_STOPS = (".", "!", "?", "…", '"', "”", "'", "’", ":")


def article_of(text: str, article_id: str) -> Article:
    """A plain file as an article: the text untouched, its blocks found and named, its particulars where evident."""
    blocks = tuple(_named(text, _cut(text), plain=True))
    title = next((block.span.of(text) for block in blocks[:1] if block.kind is BlockKind.HEADING), "")
    return Article(article_id, title.strip(), text, blocks, byline=marks.byline_name(text, blocks))


def refined(article: Article) -> Article:
    """The article with its paragraphs called what they are."""
    return replace(article, blocks=tuple(_named(article.text, list(article.blocks), plain=False)))


def _cut(text: str) -> list[Block]:
    """Blocks between blank lines, and between line ends where lines end as paragraphs do."""
    start = 1 if text.startswith("\ufeff") else 0
    spans: list[Span] = []
    for found in _PARAGRAPH.finditer(text, start):
        if "\n" in found[0] and _lines_are_paragraphs(found[0]):
            spans += [Span(one.start(), one.end()) for one in _LINE.finditer(text, found.start(), found.end())]
        else:
            spans.append(Span(found.start(), found.end()))
    return [Block(BlockKind.PARAGRAPH, span) for span in (one.trimmed(text) for one in spans) if len(span)]


def _lines_are_paragraphs(words: str) -> bool:
    """Whether most lines end with a stop, or begin like a list's, as lines broken at a width do not."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    ended = sum(line.endswith(_STOPS) or marks.list_item(line) for line in lines)
    return len(lines) > 1 and ended * 10 >= 7 * len(lines)


def _named(text: str, blocks: list[Block], plain: bool) -> Iterator[Block]:
    """The blocks with their kinds; a byline squeezed into a paragraph becomes a block of its own."""
    posts = _posts(text, blocks)
    for number, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            yield block
        elif number in posts:
            yield from posts[number]
        else:
            yield from _one(text, block, number, plain)


def _one(text: str, block: Block, number: int, plain: bool) -> Iterator[Block]:
    """A paragraph by its right name."""
    words = block.span.of(text)
    squeezed = marks.squeezed_byline(words) if number < 4 else 0
    if squeezed:
        yield Block(BlockKind.BYLINE, Span(block.span.start, block.span.start + squeezed).trimmed(text))
        yield Block(BlockKind.PARAGRAPH, Span(block.span.start + squeezed, block.span.end).trimmed(text))
        return
    kind = marks.kind_of(words, number)
    if kind is BlockKind.PARAGRAPH and plain and marks.heading(words, number):
        kind = BlockKind.HEADING
    elif kind is BlockKind.PARAGRAPH and plain and marks.list_item(words):
        kind = BlockKind.LIST_ITEM
    yield Block(kind, block.span)


def _posts(text: str, blocks: list[Block]) -> dict[int, list[Block]]:
    """For the numbers of the blocks that make a post: what stands there instead, which is nothing for a signature.

    A post is one block ending with its signature, or one followed by a block that is nothing but the signature.
    """
    found: dict[int, list[Block]] = {}
    for number, block in enumerate(blocks):
        words = block.span.of(text)
        signature = marks.signature(words)
        if signature is None:
            continue
        if signature.start() > 0:
            found[number] = [Block(BlockKind.EMBED, block.span)]
        elif number and number - 1 not in found and blocks[number - 1].kind is BlockKind.PARAGRAPH:
            found[number - 1] = [Block(BlockKind.EMBED, Span(blocks[number - 1].span.start, block.span.end))]
            found[number] = []
    return found
