"""The actors of a reading as its panes show them: who has which colour and says how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from briefreader.domain.reading import Reading
from briefreader.wording.statements import shown


@dataclass(frozen=True, slots=True)
class Voice:
    """One actor of a reading."""

    actor: str  # id
    name: str
    role: str | None
    statements: int  # given to this actor, the reader's corrections included
    colour: int | None  # number of the actor's colour; None for one who says nothing


def colours(reading: Reading | None) -> Mapping[str, int]:
    """The number of each speaking actor's colour, in order of appearance: hiding some changes nobody's colour."""
    numbers: dict[str, int] = {}
    for said in reading.statements if reading else ():
        if said.given_to:
            numbers.setdefault(said.given_to.actor, len(numbers))
    return numbers


def voices(reading: Reading | None, attitudes: bool = False) -> tuple[Voice, ...]:
    """The actors of `reading` in the analysis's order, whom the reader named after them, the silent last."""
    if reading is None:
        return ()
    spoken = Counter(said.given_to.actor for said in shown(reading, attitudes=attitudes) if said.given_to)
    known: dict[str, tuple[str, str | None]] = {}
    for actor in reading.analysis.cast(attitudes) if reading.analysis else ():
        known[actor.id] = (actor.name, actor.role)
    for said in shown(reading, attitudes=attitudes):
        for speaker in said.speakers:
            known.setdefault(speaker.actor, (speaker.name, speaker.role))
    numbers = colours(reading)
    found = (
        Voice(actor, name, role, spoken[actor], numbers.get(actor) if spoken[actor] else None)
        for actor, (name, role) in known.items()
    )
    return tuple(sorted(found, key=lambda voice: voice.statements == 0))


def name_of(reading: Reading | None, actor: str | None) -> str | None:
    """The name of one of the reading's actors."""
    return next((voice.name for voice in voices(reading, attitudes=True) if voice.actor == actor), None)
