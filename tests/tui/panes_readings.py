"""Readings made by hand, of invented places: every sort of block, statement and mark that the panes show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefreader.domain.ids import statement_id
from briefreader.domain.marks.annotation import UNMARKED, Marks, Note, Place
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.news.headline import Headline
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.statements.actor import Actor, ActorKind, Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.explanation import Called, Explanation, FoundBy, Link
from briefreader.domain.statements.statement import Statement, StatementKind, joined
from briefreader.domain.text.span import Span, hull

NOW = datetime(2026, 1, 10, 10, 15, tzinfo=UTC)

_PARTS = [
    (BlockKind.BYLINE, "By Ines Marsh in Port Alder"),
    (
        BlockKind.PARAGRAPH,
        "The Strait Ministry repeated its long-standing objection to patrols by outside powers on Thursday, as the "
        "islands and their backers press the idea.",
    ),
    (
        BlockKind.PARAGRAPH,
        "“The stationing of boats, depots and other equipment in the channel will be classified as an intervention,” "
        "ministry spokeswoman Mara Lindqvist said.",
    ),
    (BlockKind.CAPTION, "A patrol boat off Port Alder last spring."),
    (BlockKind.PARAGRAPH, "“All such vessels will be turned back,” Lindqvist added."),
    (BlockKind.HEADING, "What the declaration says"),
    (
        BlockKind.PARAGRAPH,
        "Governor Tomas Reyl said the declaration “paves the way for the rules under which partner boats could operate "
        "in our waters”, though the text says little about the force. It names three tasks:",
    ),
    (
        BlockKind.LIST_ITEM,
        "escorting ferries between the two islands in the winter months, when storms close it;",
    ),
    (BlockKind.LIST_ITEM, "marking the channel;"),
    (BlockKind.LIST_ITEM, "answering distress calls."),
    (
        BlockKind.EMBED,
        "Reyl’s office: We value the readiness of our neighbours to help. The winter will be long.",
    ),
    (
        BlockKind.QUOTE,
        "No boat shall enter the channel unless both shores have been asked, and have answered.",
    ),
    (
        BlockKind.PARAGRAPH,
        "Officials believe that a vote is weeks away. The envoy, Ana Petrel, did not take questions.",
    ),
    (BlockKind.FURNITURE, "Read more: How the ferry law came about"),
]

_MINISTRY = "Strait Ministry"
_PEOPLE = {
    "a1lindq": Actor("a1lindq", "Mara Lindqvist", ActorKind.PERSON, role="Strait Ministry spokeswoman"),
    "a2reyl0": Actor("a2reyl0", "Tomas Reyl", ActorKind.PERSON, role="Governor of the islands"),
    "a3offic": Actor("a3offic", "Reyl’s office", ActorKind.ORGANIZATION),
    "a4minis": Actor("a4minis", _MINISTRY, ActorKind.ORGANIZATION, role="ministry"),
    "a6offic": Actor("a6offic", "Officials", ActorKind.GROUP, named=False),
    "a5petre": Actor("a5petre", "Ana Petrel", ActorKind.PERSON, role="envoy"),
}


def reading(marked: bool = True, analysed: bool = True) -> Reading:
    """The Strait Ministry's objection: five statements, an attitude and, when `marked`, an orphan and notes."""
    text, blocks = assembled(_PARTS)
    article = Article(
        id="artstrait",
        title="Strait ministry repeats its objection to foreign patrols",
        text=text,
        blocks=blocks,
        outlet="Alder Courier",
        byline="I. Marsh",
        published=datetime(2026, 1, 10, 8, 15, tzinfo=UTC),
        sample=True,
    )
    if not analysed:
        return Reading(article, None)
    said = _statements(text, marked)
    people = tuple(
        Actor(a.id, a.name, a.kind, a.named, a.role, (), _mentions(text, a.name.split()[-1])) for a in _PEOPLE.values()
    )
    summary = (_at(text, "The Strait Ministry repeated its long-standing objection to patrols by outside powers on "
                   "Thursday, as the islands and their backers press the idea."), _at(text, "Officials believe that a "
                   "vote is weeks away."))  # fmt: skip
    analysis = Analysis(1, "en", summary=summary, statements=tuple(one.statement for one in said), actors=people)
    note = Note("note01", "artstrait", "Compare with the statement of last March.", NOW)
    return Reading(article, analysis, said, Marks(notes=(note,), tags=("strait",)) if marked else UNMARKED)


