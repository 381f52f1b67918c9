"""Bodies named partly in small letters: "Turkish police", "Senate banking committee", "Clinton campaign"."""

from __future__ import annotations

import re

from briefreader.analysis.entities.capitalised_runs import Token, joined
from briefreader.analysis.entities.entity_types import known_kind
from briefreader.analysis.lexicon.countries import countries
from briefreader.domain.statements.actor import ActorKind

_OF_WHAT = "|".join(
    """
    commerce tourism water environment labour labor sports information technology industry planning railways
    foreign defence defense interior finance health education energy economy justice culture transport trade
    agriculture state national federal security supreme constitutional high central armed election electoral
    presidential intelligence spy secret news weather border riot air coast appeals criminal navy space football
    banking budget judiciary ethics rules oversight relations affairs services and coalition caretaker interim
    """.split()
)
_BODY = "|".join(
    """
    ministry government parliament military army navy police force forces bank embassy court presidency guard
    agency commission committee subcommittee panel senate congress cabinet judiciary prosecution delegation
    """.split()
)
_USE = "|".join(
    # nouns before which the body is no more than an adjective: "Russian military action"
    """
    station stations base bases action operation operations aid support vehicle vehicles personnel intervention
    build rule coup service strike strikes equipment presence power buildup exercise exercises drill drills
    spending training involvement campaign bonds debt
    """.split()
)
_STATE_BODY = re.compile(rf"(?:['’]s)?(?:\s(?:{_OF_WHAT})){{0,4}}\s(?:{_BODY})\b(?!\s(?:{_USE})\b)")
_FOLLOWING = re.compile(r"\s(?:campaign|administration|government|regime)\b")
_CHAMBERS = ("Senate", "House", "Congress", "Parliament")
_LANDS = (ActorKind.COUNTRY, ActorKind.OTHER)


def body_behind(text: str, part: list[Token]) -> int | None:
    """Where the body ends that a people, a land or a chamber begins: "Gaza's health ministry"; None for nothing."""
    if not part:
        return None
    last = part[-1].word
    if countries().demonym_of.get(last) or last in _CHAMBERS or known_kind(joined(part)) in _LANDS:
        found = _STATE_BODY.match(text, part[-1].end)
        return found.end() if found else None
    return None


def following_body(text: str, end: int) -> int | None:
    """Where the small word ends that makes another actor of a name before it: "Clinton campaign"; None for none."""
    found = _FOLLOWING.match(text, end)
    return found.end() if found else None
