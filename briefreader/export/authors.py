"""Who wrote an article, out of its byline: people with their family names, agencies as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BY = re.compile(r"(?:(?:written|words|story|analysis|reporting) )?by:?\s+|(?:von|par|por|door)\s+(?=[^\W\d_])", re.I)
_BETWEEN = re.compile(r"\s*(?:[,;|•·/]|\s(?:and|und|et|y|en|with|&|\+)\s|\s[—–-]\s)\s*", re.I)
_AWAY = re.compile(
    r"\s+(?:in|for|at|from)\s+\S.*\Z|\s*\([^)]*\)\s*\Z|<?\S+@\S+>?"
)  # "in Paris", "(Reuters)", an address
_PARTICLES = frozenset("al bin da das de del della den der di dos du el ibn la le ten ter van vom von zu".split())
_BODIES = frozenset(
    """agency agence ap afp associated bbc board bureau correspondent correspondents desk dpa editor editors editorial
    media news newsroom office post press reporter reporters reuters service services staff team times tv writer
    writers""".split()
)
_MOST = 20  # names in one byline


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or with an empty family name a body or whatever else is named."""

    name: str  # as it is written
    given: str = ""
    particle: str = ""  # "van der"
    family: str = ""


def authors(byline: str) -> tuple[Author, ...]:
    """Those whom a byline names, in its order, each once; what they are, and where, is left out."""
    words = _BY.sub("", byline.strip(), count=1) if _BY.match(byline.strip()) else byline
    parts = [_AWAY.sub("", part).strip(" .,:") for part in _BETWEEN.split(words)[:_MOST]]
    found = [_author(part) for part in dict.fromkeys(parts) if _is_name(part)]
    return tuple(found)


def _is_name(part: str) -> bool:
    """Whether it begins as names do: "political editor" does not."""
    return part[:1].isalpha() and (not part[0].islower() or part.split(maxsplit=1)[0] in _PARTICLES)


def _author(name: str) -> Author:
    words = name.split()
    if not 2 <= len(words) <= 6 or any(word.lower().strip(".’'s") in _BODIES for word in words):
        return Author(name)
    if not all(word.lower() in _PARTICLES or not word[0].islower() for word in words) or (
        name.isupper() and len(name) < 6
    ):
        return Author(name)
    first = next((at for at, word in enumerate(words[:-1]) if at and word in _PARTICLES), len(words) - 1)
    last = next(at for at in range(first, len(words)) if words[at] not in _PARTICLES or at == len(words) - 1)
    return Author(name, " ".join(words[:first]), " ".join(words[first:last]), " ".join(words[last:]))
