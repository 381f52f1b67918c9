"""What sort of actor a name is: told by its own words, by lists of well-known names, and by what stands beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from briefreader.analysis.entities import roles
from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.gazetteer import bodies, places, short_forms, well_known
from briefreader.analysis.lexicon.given_names import is_given, leads_family
from briefreader.analysis.lexicon.head_nouns import BODIES, PLACES, PLACES_BEGIN, SPOKEN, TAKES_OF
from briefreader.analysis.text.words import UPPER, fold
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.span import Span

_PERSON_AFTER = re.compile(
    r",?\s(?:who(?:se|m)?\b|\(?\d{2}[,)])|,\s(?:himself|herself)\b|['’]s\s(?:office|wife|husband)\b"
)
_FIRM_AFTER = re.compile(
    r"\s(?:CEO|CFO|COO|[Cc]hief [Ee]xecutive|[Cc]hairman|(?:co-)?founder|executives?|employees|customers|shares|stock|"
    r"shareholders|subsidiary|branches|boss)\b"
)
_PLACE_AFTER = re.compile(r"\s(?:neighbou?rhood|area|district|suburb|province|region|residents?|airport|native)\b")
_WHERE = re.compile(r"\b(?:in|near|outside)\s\Z")  # "a nurse in Velm, who said": she is who
_DOUBLE = re.compile(rf"(?!\w+-(?:Based|Led|Born))[{UPPER}][a-z]{{1,6}}-(?:[a-z]{{1,6}}|[{UPPER}][a-z]{{1,6}})")
"""A given name of two syllables behind its surname: "Tsai Ing-wen"."""

_INITIAL = re.compile(rf"\s[{UPPER}]\.\s")
_PARTICLE = re.compile(
    r"(?:^|\s)(?:van|von|bin|ibn|al|el|de|da|dos|del|della|di|Van|Von|De|Bin)\s|\s(?:al|el|as|ash|an)-"
)
_INSTITUTION = re.compile(
    r"\s(?:hospital|university|school|club|newspaper|magazine|museum|clinic|college|group|company)\b"
)
_VERB = re.compile(
    r"\s(?:(?:also|has|have|had|repeatedly|already)\s(?:not\s|also\s|already\s)?(?P<done>\w+ed\s)?)?(?P<verb>[a-z]+)\b"
)
_STATE_VERBS = frozenset(
    """
    will would wants plans sees backs backed supports supported opposes opposed sent signed rejects rejected
    refuses refused agreed agrees fears regards considers imposed summoned expelled accuses offered offers
    proposes proposed seeks sought condemned condemns signalled signaled
    """.split()
)
_BODY_WORDS = re.compile(r"\s(?:campaign|administration|office)\Z")
_STATE_WORDS = re.compile(r"\s(?:government|regime)\Z")


def known(words: str) -> bool:
    """Whether this is a country, a state, a large city or a well-known body, written as such."""
    return known_kind(words) is not None


@lru_cache(maxsize=4096)
def known_kind(words: str) -> ActorKind | None:
    """The kind of a name that our lists hold; short forms count only as they are written ("US", not "us")."""
    folded = fold(words)
    if len(folded) <= 4 and not words.replace(".", "").isupper():
        if folded in bodies() and words in short_forms():
            return ActorKind.ORGANIZATION
        if len(folded) < 4:
            return None
        return ActorKind.COUNTRY if folded in countries().name_of else _place(folded)
    if folded in countries().name_of or folded in countries().seat_of:
        return ActorKind.COUNTRY
    if folded in bodies():
        return ActorKind.ORGANIZATION
    return _place(folded)


def _place(folded: str) -> ActorKind | None:
    """OTHER for a state, a region or a large city."""
    return ActorKind.OTHER if folded in places() or folded in countries().capital_of else None


def kind_of(text: str, span: Span, title: Span | None) -> ActorKind | None:
    """The kind of the name at `span`; None where nothing tells."""
    words = span.of(text)
    told = known_kind(words)
    if told is ActorKind.OTHER and fold(words) in countries().capital_of and _acts(text, span.end):
        return ActorKind.COUNTRY  # "Moscow said"
    return told or _by_form(words) or _by_neighbours(text, span, title)


def _acts(text: str, end: int) -> bool:
    """Whether the verb behind a name is one of a government rather than of a city."""
    found = _VERB.match(text, end)
    return found is not None and (found["verb"] in SPOKEN or found["verb"] in _STATE_VERBS or found["done"] is not None)


def _by_form(words: str) -> ActorKind | None:
    """The kind that the words of a name tell."""
    if _BODY_WORDS.search(words):
        return ActorKind.ORGANIZATION
    if _STATE_WORDS.search(words):
        return ActorKind.COUNTRY if country_of(words) else ActorKind.ORGANIZATION
    parts = words.split()
    if len(parts) == 1:
        if fold(words) in well_known():
            return ActorKind.PERSON
        return ActorKind.ORGANIZATION if _acronym(words) or words in BODIES else None
    if parts[-1] in BODIES or parts[-1].islower() or "&" in parts:
        return ActorKind.ORGANIZATION
    if any(part in TAKES_OF and after in ("of", "for", "on") for part, after in pairwise(parts)):
        return ActorKind.ORGANIZATION
    if known_kind(" ".join(parts[:-1])) is not None:
        return ActorKind.OTHER  # "Hong Kong Island", "Google Chrome"
    if (leads_family(parts[0]) and len(parts) <= 3) or _DOUBLE.fullmatch(parts[-1]):
        return ActorKind.PERSON
    if is_given(parts[0]) or _INITIAL.search(words) or _PARTICLE.search(words):
        return ActorKind.PERSON
    return ActorKind.OTHER if parts[-1] in PLACES or parts[0] in PLACES_BEGIN else None


def country_of(words: str) -> str:
    """The country that "Saudi government" or "Ukraine's regime" speaks of; empty for none."""
    first = re.sub(r"(?:['’]s)?\s(?:government|regime)\Z", "", words)
    return countries().demonym_of.get(first) or countries().name_of.get(fold(first), "")


def _acronym(words: str) -> bool:
    bare = words.replace(".", "").replace("&", "")
    return 2 <= len(bare) <= 6 and bare.isupper() and bare.isalpha()


def _by_neighbours(text: str, span: Span, title: Span | None) -> ActorKind | None:
    """A person is what has a title, an age, or a "who" behind it; else an apposition may tell."""
    told = roles.kind_of_title(title.of(text)) if title is not None else None
    if told is not None:
        return told
    if _PERSON_AFTER.match(text, span.end) and not _WHERE.search(text, max(0, span.start - 9), span.start):
        return ActorKind.PERSON
    if _INSTITUTION.match(text, span.end) or _FIRM_AFTER.match(text, span.end):
        return ActorKind.ORGANIZATION
    if _PLACE_AFTER.match(text, span.end):
        return ActorKind.OTHER
    return None if _WHERE.search(text, max(0, span.start - 9), span.start) else roles.apposition(text, span).kind
