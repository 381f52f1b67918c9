"""One statement, or the article itself, as a block of Markdown: words, who said them, what the reader made of them."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

from briefreader.config.template import Template
from briefreader.domain.marks.annotation import Marks
from briefreader.domain.marks.tag import same, valid
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.export import phrases
from briefreader.export.files.document import Block
from briefreader.export.markdown import template as pattern
from briefreader.export.markdown.escape import address, literal, literal_lines, own_words

NO_LONGER = "- **No longer annotated** in briefreader"
"""The last line of a block whose marks are gone."""

_TAGS = "- **Tags**: "
_OF_THE_READER = ("- **Note** ", _TAGS, "- **Bookmarked**", "- **Speaker** ", "> [!note] ")


def statement_block(article: Article, one: ReadStatement, template: Template | None = None) -> Block:
    """The block of one statement, in the form we give it or by the person's `template`."""
    lines = _by_template(article, one, template) if template else _as_we_write_it(article, one)
    return Block(one.id, "\n".join(lines), one.marks.any)


def _as_we_write_it(article: Article, one: ReadStatement) -> list[str]:
    return [
        _title(article, one),
        *_in_quote(_words(one)),
        *_identified(one.id),
        *_marks(one.marks),
        *_fate(one),
        _source(article),
    ]


def _by_template(article: Article, one: ReadStatement, template: Template) -> list[str]:
    """What became of the words is told even where the template does not ask for it."""
    places = [{place for _, place in line} for line in template.lines]
    led = not any({"verb", "words"} <= line for line in places)  # else its verb stands beside the words already
    lines = pattern.written(template, _values(article, one, led), _identified(one.id))
    told = any("place" in line for line in places)
    return [*lines, *([] if told else _fate(one))]


def _values(article: Article, one: ReadStatement, led: bool) -> dict[str, list[str]]:
    by, marks = one.speaker, one.marks
    found = phrases.fate(one)
    return {
        "speaker": [literal(by.name if by else phrases.speaker(one))],
        "role": [literal(by.role or "") if by else ""],
        "verb": [literal(phrases.verb(article, one))],
        "kind": ["" if one.highlight else one.statement.kind.value],
        "evidence": [literal(phrases.evidence(one))],
        "words": _words(one) if led else literal_lines(one.statement.text.strip()),
        "notes": ["\n".join(own_words(f"{note.at.date().isoformat()}: {note.text}")) for note in marks.notes],
        "tags": [_tags(marks)],
        "source": [_linked(article)],
        "url": [address(article.url)],
        "date": [article.published.date().isoformat() if article.published else ""],
        "id": [one.id],
        "place": [f"{found.label}: {found.sentence} {literal(found.now)}".rstrip()] if found else [""],
        "bookmarked": ["bookmarked" if marks.bookmarked else ""],
    }


def article_block(reading: Reading) -> Block | None:
    """The block for marks on the article itself, where there are any."""
    if not reading.marks.any:
        return None
    article = reading.article
    lines = [
        "> [!note] On the whole article",
        *_in_quote(literal_lines(article.title.strip())),
        *_identified(article.id),
        *_marks(reading.marks),
        _source(article),
    ]
    return Block(article.id, "\n".join(lines), True)


def was_marked(text: str) -> bool:
    """Whether a block of ours carries a mark of the reader's."""
    return any(line.startswith(_OF_THE_READER) for line in text.split("\n"))


def tags_in(text: str) -> frozenset[str]:
    """The tags of a block of ours, as `same` has them: an older version wrote some of them otherwise."""
    lines = (line.removeprefix(_TAGS) for line in text.split("\n") if line.startswith(_TAGS))
    return frozenset(same(unescape(tag.replace("\\", ""))) for line in lines for tag in line.split(", "))


def tag(name: str) -> str:
    """A tag of the reader's, live in the vault; an old one of which the rule leaves nothing is shown as it is."""
    return f"#{found}" if (found := valid(name)) else literal(name)


def _tags(marks: Marks) -> str:
    return ", ".join(dict.fromkeys(map(tag, marks.tags)))


def _title(article: Article, one: ReadStatement) -> str:
    """Speaker, role, verb, and how we know."""
    if one.highlight:
        return f"> [!note] {phrases.HIGHLIGHT} ({phrases.BY_HAND})"
    verb = literal(phrases.verb(article, one))
    evidence = "; ".join(part for part in (one.statement.kind.value, literal(phrases.evidence(one))) if part)
    return f"> [!quote] {literal(phrases.speaker(one))}{f' — *{verb}*' if verb else ''} ({evidence})"


def _words(one: ReadStatement) -> list[str]:
    return phrases.words(one, literal_lines, lambda lead: f"*{literal(lead)}*")


def _in_quote(lines: Sequence[str]) -> list[str]:
    return [f"> {line}" if line else ">" for line in lines]


def _identified(block_id: str) -> list[str]:
    """The id by which a vault links to the quotation: after it, and by itself."""
    return ["", f"^{block_id}", ""]


def _marks(marks: Marks) -> list[str]:
    lines: list[str] = []
    for note in marks.notes:
        first, *rest = own_words(note.text)
        lines.append(f"- **Note** ({note.at.date().isoformat()}): {first}".rstrip())
        lines += [f"  {line}" if line else "" for line in rest]
    if marks.tags:
        lines.append(_TAGS + _tags(marks))
    if marks.bookmarked:
        lines.append("- **Bookmarked**")
    if marks.correction is not None:
        named = literal(marks.correction.name) if marks.correction.actor is not None else "nobody"
        lines.append(f"- **Speaker** set by the reader: {named}")
    return lines


def _fate(one: ReadStatement) -> list[str]:
    """What became of the words since they were marked, where anything did."""
    found = phrases.fate(one)
    return [f"- **{found.label}**: {found.sentence} {literal(found.now)}".rstrip()] if found else []


def _source(article: Article) -> str:
    return f"- Source: {_linked(article)}"


def _linked(article: Article) -> str:
    """Outlet and date, leading to the page."""
    words, url = literal(phrases.source(article)), address(article.url)
    return f"[{words}]({url})" if url else words
