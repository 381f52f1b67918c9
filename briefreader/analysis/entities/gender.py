"""Whether an actor is a he or a she, as far as title, role and first name tell."""

from __future__ import annotations

import re

from briefreader.analysis.lexicon import given_names
from briefreader.domain.statements.actor import Actor

MALE, FEMALE, UNKNOWN = "he", "she", ""

_MALE_WORDS = frozenset(
    """mr sir lord king prince duke father husband son brother man gentleman spokesman chairman congressman businessman
    councilman assemblyman policeman fisherman salesman actor monk bishop pope imam uncle grandfather widower""".split()
)
_FEMALE_WORDS = frozenset(
    """mrs ms miss lady dame queen princess duchess mother wife daughter sister woman spokeswoman chairwoman
    congresswoman businesswoman councilwoman assemblywoman policewoman actress nun aunt grandmother mme widow""".split()
)


def of(actor: Actor) -> str:
    """MALE, FEMALE or UNKNOWN."""
    told = {word for part in (actor.role or "", *actor.aliases, actor.name) for word in _words(part)}
    if told & _FEMALE_WORDS:
        return FEMALE if not told & _MALE_WORDS else UNKNOWN
    if told & _MALE_WORDS:
        return MALE
    first = actor.name.split()[0].partition("-")[0] if actor.name.split() else ""
    if first in given_names.EITHER:
        return UNKNOWN
    if first in given_names.FEMALE:
        return FEMALE
    return MALE if first in given_names.MALE else _by_endings(_words(actor.name))


def _by_endings(words: list[str]) -> str:
    """What the endings of a first name and of a Slavic surname tell."""
    if len(words) < 2:
        return UNKNOWN
    if words[-1].endswith(("ova", "eva", "skaya", "ska")):
        return FEMALE
    if words[-1].endswith(("ov", "ev", "sky", "skiy", "ski")):
        return MALE
    return FEMALE if words[0].endswith("a") and len(words[0]) > 3 else UNKNOWN


def _words(text: str) -> list[str]:
    """The words in lower case."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]