def _statements(text: str, marked: bool) -> tuple[ReadStatement, ...]:
    note = Note("note02", "target", "First time she says “turned back”, not “warned off”: a change of tone.", NOW)
    marks = Marks(True, (note,), ("escalation", "patrols")) if marked else UNMARKED
    nested = "We value the readiness of our neighbours to help."
    found = [
        _said(text, ["objection to patrols by outside powers"], "a4minis", "repeated", StatementKind.INDIRECT),
        _said(text, ["“The stationing of boats, depots and other equipment in the channel will be classified as an "
                     "intervention,”"], "a1lindq", "said", StatementKind.DIRECT),
        _said(text, ["“All such vessels will be turned back,”"], "a1lindq", "added", StatementKind.DIRECT, marks),
        _said(text, ["the declaration “paves the way for the rules under which partner boats could operate in our "
                     "waters”"], "a2reyl0", "said", StatementKind.MIXED, Marks(bookmarked=marked)),
        _said(text, [nested], "a3offic", None, StatementKind.DIRECT),
        _said(text, ["No boat shall enter the channel unless both shores have been asked, and have answered."], None,
              None, StatementKind.DIRECT),
        _said(text, ["a vote is weeks away"], "a6offic", "believe", StatementKind.INDIRECT, speech=False),
    ]  # fmt: skip
    added = _at(text, "Lindqvist added")
    chain = (_link(text, "Lindqvist", added.start), _link(text, "ministry spokeswoman Mara Lindqvist"))
    because = Explanation(Called.NAME, "Lindqvist added", chain, "Mara Lindqvist", FoundBy.BOTH)
    found[2] = replace(found[2], statement=replace(found[2].statement, because=because, speaker=chain[0].span))
    if marked:
        gone = Statement(
            id="orphan01",
            kind=StatementKind.DIRECT,
            content=(Span(3, 40),),
            text="“The ferry will sail, whatever the weather,”",
            speaker=None,
            cue=None,
            actor="a2reyl0",
            speech=True,
            confidence=0.9,
            why="named next to the quotation",
        )
        kept = Note("note03", "orphan01", "Was in the first version of the article.", NOW)
        found.append(ReadStatement(gone, Speaker("a2reyl0", "Tomas Reyl"), Marks(notes=(kept,)), Place.ORPHAN))
    return tuple(found)


def _said(
    text: str,
    pieces: Sequence[str],
    actor: str | None,
    cue: str | None,
    kind: StatementKind,
    marks: Marks = UNMARKED,
    speech: bool = True,
) -> ReadStatement:
    content = tuple(_at(text, words) for words in pieces)
    whole = hull(content)
    verb = None
    if cue:
        at = min((m for m in range(len(text)) if text.startswith(cue, m)), key=lambda m: abs(m - whole.start))
        verb = Span(at, at + len(cue))
    why = "named next to the quotation" if actor else "nobody is named near the quotation"
    statement = Statement(
        statement_id("artstrait", text, whole.start, whole.end), kind, content, joined(text, content), None, verb,
        actor, speech, 0.97 if actor else 0.2, why,
    )  # fmt: skip
    person = _PEOPLE.get(actor or "")
    return ReadStatement(statement, Speaker(person.id, person.name, person.role) if person else None, marks)


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _link(text: str, words: str, start: int = 0) -> Link:
    at = text.index(words, start)
    return Link(Span(at, at + len(words)), words)


def _mentions(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span(m, m + len(name)) for m in range(len(text)) if text.startswith(name, m))


class Rows:
    """A list of headlines in memory."""

    def __init__(self, rows: Sequence[Headline]) -> None:
        self.rows = list(rows)
        self.windows: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return len(self.rows)

    def window(self, start: int, count: int) -> Sequence[Headline]:
        self.windows.append((start, count))
        return self.rows[start : start + count]

    def index_of(self, id: str) -> int | None:
        return next((at for at, row in enumerate(self.rows) if row.id == id), None)


def headline(number: int, title: str, outlet: str = "Alder Courier", hours: float = 2, **more: object) -> Headline:
    values = {"url": "", "published": NOW - timedelta(hours=hours), "read": False, "statements": 5, "notes": 0}
    values |= {"bookmarks": 0} | more
    return Headline(id=f"art{number:06}", title=title, outlet=outlet, **values)  # type: ignore[arg-type]


def headlines() -> Rows:
    """The day's list."""
    return Rows(
        [
            headline(1, "Strait ministry repeats its objection to foreign patrols", bookmarks=1, notes=2, sample=True),
            headline(2, "Harbour talks resume after three weeks of silence", "Northgate Post", 3, statements=4),
            headline(3, "Fisheries board denies it set the quota in secret", "Alder Courier", 5, statements=7),
            headline(4, "‘We were never asked’: islanders on the new ferry law", "Vardo Weekly", 7, read=True, notes=1,
                     bookmarks=1, statements=9),
            headline(5, "Transcript: the governor’s answers to the assembly", "Assembly Record", 9, read=True, notes=1,
                     statements=18),
            headline(6, "Power company says outage was not an attack", "Northgate Post", 11, statements=None),
            headline(7, "Court document names two former ministers", "Vardo Weekly", 26, read=True, statements=1),
            headline(8, "Border market reopens under a ‘joint declaration’ that nobody in the town has seen in full",
                     "The Northern Borderlands Advertiser and Gazette", 28, read=True, statements=2),
            headline(9, "Port", "Alder Courier", 24 * 40, statements=0),
        ]
    )  # fmt: skip
