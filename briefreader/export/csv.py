"""Statements as a table that Readwise and every spreadsheet read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from briefreader.domain.marks.annotation import Marks
from briefreader.domain.marks.tag import valid_tags
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.export import phrases
from briefreader.export.files.document import chosen
from briefreader.export.markdown.escape import cell

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")


def table(readings: Iterable[Reading], everything: bool = False, attitudes: bool = False) -> str:
    """CSV with a row a statement, and one for the marks on an article itself; Location is an offset in its text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for reading in readings:
        for row in _rows(reading, chosen(reading, everything, attitudes)):
            writer.writerow([cell(field) for field in row])
    return out.getvalue()


def _rows(reading: Reading, statements: Iterable[ReadStatement]) -> Iterator[tuple[str, ...]]:
    article = reading.article
    of_article = (article.title, article.byline, article.url)
    if reading.marks.any:
        yield (article.title, *of_article, _note(reading.marks), "0", _date(reading, reading.marks))
    for one in statements:
        note = "\n".join(part for part in (_said_by(one), _note(one.marks), _fate(one)) if part)
        yield (one.words, *of_article, note, str(one.statement.span.start), _date(reading, one.marks))


def _said_by(one: ReadStatement) -> str:
    """The line that names the speaker; none for a highlight, which is nobody's."""
    if one.highlight:
        return ""
    name = one.speaker.name if one.speaker else phrases.speaker(one)
    own = f" ({phrases.evidence(one)})" if one.marks.made or one.marks.correction else ""
    return f"— {name}{own}"


def _fate(one: ReadStatement) -> str:
    found = phrases.fate(one)
    return f"{found.label}: {found.sentence} {found.now}".rstrip() if found else ""


def _note(marks: Marks) -> str:
    """The notes, and the tags as Readwise takes them from a note: each with a full stop before it."""
    tags = " ".join(f".{tag}" for tag in valid_tags(marks.tags))
    return "\n\n".join([*(note.text for note in marks.notes), *([tags] if tags else [])])


def _date(reading: Reading, marks: Marks) -> str:
    """When it was first noted, else when it was published."""
    moment = min((note.at for note in marks.notes), default=reading.article.published)
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment else ""
