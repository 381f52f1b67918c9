"""One article as a page of Logseq: a bullet a statement, its properties below it, what the reader wrote as children.

Logseq writes pages anew in its own way, so there are no comments to go by: the last line of each block of ours is a
property that names it.  What stands under that line is the reader's.
"""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Sequence

from briefreader.domain.marks.annotation import Marks
from briefreader.domain.marks.tag import valid, valid_tags
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.export import phrases
from briefreader.export.files.blocks import ID, Region
from briefreader.export.files.document import ArticleFile, Block, Form, chosen, head_id
from briefreader.export.files.names import file_name
from briefreader.export.logseq.escape import literal, literal_lines, own_words, value
from briefreader.export.markdown.escape import address

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:briefreader")
_ARTICLE = "briefreader-article"
_OURS = re.compile(rf"\A(?:[\w-]+:: .*\n)*?{_ARTICLE}:: ({ID})\r?\n")
_LAST = re.compile(rf"(\t  )?briefreader:: ({ID}) ([0-9a-f]+)( marked)?\s*\Z")
_PROPERTY = re.compile(r"[\w-]+:: ")


def rendered(reading: Reading, everything: bool = False, attitudes: bool = False) -> ArticleFile:
    """The page of an article: what the reader marked in it or, with `everything`, all its statements."""
    article = reading.article
    blocks = [
        Block(head_id(article.id), "\n".join(_properties(article)), False),
        Block(article.id, "\n".join(_whole(reading)), reading.marks.any),
        *(
            Block(one.id, "\n".join(_statement(article, one)), one.marks.any)
            for one in chosen(reading, everything, attitudes)
        ),
    ]
    return ArticleFile(LOGSEQ, article.id, file_name(article, LOGSEQ.suffix), tuple(blocks))


def block_uuid(block_id: str) -> str:
    """By what Logseq knows a block: always the same for the same statement."""
    return str(uuid.uuid5(_NAMESPACE, block_id))


def _article_of(text: str) -> str:
    found = _OURS.match(text.removeprefix("\ufeff"))
    return found[1] if found else ""


def _bracketed(block: Block) -> str:
    inside = "\t  " if block.text.startswith("- ") else ""
    return f"{block.text}\n{inside}briefreader:: {block.id} {block.sha}{' marked' if block.marked else ''}"


def _regions(lines: Sequence[str]) -> tuple[list[Region], frozenset[str]]:
    """The whole blocks in `lines`, each from its bullet to the line that names it, and the ids of damaged ones."""
    found: list[Region] = []
    begin: int | None = 0 if lines and _PROPERTY.match(lines[0]) else None
    for at, line in enumerate(lines):
        if line.startswith("- "):
            begin = at
        last = _LAST.match(line)
        if last and begin is not None and bool(last[1]) == lines[begin].startswith("- "):
            text = "\n".join(inside.rstrip("\r") for inside in lines[begin:at])
            found.append(Region(last[2], last[3], begin, at, text, bool(last[4])))
            begin = None
    mentions = Counter(last[2] for line in lines if (last := _LAST.match(line.strip())))
    whole = [region for region in found if mentions[region.id] == 1]
    return whole, frozenset(mentions) - {region.id for region in whole}


def _properties(article: Article) -> list[str]:
    told = {
        _ARTICLE: article.id,
        "source": value(article.outlet),
        "author": value(article.byline),
        "published": article.published.date().isoformat() if article.published else "",
        "url": address(article.url),
    }
    return [f"{key}:: {text}" for key, text in told.items() if text]


def _whole(reading: Reading) -> list[str]:
    """The bullet of the article itself."""
    article, marks = reading.article, reading.marks
    return [
        f"- **{literal(article.title) or 'Untitled'}**",
        *_named(article.id, marks),
        *_marks(marks),
        _source(article),
    ]


def _statement(article: Article, one: ReadStatement) -> list[str]:
    verb = literal(phrases.verb(article, one))
    kind = "" if one.highlight else one.statement.kind.value
    evidence = "; ".join(part for part in (kind, literal(phrases.evidence(one))) if part)
    fate = phrases.fate(one)
    return [
        f"- {literal(phrases.speaker(one))}{f' — *{verb}*' if verb else ''} ({evidence})",
        *_named(one.id, one.marks),
        *(f"  > {line}" if line else "  >" for line in _words(one)),
        *_marks(one.marks),
        *([f"\t- **{fate.label}**: {fate.sentence} {literal(fate.now)}".rstrip()] if fate else []),
        _source(article),
    ]


def _words(one: ReadStatement) -> list[str]:
    return phrases.words(one, literal_lines, lambda lead: f"*{literal(lead)}*")


def _named(block_id: str, marks: Marks) -> list[str]:
    """Properties, which stand right under a bullet."""
    tags = valid_tags(marks.tags)
    return [f"  id:: {block_uuid(block_id)}", *([f"  tags:: {', '.join(tags)}"] if tags else [])]


def _marks(marks: Marks) -> list[str]:
    lines: list[str] = []
    for note in marks.notes:
        first, *rest = own_words(note.text)
        lines.append(f"\t- **Note** ({note.at.date().isoformat()}): {first}".rstrip())
        lines += [f"\t  {line}".rstrip() for line in rest]
    others = [literal(tag) for tag in marks.tags if not valid(tag)]
    lines += [f"\t- **Tags**: {', '.join(others)}"] if others else []
    lines += ["\t- **Bookmarked**"] if marks.bookmarked else []
    if marks.correction is not None:
        named = literal(marks.correction.name) if marks.correction.actor is not None else "nobody"
        lines.append(f"\t- **Speaker** set by the reader: {named}")
    return lines


def _source(article: Article) -> str:
    """Outlet and date, and the page: Logseq reads no escapes in the words of a link, which are ours therefore."""
    words, url = literal(phrases.source(article)), address(article.url)
    return f"\t- Source: {words} ([page]({url}))" if url else f"\t- Source: {words}"


LOGSEQ = Form(
    ".md",
    _bracketed,
    _regions,
    _article_of,
    "\t- **No longer annotated** in briefreader",
    ("briefreader-articles:: ", ""),
    ArticleFile.fresh,
    gap=(),
)
