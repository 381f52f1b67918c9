"""A marked article of any words, with every one of its fields taken from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefreader.domain import ids
from briefreader.domain.marks.annotation import Correction, Made, Marks, Note, Place
from briefreader.domain.marks.tag import valid_tags
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.clean import clean, clean_line
from briefreader.domain.text.span import Span
from briefreader.sources.html.html import plain_body
from briefreader.sources.text.links import web_address
from tests.export.samples import DAY, read, reading

_LONG = 8000  # characters of the text


def marked(text: str) -> Reading:
    """The words as they come through the doors: the article's by the feed's, the notes by the reader's."""
    lines = [line for line in map(clean_line, text.split("\n")) if line] or ["x"]

    def one(number: int, longest: int = 300) -> str:
        return clean_line(lines[number % len(lines)][:longest]) or "x"

    plain, blocks, links, _ = plain_body(text[:_LONG])
    address = next((found for line in lines if (found := web_address(line))), "https://news.example/a")
    article = Article(ids.made_from(text), one(0), plain, blocks, one(1), one(2), address, DAY, links=links)
    every = [_statement(article, block.span, one(at)) for at, block in enumerate(blocks[:4])]
    kept = list({said.id: said for said in every}.values())
    correction = Correction("bo00001", one(3))
    marks = (
        Marks(True, (_note(text, 1), _note(one(4), 2)), valid_tags((one(5, 80), one(6, 80)))),
        Marks(made=Made.HIGHLIGHT, tags=valid_tags((one(7, 80), "x"))[:1]),
        Marks(made=Made.STATEMENT, correction=correction),
        Marks(bookmarked=True),
    )
    by = Speaker("ada0001", one(8), one(9))
    said = [
        read(said, own, by, place=place, now=said.text if place is Place.CHANGED else "", highlight=bool(own.tags[1:]))
        for said, own, place in zip(kept, marks, (Place.EXACT, Place.MOVED, Place.CHANGED, Place.ORPHAN), strict=False)
    ]
    said = [replace(one_, highlight=one_.marks.made is Made.HIGHLIGHT) for one_ in said]
    return reading(article, *said, marks=Marks(notes=(_note(text[:500], 3),)))


def _note(text: str, number: int) -> Note:
    return Note(ids.made_from(text, str(number)), "", clean(text[:4000]).strip() or "x", DAY + timedelta(hours=number))


def _statement(article: Article, span: Span, why: str) -> Statement:
    kind = (StatementKind.DIRECT, StatementKind.MIXED, StatementKind.INDIRECT)[len(span) % 3]
    named = ids.statement_id(article.id, article.text, span.start, span.end)
    return Statement(named, kind, (span,), span.of(article.text), None, None, "ada0001", True, 0.9, why)


def samples() -> Sequence[str]:
    """Words to begin with: a field a line."""
    return (
        "A title\nThe Courier\nAna Petrel\nhttps://news.example/talks\n\n“Soon,” said Ada Example, the chair.\n\n"
        "A note with *stars* and [[links]] #tag\n\nTolvany: “No.”\n\nhousing\ntwo words\nchair of the board\n",
        "= not a heading\n- not a list\n+ x\n@mention\n\n> quote\n\n1. one\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n",
        "* Org\n#+begin_quote\n:PROPERTIES:\n:ID: x\n:END:\n\nid:: 12\ntags:: a, b\n\n- [ ] TODO x\n\n<!-- x -->\n",
        "---\ntitle: x\ntags: [a, b]\n---\n\n<b>x</b> & &amp; {{x}} %%x%% ==x== ^id $x$ \\cite{x} @a{x,\n~x~\n",
    )
