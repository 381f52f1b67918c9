"""Who else may have said a statement: the likeliest first, so that a wrong speaker is put right with two keys."""

from __future__ import annotations

from collections.abc import Iterator

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span, hull
from briefreader.wording.statements.voices import Voice, voices

_HE_OR_SHE = frozenset("he she him her his hers".split())
_IT_OR_THEY = frozenset("it they its them their".split())
_FAR = 1_000_000  # further than any text is long
_UNFIT = 10_000
_BEHIND = 2  # times as far: who was met before is meant rather than who comes
_SILENT = 4


def likeliest(reading: Reading, said: ReadStatement) -> tuple[Voice, ...]:
    """Everybody whom the article knows: first those spoken of near the statement, last who it is given to now.

    A guess that was too unclear to be shown comes before all others.
    """
    now = said.speaker.actor if said.speaker else None

    def rank(voice: Voice) -> tuple[bool, bool, float]:
        guess = voice.actor == said.statement.actor and now is None and not said.by_reader
        return voice.actor == now, not guess, _far(reading, said, voice)

    return tuple(sorted(voices(reading, attitudes=True), key=rank))


def _far(reading: Reading, said: ReadStatement, voice: Voice) -> float:
    """How far from the statement somebody is spoken of, in characters and what counts as such."""
    if said.place is Place.ORPHAN:
        return 0
    actor = reading.analysis.actor(voice.actor) if reading.analysis else None
    far = min((_between(said, place) for place in _places(reading, said, voice, actor)), default=_FAR)
    person = actor is None or actor.kind is ActorKind.PERSON
    if not voice.statements:  # somebody may speak here alone, a country that is silent elsewhere hardly does
        far = far * _SILENT + (0 if person else _UNFIT)
    return far + (0 if _fits(said, person) else _UNFIT)


def _places(reading: Reading, said: ReadStatement, voice: Voice, actor: Actor | None) -> Iterator[Span]:
    """Where somebody is named or speaks, outside the statement's own words."""
    words = said.here
    yield from (span for span in (actor.mentions if actor else ()) if not any(one.contains(span) for one in words))
    for one in reading.statements:
        if one.id != said.id and one.given_to and one.given_to.actor == voice.actor and one.stretch:
            yield one.speaker_here or one.stretch


def _between(said: ReadStatement, place: Span) -> int:
    here = hull([*said.here, *([said.speaker_here] if said.speaker_here else [])])
    return max(0, here.start - place.end) if place.start < here.end else _BEHIND * (place.start - here.end)


def _fits(said: ReadStatement, person: bool) -> bool:
    """Whether "he" may mean somebody at all; whoever is called otherwise may be anybody."""
    because = said.statement.because
    word = because.chain[0].words.lower() if because and because.chain else ""
    return person if word in _HE_OR_SHE else not person if word in _IT_OR_THEY else True
