"""Small readings to export; people and places are invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from briefreader.domain import ids
from briefreader.domain.marks.annotation import UNMARKED, Anchor, Correction, Made, Marks, Note, Place
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.reading.portable import Carried, CarriedStatement
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.statements.actor import Actor, ActorKind, Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span
from briefreader.export.files.document import ArticleFile

DAY = datetime(2026, 1, 9, 7, 30, tzinfo=UTC)
ADA = Speaker("ada0001", "Ada Example", "chair of the harbour board")


def article(title: str = "The bridge opens in May", paragraphs: Sequence[str] = (), **more: object) -> Article:
    """An article of `paragraphs`."""
    text, blocks = assembled([(BlockKind.PARAGRAPH, words) for words in paragraphs or ("“Soon,” said Ada Example.",)])
    given = {
        "id": "0123456789abcdef",
        "outlet": "The Harbour Post",
        "byline": "Cor Dum",
        "url": "https://example.org/bridge",
        "published": datetime(2026, 1, 8, 9, tzinfo=UTC),
    }
    return Article(title=title, text=text, blocks=blocks, **{**given, **more})  # type: ignore[arg-type]


def statement(of: Article, words: str, number: int = 1, cue: str = "said") -> Statement:
    """A statement whose words stand in the article."""
    start, at = of.text.index(words), of.text.find(cue)
    return Statement(
        id=f"{number:016x}",
        kind=StatementKind.DIRECT,
        content=(Span(start, start + len(words)),),
        text=words,
        speaker=None,
        cue=Span(at, at + len(cue)) if at >= 0 else None,
        actor=ADA.actor,
        speech=True,
        confidence=0.9,
        why="named next to the quotation",
    )


def noted(
    text: str, *tags: str, bookmarked: bool = False, correction: Correction | None = None, made: Made | None = None
) -> Marks:
    """A note with tags."""
    return Marks(bookmarked, (Note("note0001", "", text, DAY),) if text else (), tags, correction, made)


def reading(of: Article, *statements: ReadStatement, marks: Marks = UNMARKED) -> Reading:
    """The article open, with an analysis that knows Ada."""
    ada = Actor(ADA.actor, ADA.name, ActorKind.PERSON, role=ADA.role, statements=len(statements))
    unnamed = Actor("off0001", "officials", ActorKind.GROUP, named=False)
    found = Analysis(1, "en", statements=tuple(one.statement for one in statements), actors=(ada, unnamed))
    return Reading(of, found, statements, marks)


def read(one: Statement, marks: Marks = UNMARKED, speaker: Speaker | None = ADA, **more: object) -> ReadStatement:
    """A statement with marks on it."""
    return ReadStatement(one, speaker, marks, **more)  # type: ignore[arg-type]


def fresh(file: ArticleFile) -> str:
    """The text of a file that was not there before."""
    return file.fresh()


def many(*notes: str) -> Reading:
    """A reading whose statement n carries notes[n]; an empty note leaves it unmarked."""
    of = article(paragraphs=[f"“Point {number},” said Ada Example." for number in range(len(notes))])
    found = [statement(of, f"“Point {number},”", number) for number in range(len(notes))]
    return reading(of, *(read(one, noted(note)) for one, note in zip(found, notes, strict=True)))


def carried(one: Reading) -> Carried:
    """The reading as it would be kept, had every statement been marked in the text as it is now."""
    return Carried(
        one.article,
        one.marks,
        tuple(
            CarriedStatement(said.statement, anchored(one.article, said.statement.span), said.speaker, marks=said.marks)
            for said in one.statements
            if said.marks.any
        ),
    )


def anchored(of: Article, span: Span) -> Anchor:
    """Where words stand in an article."""
    text = of.text
    before, after = text[max(0, span.start - ids.CONTEXT) : span.start], text[span.end : span.end + ids.CONTEXT]
    return Anchor(span.of(text), before, after, span, of.hash)


def every_kind() -> Reading:
    """One statement of every sort that an export puts into words."""
    words = ["“Soon,”", "“In May, if the\nweather holds,”", "“Not at all.”", "“Wait.”", "“Never,”", "“Perhaps.”"]
    words += ["* Toll\n#free for all", "No bridge [no] vote", "“In June.”"]
    of = article(paragraphs=[f"{word} said Ada Example." for word in words])
    one = [statement(of, word, number) for number, word in enumerate(words)]
    bo = Correction("bo00001", "Bo Sample")
    by_reader = Speaker("bo00001", "Bo Sample", by_reader=True)
    return reading(
        of,
        read(one[0], noted("See [[Bridges]] #check.\n\n- and ask again", "housing", "two words", bookmarked=True)),
        read(one[1], noted("", correction=bo), by_reader),
        read(one[2], noted("Who?"), None),
        read(one[3], noted("", correction=Correction(None, "")), None, place=Place.MOVED),
        read(one[4], noted("", bookmarked=True), place=Place.CHANGED, now="“Next year,”"),
        read(one[5], noted("", "kept"), place=Place.ORPHAN),
        read(one[6], noted("", made=Made.HIGHLIGHT), None, highlight=True),
        read(one[7], noted("Whose?", made=Made.STATEMENT, correction=bo), by_reader),
        read(one[8], noted("", bookmarked=True), place=Place.MOVED, now="“In July.”", accepted=True),
        marks=noted("All of it matters.", "harbour"),
    )
