"""One article as a Markdown file for a notes vault."""

from __future__ import annotations

from briefreader.domain.reading import Reading
from briefreader.export.blocks import article_block, statement_block
from briefreader.export.document import Block, MarkdownFile, Value, chosen
from briefreader.export.frontmatter import FENCE, emitted, head_length, texts
from briefreader.export.names import file_name

TYPE = "briefreader-article"
SCHEMA = 1


def rendered(reading: Reading, everything: bool = False, attitudes: bool = False) -> MarkdownFile:
    """The file of an article: what the reader marked in it or, with `everything`, all its statements."""
    own = article_block(reading)
    blocks = [statement_block(reading.article, one) for one in chosen(reading, everything, attitudes)]
    return MarkdownFile(file_name(reading.article), _front_matter(reading), tuple([own, *blocks] if own else blocks))


def fresh(file: MarkdownFile) -> str:
    """The text of a file that was not there before."""
    blocks = "".join(f"\n{line}\n" for line in map(bracketed, file.blocks))
    return "\n".join([FENCE, *emitted(file.front_matter), FENCE, blocks])


def bracketed(block: Block) -> str:
    """A block between the markers by which it is found again."""
    return f"<!-- briefreader:begin {block.id} sha={block.sha} -->\n{block.text}\n<!-- briefreader:end {block.id} -->"


def article_of(text: str) -> str:
    """The article whose file `text` is, or begins; nothing for a file that the program did not write."""
    lines = text.removeprefix("\ufeff").split("\n")
    length = head_length(lines)
    keys = texts([line.rstrip("\r") for line in lines[1 : length - 1]]) if length else {}
    return keys.get("id", "") if keys.get("type") == TYPE or "<!-- briefreader:begin " in text else ""


def _front_matter(reading: Reading) -> dict[str, Value]:
    article = reading.article
    return {
        "type": TYPE,
        "schema": SCHEMA,
        "id": article.id,
        "title": article.title,
        "source": article.outlet,
        "author": article.byline,
        "url": article.url,
        "published": article.published,
        "actors": _actors(reading),
        "tags": _tags(reading),
        "text_hash": article.hash,
    }


def _actors(reading: Reading) -> tuple[str, ...]:
    """Everybody with a name, in the article's order, and whom the reader named."""
    analysis = reading.analysis
    named = [actor.name for actor in analysis.actors if actor.named] if analysis and not analysis.withheld else []
    named += [one.speaker.name for one in reading.statements if one.speaker and one.speaker.by_reader]
    return tuple(dict.fromkeys(named))


def _tags(reading: Reading) -> tuple[str, ...]:
    """The article's and its statements', each once."""
    return tuple(dict.fromkeys([*reading.marks.tags, *(tag for one in reading.statements for tag in one.marks.tags)]))
