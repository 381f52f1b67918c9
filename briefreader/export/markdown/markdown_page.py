"""One article as a Markdown file for a notes vault."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from briefreader.config.template import Template
from briefreader.domain.marks.tag import same, valid_tags
from briefreader.domain.reading.reading import Reading
from briefreader.export.files.blocks import Markers, Region
from briefreader.export.files.document import ArticleFile, Block, Form, Value, chosen
from briefreader.export.files.names import file_name
from briefreader.export.markdown.block import NO_LONGER, article_block, statement_block, tags_in, was_marked
from briefreader.export.markdown.escape import address, literal
from briefreader.export.markdown.front_matter import FENCE, emitted, head_length, texts, updated

TYPE = "briefreader-article"
SCHEMA = 1

_MARKERS = Markers("<!-- ", " -->", was_marked)


def rendered(
    reading: Reading, everything: bool = False, attitudes: bool = False, template: Template | None = None
) -> ArticleFile:
    """The file of an article: what the reader marked in it or, with `everything`, all its statements."""
    own = article_block(reading)
    blocks = [statement_block(reading.article, one, template) for one in chosen(reading, everything, attitudes)]
    name = file_name(reading.article, MARKDOWN.suffix)
    return ArticleFile(
        MARKDOWN, reading.article.id, name, tuple([own, *blocks] if own else blocks), _front_matter(reading)
    )


def bracketed(block: Block) -> str:
    """A block between the markers by which it is found again."""
    return _MARKERS.around(block.id, block.sha, block.text, block.marked)


def article_of(text: str) -> str:
    """The article whose file `text` is, or begins; nothing for a file that the program did not write."""
    lines = text.removeprefix("\ufeff").split("\n")
    length = head_length(lines)
    keys = texts([line.rstrip("\r") for line in lines[1 : length - 1]]) if length else {}
    return keys.get("id", "") if keys.get("type") == TYPE or "<!-- briefreader:begin " in text else ""


def _head(old: Sequence[str], new: ArticleFile, whole: Sequence[Region], return_: str) -> list[str]:
    """The front matter, brought up to date; as it is where it says the same already."""
    if not old:
        return [line + return_ for line in (FENCE, *emitted(new.front_matter), FENCE, "")]
    ours = frozenset(name for region in whole for name in tags_in(region.text))
    inside = [line.rstrip("\r") for line in old[1:-1]]
    now = updated(inside, new.front_matter, lambda name: all(same(part) in ours for part in name.split(",")))
    return list(old) if now == inside else [old[0], *(line + return_ for line in now), old[-1]]


def _section(file: ArticleFile) -> str:
    """One of several articles: title, source, blocks; front matter only begins a file."""
    head = file.front_matter
    published = head["published"]
    date = [published.date().isoformat()] if isinstance(published, datetime) else []
    source = ", ".join([literal(str(head["source"])) or "the article", *date])
    url = address(str(head["url"]))
    lines = [f"**{literal(str(head['title'])) or 'Untitled'}**", "", f"[{source}]({url})" if url else source]
    return "\n".join(["* * *", "", *lines, "", *(f"{bracketed(block)}\n" for block in file.blocks)])


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
        "tags": tags_of(reading),
        "text_hash": article.hash,
    }


def _actors(reading: Reading) -> tuple[str, ...]:
    """Everybody with a name, in the article's order, and whom the reader named."""
    analysis = reading.analysis
    named = [actor.name for actor in analysis.actors if actor.named] if analysis and not analysis.withheld else []
    named += [one.speaker.name for one in reading.statements if one.speaker and one.speaker.by_reader]
    return tuple(dict.fromkeys(named))


def tags_of(reading: Reading) -> tuple[str, ...]:
    """The article's and its statements', each once."""
    return valid_tags([*reading.marks.tags, *(tag for one in reading.statements for tag in one.marks.tags)])


MARKDOWN = Form(
    ".md",
    bracketed,
    _MARKERS.regions,
    article_of,
    NO_LONGER,
    ("<!-- briefreader:articles sha=", " -->"),
    _section,
    head_length,
    _head,
)
