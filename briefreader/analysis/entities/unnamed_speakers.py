"""Speakers without a name: "officials", "a spokesman", "polls", "the ruling"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefreader.analysis.lexicon.head_nouns import COLLECTIVES, CROWDS, DOCUMENTS, OFFICES
from briefreader.analysis.syntax.phrase_head import head
from briefreader.analysis.text.words import DETERMINERS, PRONOUNS, fold
from briefreader.domain import ids
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

_NO_SPEAKER = frozenset(
    """
    after before when while if that because although though since until as at in on by from with for to of into
    about and but or nor so yet not who whom which what each such off out up down more than
    """.split()
)
"""First words that no noun phrase has."""

_OF_WHOM = re.compile(r"\b(?:of|to|for|with) (?:whom|which)\b|['’]s?\Z")
"""In what is no phrase of its own: "most of whom", "the court’s"."""

_PHRASE_END = re.compile(r",|;|\(|\s(?:who|which|that|whose|familiar)\s|(?<=s)\s(?=[a-z]+ing\s)")


def unnamed(text: str, speakers: Sequence[Span], scope: str) -> tuple[Actor, ...]:
    """An actor for every wording of a speaker that is no pronoun, in text order; ids hold for `scope` only."""
    found: dict[str, list[Span]] = {}
    for span in speakers:
        key = _wording(span.of(text))
        if key:
            found.setdefault(key, []).append(span)
    return tuple(_actor(text, key, spans, scope) for key, spans in found.items())


def _actor(text: str, key: str, spans: list[Span], scope: str) -> Actor:
    """The actor of one wording."""
    name = _without_determiner(" ".join(_phrase(spans[0].of(text)).split()))
    kind = kind_of_noun(spans[0].of(text))
    return Actor(ids.made_from("actor", scope, "unnamed", key), name, kind, named=False, mentions=tuple(spans))


def _wording(words: str) -> str:
    """What makes two unnamed speakers the same: their phrase without determiner; empty for what is no noun phrase."""
    phrase = _phrase(words.removeprefix("such as "))
    folded = [] if _OF_WHOM.search(phrase) else fold(phrase).split()
    while len(folded) > 1 and folded[0] in DETERMINERS:
        folded = folded[1:]
    if not any(word.isalpha() for word in folded) or folded[0] in _NO_SPEAKER:
        return ""
    return "" if len(folded) == 1 and folded[0] in PRONOUNS else " ".join(folded)


def _phrase(words: str) -> str:
    """A speaker's phrase, up to a comma, a relative clause or a participle: "two nurses coming off duty"."""
    return _PHRASE_END.split(words, maxsplit=1)[0].strip(" \"“”'‘’")


def _without_determiner(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else phrase


def kind_of_noun(words: str) -> ActorKind:
    """Person, group, document, organisation or other, by the head noun."""
    noun = head(words)
    if noun in DOCUMENTS:
        return ActorKind.DOCUMENT
    if noun in COLLECTIVES:
        return ActorKind.ORGANIZATION
    if noun in CROWDS or _is_plural(noun):
        return ActorKind.GROUP
    if noun in OFFICES or noun.endswith(("man", "woman", "person", "ist", "er", "or", "ian")):
        return ActorKind.PERSON
    return ActorKind.OTHER


def is_common(word: str) -> bool:
    """Whether a capitalised word is a common noun for people, bodies or documents, or looks like a plural."""
    low = word.lower()
    return low in DOCUMENTS | COLLECTIVES | OFFICES | CROWDS or _is_plural(low)


def _is_plural(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))) or noun.endswith(("men", "women", "people"))
