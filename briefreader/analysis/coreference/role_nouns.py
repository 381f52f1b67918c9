"""Common nouns that stand for an actor named before: "the ministry", "the spokeswoman", "the bank", "the woman"."""

from __future__ import annotations

import re

from briefreader.analysis.entities.entity_types import known_kind
from briefreader.analysis.lexicon.head_nouns import COLLECTIVES, OFFICES
from briefreader.domain.statements.actor import Actor, ActorKind

_ALIKE = {
    word: row.split()[0]
    for row in (
        "lawyer attorney counsel solicitor barrister",
        "senator sen",
        "representative rep congressman congresswoman",
        "governor gov",
        "wife ex-wife",
        "husband ex-husband",
        "judge justice magistrate",
        "nominee candidate contender hopeful frontrunner front-runner",
        "chairman chairwoman chairperson chair",
        "minister premier pm",
        "boss ceo chief executive head",
        "general gen",
        "professor prof",
        "network channel station broadcaster",
        "newspaper paper daily tabloid",
        "company firm corporation",
        "organisation organization",
    )
    for word in row.split()
}
"""Words that may be said of the same actor, to one of them."""

_BEHIND_HEAD = re.compile(r",| of | for | at | in ")  # "leader of the party", "Ministry of Works"
_PAST = ("former ", "then-", "ex-", "late ")
_PRONOUNS = {"man": "he", "woman": "she", "lady": "she", "gentleman": "he"}
_BODIES = frozenset(
    """
    company firm bank lender agency network newspaper paper magazine group organisation organization union party
    outlet website committee council commission university association federation
    foundation institute charity operator airline manufacturer maker retailer regulator authority bureau board league
    alliance coalition body embassy campaign administration channel station broadcaster daily corporation
    """.split()
)
_MEDIA = frozenset("news times post daily journal herald tribune ledger press media radio television gazette".split())
_KINDRED = {
    "agency": frozenset("bureau service department administration office ministry authority".split()),
    "organization": frozenset("foundation institute association federation union council center centre".split()),
    "group": frozenset("foundation institute association federation union council coalition alliance".split()),
    "outlet": _MEDIA,
    "newspaper": _MEDIA,
    "network": _MEDIA,
    "website": _MEDIA,
}
"""The last words of names that a common noun may be said of beside its own."""

_EPITHETS = frozenset(
    """
    nominee candidate contender hopeful frontrunner front-runner incumbent challenger billionaire millionaire mogul
    tycoon magnate businessman businesswoman politician statesman strongman firebrand newcomer veteran lawmaker
    republican democrat
    """.split()
)
_OTHERS = frozenset().union(*_KINDRED.values())
_SORTS = frozenset(_ALIKE.get(noun, noun) for noun in _BODIES | {"court", "ministry", "department", "police"})


def words_for(actor: Actor) -> frozenset[str]:
    """The common nouns, in lower case, that "the …" may mean it by: of its role, or the last of its name."""
    role = actor.role or ""
    of_role = [] if role.lower().startswith(_PAST) else _words(_BEHIND_HEAD.split(role)[0])
    if actor.kind is ActorKind.PERSON:
        return frozenset(map(alike, of_role[-1:]))
    names = [name for name in (actor.name, *actor.aliases) if " " in name]
    heads = [words[-1] for words in map(_words, (*names, *(_BEHIND_HEAD.split(name)[0] for name in names))) if words]
    return frozenset(map(alike, of_role[-1:] + heads))


def alike(noun: str) -> str:
    """The word that stands for `noun` and all that may be said instead: "attorney" and "lawyer"."""
    return _ALIKE.get(noun, noun)


def pronoun_for(noun: str) -> str | None:
    """The pronoun that would mean the same as "the woman"."""
    return _PRONOUNS.get(noun)


def may_be(noun: str, actor: Actor) -> bool:
    """Whether "the company" may mean a named body whose name tells nothing else: not "the Budget Committee"."""
    if noun not in _BODIES or not actor.named or actor.kind is not ActorKind.ORGANIZATION or not _is_surely_body(actor):
        return False
    kind, called = alike(noun), words_for(actor)
    kindred = _KINDRED.get(kind, frozenset())
    return kind in called or bool(called & kindred) or not called & (_SORTS | _MEDIA | _OTHERS)


def _is_surely_body(actor: Actor) -> bool:
    """Whether more than the lack of a first name makes a body of an actor."""
    name = actor.name
    return " " in name or name.isupper() or actor.role is not None or known_kind(name) is ActorKind.ORGANIZATION


def is_collective(noun: str) -> bool:
    """Whether "a …" may be a body that is named later: "a federal court"."""
    return noun in COLLECTIVES


def is_epithet(noun: str) -> bool:
    """Whether "the …" is rather said of somebody named before than of one whom the article calls only so."""
    return noun in _EPITHETS


def is_many(noun: str) -> bool:
    """Whether "the senators" are several, of whom none alone is meant."""
    return noun.endswith("s") and noun not in OFFICES | COLLECTIVES and noun[:-1] in OFFICES | COLLECTIVES


def is_person(noun: str) -> bool:
    """Whether "the …" is somebody, by office or by what they are in the news for."""
    return noun in OFFICES


def _words(text: str) -> list[str]:
    """The words in lower case."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]
