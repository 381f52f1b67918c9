"""Fixtures of statements: a heading, a text, and a line `=> kind | speaker | cue | words` for each statement in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefreader.analysis import layout, linker, quotations, rules, sentences
from briefreader.analysis.statements import statement, worth_keeping
from briefreader.domain.statement import Statement

FOLDER = Path(__file__).parents[2] / "fixtures" / "analysis" / "statements"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: list[str]


def cases() -> list[Case]:
    return [case for file in sorted(FOLDER.glob("*.txt")) for case in _in(file)]


def _in(file: Path) -> list[Case]:
    found = []
    for part in file.read_text(encoding="utf-8").split("\n# "):
        heading, _, rest = part.removeprefix("# ").partition("\n")
        text, *answers = rest.rstrip().split("\n=> ")
        found.append(Case(f"{file.stem}: {heading}", text, [a for a in answers if a != "nothing"]))
    return found


def statements_in(text: str) -> list[Statement]:
    """What the engine finds in a plain text, attitudes left out, before anybody is asked who the speakers are."""
    article = layout.article_of(text, "case")
    found = sentences.sentences(text, article.blocks)
    quoted = quotations.quotations(text, article.blocks)
    tagged = rules.RuleTagger()(text, article.blocks, found, quoted)
    reports = linker.linked(text, article.blocks, found, quoted, tagged)
    made = [
        statement(article, one, None, [q for q in quoted if not q.depth]) for one in reports if worth_keeping(text, one)
    ]
    return [one for one in made if not one.attitude]


def told(text: str, one: Statement) -> str:
    """A statement as the fixtures write it."""
    speaker = one.speaker.of(text) if one.speaker else "-"
    cue = one.cue.of(text) if one.cue else "-"
    return f"{one.kind} | {speaker} | {cue} | {one.text}"
