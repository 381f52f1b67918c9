"""The actors of a reading as its panes show them: who has which colour and says how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from string import ascii_uppercase
from zlib import crc32

from briefreader.domain.reading.reading import Reading
from briefreader.wording.statements.lines import shown

COLOURS = 8
"""How many colours for actors can be told apart at a glance."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One actor of a reading."""

    actor: str  # id
    name: str
    role: str | None
    statements: int  # given to this actor, the reader's corrections included
    colour: int | None  # number of the actor's colour; None for one who says nothing


def colours(reading: Reading | None) -> Mapping[str, int]:
    """The number of each speaking actor's colour, below COLOURS; the eight who say most have eight different ones.

    It follows from who was found to speak, so that no merge, no name and no correction changes anybody's colour, and
    from the actor's id, so that most have the same in every article.
    """
    if reading is None:
        return {}
    now = dict.fromkeys(said.speaker.actor for said in reading.statements if said.speaker)
    found = {one.found: one.now for one in reading.identities}
    taken = set(found.values())
    numbers = _spread([*found, *(actor for actor in now if actor not in taken)])
    told = {
        found.get(actor, actor): numbers[actor] for actor in reversed(numbers)
    }  # of several that are one, the first
    return {actor: numbers.get(actor, told[actor]) for actor in now}


def _spread(actors: Iterable[str]) -> dict[str, int]:
    """A number for each of `actors`: its own, else the next that is free while any is."""
    numbers: dict[str, int] = {}
    for place, actor in enumerate(dict.fromkeys(actors)):
        if place % COLOURS == 0:
            free = set(range(COLOURS))
        own = crc32(actor.encode())
        numbers[actor] = next(number for step in range(COLOURS) if (number := (own + step) % COLOURS) in free)
        free.remove(numbers[actor])
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


def letters(reading: Reading | None, attitudes: bool = False) -> Mapping[str, str]:
    """What stands for a speaking actor where there are no colours: A, B, C in the order of the actors, "+" at last."""
    speaking = [voice.actor for voice in voices(reading, attitudes) if voice.statements]
    return dict(zip_longest(speaking, ascii_uppercase[: len(speaking)], fillvalue="+"))


def name_of(reading: Reading | None, actor: str | None) -> str | None:
    """The name of one of the reading's actors."""
    return next((voice.name for voice in voices(reading, attitudes=True) if voice.actor == actor), None)
