"""One article as an Org file: a heading for it, and one below for each statement, with properties that never change."""

from __future__ import annotations

import re
from datetime import UTC

from briefreader.domain.marks.annotation import Marks
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.export import phrases
from briefreader.export.files.blocks import ID, Markers
from briefreader.export.files.document import ArticleFile, Block, Form, chosen, head_id
from briefreader.export.files.names import file_name
from briefreader.export.markdown.escape import address
from briefreader.export.org.escape import heading, link, literal, literal_lines, own_words, tag

_ARTICLE = "BRIEFREADER_ARTICLE"
_OURS = re.compile(rf"^:{_ARTICLE}:\s+({ID})\r?$", re.MULTILINE)
_MARKERS = Markers("# ", "", lambda _: False)


def rendered(reading: Reading, everything: bool = False, attitudes: bool = False) -> ArticleFile:
    """The file of an article: what the reader marked in it or, with `everything`, all its statements."""
    article = reading.article
    own = [Block(article.id, "\n".join(_on_the_whole(reading)), True)] if reading.marks.any else []
    said = [
        Block(one.id, "\n".join(_statement(article, one)), one.marks.any)
        for one in chosen(reading, everything, attitudes)
    ]
    head = Block(head_id(article.id), "\n".join(_head(article)), False)
    return ArticleFile(ORG, article.id, file_name(article, ORG.suffix), (head, *own, *said))


def _article_of(text: str) -> str:
    found = _OURS.search(text) if "# briefreader:begin " in text else None
    return found[1] if found else ""


def _bracketed(block: Block) -> str:
    return _MARKERS.around(block.id, block.sha, block.text, block.marked)


def _head(article: Article) -> list[str]:
    told = {
        "ID": article.id,
        _ARTICLE: article.id,
        "SOURCE": literal(article.outlet),
        "AUTHOR": literal(article.byline),
        "PUBLISHED": article.published.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if article.published else "",
        "URL": address(article.url),
        "TEXT_HASH": article.hash,
    }
    return [f"* {heading(article.title) or 'Untitled'}", *_properties(told), _linked(article)]


def _on_the_whole(reading: Reading) -> list[str]:
    tags = _tags(reading.marks)
    return [f"** On the whole article{tags}", *_marks(reading.marks), f"- Source: {_linked(reading.article)}"]


def _statement(article: Article, one: ReadStatement) -> list[str]:
    verb = phrases.verb(article, one)
    told = {
        "ID": one.id,
        "KIND": "highlight" if one.highlight else one.statement.kind.value,
        "EVIDENCE": literal(phrases.evidence(one)),
        "BOOKMARKED": "yes" if one.marks.bookmarked else "",
    }
    title = heading(phrases.speaker(one) + (f" — {verb}" if verb else ""))
    return [
        f"** {title}{_tags(one.marks)}",
        *_properties(told),
        "#+begin_quote",
        *phrases.words(one, literal_lines, lambda lead: f"/{literal(lead)}/"),
        "#+end_quote",
        *_marks(one.marks),
        *_fate(one),
        f"- Source: {_linked(article)}",
    ]


def _properties(told: dict[str, str]) -> list[str]:
    return [":PROPERTIES:", *(f":{key}: {value}" for key, value in told.items() if value), ":END:"]


def _tags(marks: Marks) -> str:
    legal = dict.fromkeys(filter(None, map(tag, marks.tags)))
    return f" :{':'.join(legal)}:" if legal else ""


def _marks(marks: Marks) -> list[str]:
    lines: list[str] = []
    for note in marks.notes:
        first, *rest = own_words(note.text)
        lines.append(f"- Note ({note.at.date().isoformat()}): {first}".rstrip())
        lines += [f"  {line}" if line else "" for line in rest]
    others = [literal(one) for one in marks.tags if not tag(one)]
    lines += [f"- Tags: {', '.join(others)}"] if others else []
    if marks.correction is not None:
        named = literal(marks.correction.name) if marks.correction.actor is not None else "nobody"
        lines.append(f"- Speaker set by the reader: {named}")
    return lines


def _fate(one: ReadStatement) -> list[str]:
    found = phrases.fate(one)
    return [f"- {found.label}: {found.sentence} {literal(found.now)}".rstrip()] if found else []


def _linked(article: Article) -> str:
    return link(address(article.url), phrases.source(article))


ORG = Form(
    ".org",
    _bracketed,
    _MARKERS.regions,
    _article_of,
    "- No longer annotated in briefreader",
    ("# briefreader:articles sha=", ""),
    ArticleFile.fresh,
)
