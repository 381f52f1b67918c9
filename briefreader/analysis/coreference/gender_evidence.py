"""What an article's own pronouns tell of persons whose name does not: "Doe, who lives on Alder, says she …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefreader.analysis.coreference.mentions import Mention
from briefreader.analysis.entities import gender

_PRONOUN = re.compile(r'[.!?“”"]|\b(?:(?P<he>he|him|his|himself)|(?P<she>she|her|hers|herself))\b', re.IGNORECASE)
_FAR = 60  # characters behind a mention
_LONG = 400  # characters of a sentence


def told_by_pronouns(text: str, persons: Sequence[Mention], known: Mapping[str, str]) -> dict[str, str]:
    """For actors of unknown gender, by id: what most pronouns say that stand in the sentence right behind their name.

    `persons` are the mentions of persons in text order; nobody else is mentioned between a name and its pronoun.
    """
    votes: dict[str, Counter[str]] = {}
    for number, one in enumerate(persons):
        if known.get(one.actor.id):
            continue
        end = one.span.end + _FAR
        if number + 1 < len(persons):
            end = min(end, persons[number + 1].span.start)
        found = _PRONOUN.search(text, one.span.end, max(one.span.end, end))
        if found and found.lastgroup and not _stands_before(text, one.span.start, found.lastgroup):
            votes.setdefault(one.actor.id, Counter())[gender.MALE if found["he"] else gender.FEMALE] += 1
    return {who: count.most_common(1)[0][0] for who, count in votes.items() if len(count) == 1}


def _stands_before(text: str, start: int, sort: str) -> bool:
    """Whether such a pronoun stands before the name already: in "His lawyer, Doe, said he" it is another's."""
    sentence = max(text.rfind(mark, max(0, start - _LONG), start) for mark in '.!?“”"\n')
    return any(found.lastgroup == sort for found in _PRONOUN.finditer(text, sentence + 1, start))
