"""Whether words are still given to the one they were given to when the reader marked them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from briefreader.domain.statements.actor import Actor, ActorKind, Speaker
from briefreader.domain.text.folding import folded

_WORD = re.compile(r"[^\W_]+")
_OWNER = re.compile(r"['’]s\b")
_BESIDE_A_NAME = frozenset("a an the mr mrs ms miss mx dr prof professor sir dame lord lady".split())
_ACRONYM = 2  # letters at least
_PHRASE = 2  # words that are a body's name without the rest of it: "Foreign Ministry", not "Commission"


class Whose(StrEnum):
    """Whose the words at one place of a text are, compared with whose they were when they were marked."""

    SAME = "same"
    OTHER = "other"  # given to somebody else
    UNKNOWN = "unknown"  # given to nobody, or nobody has looked


def is_same(speaker: Speaker, actor: Actor, cast: Sequence[Actor]) -> bool:
    """Whether `actor`, one of an article's `cast`, is clearly the `speaker` of another version or analysis of it.

    The id decides where the cast holds it.  Where it does not, the one actor is the same who is called like the
    speaker ("Smith", "Mr Smith", "John Smith"), or has the office by which the speaker was called ("the minister").
    """
    if speaker.actor == actor.id:
        return True
    if any(one.id == speaker.actor for one in cast):
        return False  # the article has both
    fitting = [one for one in cast if _may_be(speaker, one)]
    return bool(fitting) and all(one.id == actor.id for one in fitting)


def agree(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers of the same words are one, where no cast is at hand: the same id, or names that agree."""
    return one.actor == other.actor or _may_be(one, Actor(other.actor, other.name, ActorKind.PERSON, role=other.role))


def _may_be(speaker: Speaker, actor: Actor) -> bool:
    return any(_called_alike(speaker, actor, name) for name in (actor.name, *actor.aliases))


def _called_alike(speaker: Speaker, actor: Actor, name: str) -> bool:
    """Whether the speaker's name and one of the actor's are one name, or a name and the office beside it."""
    mine, theirs = _words(speaker.name), _words(name)
    if not mine or not theirs:
        return False
    if mine == theirs:
        return True
    if _is_description(speaker.name):
        return not _is_description(name) and set(mine) <= set(_words(actor.role or ""))
    if _is_description(name):
        return set(theirs) <= set(_words(speaker.role or ""))
    if actor.kind is ActorKind.PERSON:
        return _one_person(mine, theirs)
    return actor.kind is not ActorKind.COUNTRY and (_one_body(mine, theirs) or _is_acronym(speaker.name, name))


def _one_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """ "Smith" or "J. Smith" and "John Smith"; "Kim" and "Kim Jong Un"; never "Anna Smith" and "John Smith"."""
    short, long = sorted((one, other), key=len)
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    return short[-1] == long[-1] and _in_order(short[:-1], iter(long[:-1]))


def _in_order(short: Sequence[str], long: Iterable[str]) -> bool:
    """Whether each name of the one is among those of the other, as it is or by its first letter."""
    rest = iter(long)
    return all(any(name in (there, there[0]) or there == name[0] for there in rest) for name in short)


def _one_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """ "Foreign Ministry" and "Karvelian Foreign Ministry" or "Foreign Ministry of Karvelia"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _PHRASE and short in (long[: len(short)], long[-len(short) :])


def _is_acronym(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    initials = "".join(word[0] for word in _WORD.findall(long) if word[0].isupper())
    return len(short) >= _ACRONYM and short.isupper() and short == initials


def _is_description(name: str) -> bool:
    """Whether this is no name but what somebody is: "minister", "two officials"."""
    return not any(map(str.isupper, name))


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without those that merely stand beside one."""
    found = _WORD.findall(_OWNER.sub("", folded(name)))
    return tuple(word for word in found if word not in _BESIDE_A_NAME) or tuple(found)
