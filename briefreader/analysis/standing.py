"""Common nouns that stand for an actor named before: "the ministry", "the spokeswoman", "the bank", "the woman"."""

from __future__ import annotations

import re

from briefreader.domain.actor import Actor, ActorKind

_BEHIND_HEAD = re.compile(r",| of | for | at | in ")  # "leader of the party", "Ministry of Works"
_PRONOUNS = {"man": "he", "woman": "she", "businessman": "he", "businesswoman": "she"}
_BODIES = frozenset(
    """company firm bank lender agency network newspaper paper magazine group organisation organization union party
    outlet website committee council commission university association federation
    foundation institute charity operator airline manufacturer maker retailer regulator authority bureau board league
    alliance coalition body embassy campaign administration""".split()
)


def words_for(actor: Actor) -> frozenset[str]:
    """The common nouns, in lower case, that "the …" may mean it by: of its role, or the last of its name."""
    of_role = _words(_BEHIND_HEAD.split(actor.role)[0]) if actor.role else []
    names = [name for name in (actor.name, *actor.aliases) if " " in name]
    heads = [words[-1] for words in map(_words, (*names, *(_BEHIND_HEAD.split(name)[0] for name in names))) if words]
    return frozenset(of_role[-1:] + heads)


def pronoun_for(noun: str) -> str | None:
    """The pronoun that would mean the same as "the woman"."""
    return _PRONOUNS.get(noun)


def may_be(noun: str, actor: Actor) -> bool:
    """Whether "the company" may mean a named actor of which no such word is known."""
    return noun in _BODIES and actor.named and actor.kind is ActorKind.ORGANIZATION


def _words(text: str) -> list[str]:
    """The words in lower case."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]
