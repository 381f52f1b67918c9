"""Fixtures of statements: a heading, a text, and a line `=> kind | speaker | cue | words` for each statement in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefreader.analysis import reports as reporting
from briefreader.analysis.attribution import linking, rules
from briefreader.analysis.blocks import layout
from briefreader.analysis.statements.build import statement, worth_keeping
from briefreader.analysis.text import quotations, sentences
from briefreader.domain.statements.statement import Statement

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
