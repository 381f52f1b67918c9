"""One statement, or the article itself, as a block of Markdown: words, who said them, what the reader made of them."""

from __future__ import annotations

import re

from briefreader.domain.annotation import Marks, Place
from briefreader.domain.article import Article
from briefreader.domain.clean import clean_line
from briefreader.domain.reading import Reading, ReadStatement
from briefreader.export.document import Block
from briefreader.export.escape import address, literal, literal_lines, own_words

NO_LONGER = "- **No longer annotated** in briefreader"
"""The last line of a block whose marks are gone."""

_TAGS = "- **Tags**: "
_OF_THE_READER = ("- **Note** ", _TAGS, "- **Bookmarked**", "- **Speaker** ")
_TAG = re.compile(r"(?=.*[^\W\d])[\w/-]+\Z")  # what a vault takes for a tag: not a number alone


def statement_block(article: Article, one: ReadStatement) -> Block:
    """The block of one statement."""
    lines = [
        f"> [!quote] {_title(article, one)}",
        *_quoted(one.statement.text),
        *_identified(one.id),
        *_marks(one.marks),
        *_place(one),
        _source(article),
    ]
    return Block(one.id, "\n".join(lines), one.marks.any)


def article_block(reading: Reading) -> Block | None:
    """The block for marks on the article itself, where there are any."""
    if not reading.marks.any:
        return None
    article = reading.article
    lines = [
        "> [!note] On the whole article",
        *_quoted(article.title),
        *_identified(article.id),
        *_marks(reading.marks),
        _source(article),
    ]
    return Block(article.id, "\n".join(lines), True)


def was_marked(text: str) -> bool:
    """Whether a block of ours carries a mark of the reader's."""
    return any(line.startswith(_OF_THE_READER) for line in text.split("\n"))


def tags_in(text: str) -> frozenset[str]:
    """The tags of a block of ours, as `tag` writes them."""
    lines = (line.removeprefix(_TAGS) for line in text.split("\n") if line.startswith(_TAGS))
    return frozenset(tag for line in lines for tag in line.split(", "))


def tag(name: str) -> str:
    """A tag of the reader's: live in the vault where a vault would take it."""
    return f"#{name}" if _TAG.match(name) else literal(name)


def _title(article: Article, one: ReadStatement) -> str:
    """Speaker, role, verb, and how we know."""
    verb = _verb(article, one)
    evidence = [one.statement.kind.value]
    if one.marks.correction is not None:
        evidence.append("set by the reader")
    elif one.speaker is not None and one.statement.why:
        evidence.append(literal(one.statement.why))
    return f"{_speaker(one)}{f' — *{verb}*' if verb else ''} ({'; '.join(evidence)})"


def _speaker(one: ReadStatement) -> str:
    if one.speaker is None:
        return "Not said by anybody" if _disowned(one) else "Unattributed"
    return ", ".join(literal(part) for part in (one.speaker.name, one.speaker.role) if part)


def _disowned(one: ReadStatement) -> bool:
    """Whether the reader says that nobody said it."""
    return one.speaker is None and one.marks.correction is not None


def _verb(article: Article, one: ReadStatement) -> str:
    """The words that report, where they still stand as analysis found them."""
    cue = one.statement.cue
    if cue is None or _disowned(one) or one.place not in (Place.EXACT, Place.MOVED):
        return ""
    return literal(cue.of(article.text))


def _quoted(text: str) -> list[str]:
    return [f"> {line}" if line else ">" for line in literal_lines(text.strip()) or [""]]


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
        lines.append(_TAGS + ", ".join(map(tag, marks.tags)))
    if marks.bookmarked:
        lines.append("- **Bookmarked**")
    if marks.correction is not None:
        named = literal(marks.correction.name) if marks.correction.actor is not None else "nobody"
        lines.append(f"- **Speaker** set by the reader: {named}")
    return lines


def _place(one: ReadStatement) -> list[str]:
    """What became of the words since they were marked, where anything did."""
    match one.place:
        case Place.MOVED:
            return ["- **Moved**: the article was edited since; the same words stand elsewhere in it now."]
        case Place.CHANGED:
            now = literal(one.now)
            return [f"- **Changed**: these are the words as they were marked; the article now says: {now}"]
        case Place.ORPHAN:
            return ["- **Gone**: these are the words as they were marked; the article no longer holds them."]
    return []


def _source(article: Article) -> str:
    """Outlet and date, leading to the page."""
    date = [article.published.date().isoformat()] if article.published else []
    words = ", ".join([literal(clean_line(article.outlet)) or "the article", *date])
    url = address(article.url)
    return f"- Source: [{words}]({url})" if url else f"- Source: {words}"
