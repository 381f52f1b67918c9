"""Texts read for tests: one sentence as a stretch, a text with its blocks and marks, and fixtures of statements.

A fixture has a heading, a text, and a line `=> kind | speaker | cue | words` for each statement in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefreader.analysis import reports as reporting
from briefreader.analysis.attribution import linking, rules
from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.blocks import layout
from briefreader.analysis.statements.build import statement, worth_keeping
from briefreader.analysis.text import quotations, sentences
from briefreader.analysis.text.quotations import Quotation
from briefreader.analysis.text.stretches import Stretch, stretches
from briefreader.domain.news.article import Block, BlockKind, assembled
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span

FOLDER = Path(__file__).parents[2] / "fixtures" / "analysis"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: list[str]


def cases(folder: str = "statements") -> list[Case]:
    return [case for file in sorted((FOLDER / folder).glob("*.txt")) for case in _in(file)]


def _in(file: Path) -> list[Case]:
    found = []
    for part in file.read_text(encoding="utf-8").split("\n# "):
        heading, _, rest = part.removeprefix("# ").partition("\n")
        text, *answers = rest.rstrip().split("\n=> ")
        found.append(Case(f"{file.stem}: {heading}", text, [a for a in answers if a != "nothing"]))
    return found


def statements_in(text: str, whole: bool = False) -> list[Statement]:
    """What the rules find in a plain text, or with `whole` all of the engine; attitudes left out, nobody resolved."""
    article = layout.article_of(text, "case")
    found = sentences.sentences(text, article.blocks)
    quoted = quotations.quotations(text, article.blocks)
    if whole:
        reports = reporting.reports(text, article.blocks, found, quoted)
    else:
        tagged = rules.RuleTagger()(text, article.blocks, found, quoted)
        reports = tuple(
            one for one in linking.linked(text, article.blocks, found, quoted, tagged) if worth_keeping(text, one)
        )
    made = [statement(article, one, None, [q for q in quoted if not q.depth]) for one in reports]
    return [one for one in made if not one.attitude]


def told(text: str, one: Statement) -> str:
    """A statement as the fixtures write it."""
    speaker = one.speaker.of(text) if one.speaker else "-"
    cue = one.cue.of(text) if one.cue else "-"
    return f"{one.kind} | {speaker} | {cue} | {one.text}"


@dataclass(frozen=True)
class Read:
    """A text with all that rules ask for.  `quoted` are its quotations, those inside others too."""

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    quoted: tuple[Quotation, ...]

    @property
    def outer(self) -> list[Quotation]:
        return [one for one in self.quoted if not one.depth]


def read(text: str, *kinds: BlockKind) -> Read:
    """`text`, whose blocks stand between blank lines; all are paragraphs unless `kinds` names the kind of each."""
    parts = text.split("\n\n")
    whole, blocks = assembled(list(zip(kinds or [BlockKind.PARAGRAPH] * len(parts), parts, strict=True)))
    return Read(whole, blocks, sentences.sentences(whole, blocks), quotations.quotations(whole, blocks))


def span_of(text: str, words: str, times: int = 1) -> Span:
    """Where `words` stand in `text`, the first time or a later one."""
    at = -1
    for _ in range(times):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


@dataclass(frozen=True)
class Line:
    """A text and its only stretch, whose places are told by their words."""

    text: str
    stretch: Stretch

    def at(self, word: str) -> int:
        """The place of the first thing that is written so."""
        return self.stretch.words.index(word)

    def words(self, phrase: tuple[int, int] | None) -> str | None:
        """What stands at places [start, end)."""
        return self.stretch.span(*phrase).of(self.text) if phrase else None


def line(text: str) -> Line:
    """A sentence cut into words, marks and quotations."""
    found = read(text)
    (stretch,) = stretches(text, found.blocks[0].span, 0, found.sentences, found.outer)
    return Line(text, stretch)


def report(
    text: str,
    content: str | Sequence[str],
    speaker: str = "",
    cue: str = "",
    evidence: Evidence = Evidence.REPORTED,
    block: int = 0,
    speech: bool = True,
) -> Report:
    """A report in `text`, its parts given by their words."""
    pieces = [content] if isinstance(content, str) else content
    return Report(
        span_of(text, cue) if cue else None,
        span_of(text, speaker) if speaker else None,
        tuple(span_of(text, words) for words in pieces),
        evidence,
        block,
        speech,
    )


def actor(
    text: str, name: str, kind: ActorKind = ActorKind.PERSON, *forms: str, role: str | None = None, named: bool = True
) -> Actor:
    """An actor whose id is its name, mentioned wherever `text` has the name or another of its `forms`."""
    spans: list[Span] = []
    for form in sorted((name, *forms), key=len, reverse=True):
        at = text.find(form)
        while at >= 0:
            if not any(span.overlaps(Span(at, at + len(form))) for span in spans):
                spans.append(Span(at, at + len(form)))
            at = text.find(form, at + 1)
    return Actor(name, name, kind, named, role, forms, tuple(sorted(spans)))
