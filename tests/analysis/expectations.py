"""What lies beside a bundled article, and how an analysis differs from it, told in a table a person can read."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from briefreader.domain.statements.actor import Actor
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import BETWEEN_PIECES, Statement

_EDGES = " .,;:!?"
_ARTICLE = re.compile(r"\A(?:the|an?|its|his|her) ", re.IGNORECASE)


class Fault(NamedTuple):
    """One difference."""

    what: str
    wanted: str
    found: str


@dataclass(frozen=True)
class ExpectedStatement:
    """The words with their quotation marks, pieces joined by BETWEEN_PIECES; an actor by the name in `actors`."""

    text: str
    kind: str
    speaker: str | None
    cue: str | None
    actor: str | None


@dataclass(frozen=True)
class ExpectedActor:
    """`names` are the forms the actor may go by, the fullest first; `statements` counts the expected ones."""

    names: tuple[str, ...]
    kind: str
    named: bool
    role: str | None
    statements: int

    def is_called(self, name: str) -> bool:
        """Whether `name` means this actor; somebody unnamed may be described in more or fewer words."""
        given, wanted = folded(name), [folded(form) for form in self.names]
        return given in wanted or (not self.named and any(form in given or given in form for form in wanted))

    def is_actor(self, actor: Actor) -> bool:
        """Whether `actor` goes by one of the names."""
        return any(self.is_called(name) for name in (actor.name, *actor.aliases))


@dataclass(frozen=True)
class Expected:
    """One article's expectations; `optional` statements may be found, and then need the right actor.

    `not_people` are places, things and headings that a list of actors must not show as somebody.  In another
    `language` than English nothing is expected.
    """

    statements: tuple[ExpectedStatement, ...]
    optional: tuple[ExpectedStatement, ...]
    actors: tuple[ExpectedActor, ...]
    not_statements: tuple[str, ...]
    not_people: tuple[str, ...] = ()
    language: str = "en"

    def actor(self, name: str) -> ExpectedActor:
        """The actor a statement names; one that is in no list is somebody unnamed."""
        found = (actor for actor in self.actors if actor.names[0] == name)
        return next(found, ExpectedActor((name,), "other", False, None, 0))


def read(file: Path) -> Expected:
    """The expectations in an `.expected.json`."""
    told = json.loads(file.read_text(encoding="utf-8"))
    return Expected(
        statements=tuple(ExpectedStatement(**statement) for statement in told["statements"]),
        optional=tuple(ExpectedStatement(**statement) for statement in told.get("optional", ())),
        actors=tuple(_actor(actor) for actor in told["actors"]),
        not_statements=tuple(told["not_statements"]),
        not_people=tuple(told["not_people"]),
        language=told.get("language", "en"),
    )


def _actor(told: dict[str, Any]) -> ExpectedActor:
    names = (told["name"], *told.get("also", ()))
    return ExpectedActor(names, told["kind"], told["named"], told["role"], told["statements"])


def folded(name: str) -> str:
    """A name or role without its article or possessive, its capitals and the shape of its apostrophes."""
    return _ARTICLE.sub("", name.replace("'", "’").strip()).casefold()


def plain(words: str) -> str:
    """Words without what does not matter between two readings: edge punctuation, spaces, where a paragraph breaks."""
    pieces = words.replace("\n\n", BETWEEN_PIECES).split(BETWEEN_PIECES)
    return BETWEEN_PIECES.join(" ".join(piece.split()).strip(_EDGES) for piece in pieces)


def overlapping(one: str, other: str) -> bool:
    """Whether one of the two is part of the other, quotation marks aside."""
    first, second = (re.sub(r"[“”‘’\"]", "", plain(words)).strip(_EDGES) for words in (one, other))
    return first in second or second in first


def shown(analysis: Analysis) -> list[Statement]:
    """The statements a reader sees: quoted ones and speech, not what somebody thinks or wants."""
    return [statement for statement in analysis.statements if not statement.attitude]


def statement_faults(expected: Expected, analysis: Analysis) -> list[Fault]:
    """What is missing, wrong or too much."""
    faults: list[Fault] = []
    left = shown(analysis)
    for wanted in expected.statements:
        found = next((one for one in left if plain(one.text) == plain(wanted.text)), None)
        if found is None:
            near = next((one.text for one in left if overlapping(one.text, wanted.text)), "nothing")
            faults.append(Fault("not found", f"{wanted.actor}: {wanted.text}", near))
            continue
        left.remove(found)
        faults += _differences(expected, wanted, found, analysis)
    for extra in left:
        faults += _too_much(expected, extra, analysis)
    return faults


def _differences(expected: Expected, wanted: ExpectedStatement, found: Statement, analysis: Analysis) -> list[Fault]:
    faults: list[Fault] = []
    if found.kind != wanted.kind:
        faults.append(Fault("kind", f"{wanted.kind}: {wanted.text}", found.kind))
    if not _right_actor(expected, wanted, found, analysis):
        faults.append(Fault("wrong person", f"{wanted.actor}: {wanted.text}", _speaker(found, analysis)))
    elif wanted.actor and not found.attributed:
        faults.append(Fault("unsure", f"{wanted.actor}: {wanted.text}", f"{found.confidence:.2f}, {found.why}"))
    return faults


def _right_actor(expected: Expected, wanted: ExpectedStatement, found: Statement, analysis: Analysis) -> bool:
    actor = analysis.actor(found.actor)
    if wanted.actor is None:
        return True
    return actor is not None and expected.actor(wanted.actor).is_actor(actor)


def _too_much(expected: Expected, extra: Statement, analysis: Analysis) -> list[Fault]:
    """Nothing for an optional statement of the right actor; the others are told."""
    for wanted in expected.optional:
        if plain(wanted.text) == plain(extra.text) or (not extra.quoted and overlapping(wanted.text, extra.text)):
            right = _right_actor(expected, wanted, extra, analysis) or not extra.attributed
            return [] if right else [Fault("wrong person", f"{wanted.actor}: {wanted.text}", _speaker(extra, analysis))]
    return [Fault("unexpected", f"no {extra.kind} statement", f"{_speaker(extra, analysis)}: {extra.text}")]


def _speaker(statement: Statement, analysis: Analysis) -> str:
    actor = analysis.actor(statement.actor)
    return f"{actor.name if actor else 'nobody'} ({statement.confidence:.2f}, {statement.why})"


def actor_faults(expected: Expected, analysis: Analysis) -> list[Fault]:
    """Actors that are missing, twice there, or of another kind, role or count than expected."""
    faults: list[Fault] = []
    for wanted in expected.actors:
        found = [actor for actor in analysis.actors if wanted.is_actor(actor)]
        found.sort(key=lambda actor: folded(actor.name) != folded(wanted.names[0]))
        called = ", ".join(actor.name for actor in found) or "nobody"
        if not found or (wanted.named and len(found) > len(wanted.names)):
            faults.append(Fault("actor", wanted.names[0], called))
            continue
        told, meant = _particulars(found[0]), (wanted.kind, wanted.named, _role(wanted.role))
        if wanted.named and told != meant:
            faults.append(Fault("actor's particulars", f"{wanted.names[0]}: {meant}", f"{found[0].name}: {told}"))
        if (said := sum(actor.statements for actor in found)) < wanted.statements:
            faults.append(Fault("count", f"{wanted.names[0]}: {wanted.statements}", f"{called}: {said}"))
    return faults


def mistaken_people(expected: Expected, analysis: Analysis) -> list[str]:
    """Places, things and headings that the analysis takes for a person or a group."""
    unfit = {folded(name) for name in expected.not_people}
    return [a.name for a in analysis.actors if a.kind in ("person", "group") and folded(a.name) in unfit]


def _particulars(actor: Actor) -> tuple[str, bool, str]:
    return (actor.kind.value, actor.named, _role(actor.role))


def _role(role: str | None) -> str:
    """A role without whose it is: "the company’s chief negotiator" is a chief negotiator."""
    return folded(role or "").rpartition("’s ")[2]


def table(faults: list[Fault]) -> str:
    """The faults one under the other, for the person who has to decide which side is wrong."""
    rows = [f"{fault.what}\n    expected  {fault.wanted}\n    found     {fault.found}" for fault in faults]
    return "\n".join([f"{len(faults)} faults", *rows])
