"""Who wrote an article, out of its byline: people with their family names, agencies as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BY = re.compile(
    r"(?:(?:written|words|story|analysis|reporting) )?by:?\s+|(?:von|par|por|door)\s+(?=\S)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*[,;|/]\s*(?:(?:and|und|et|y)\s+)?|\s+(?:and|und|et|y|en|with|[&+•·—–-])\s+", re.IGNORECASE)
_AWAY = re.compile(r"\s+(?:in|for|at|from)\s+\S.*\Z|\s*\([^)]*\)?\Z|<?\S+@\S+>?")  # "in Paris", "(Reuters)", an address
_INITIALS = re.compile(r"[^\W\d_](?:[.\s-]+[^\W\d_])*\Z")
_PARTICLES = frozenset("al bin da das de del della den der di dos du el ibn la le ten ter van vom von zu".split())
_BODIES = frozenset(
    """agency agence ap afp associated bbc board bureau correspondent correspondents department desk dpa editor editors
    editorial group media network news newsroom office post press radio reporter reporters reuters service services
    staff team the times tv university writer writers""".split()
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
    line = byline.strip()
    parts = [_AWAY.sub("", part).strip(" .,:") for part in _BETWEEN.split(_BY.sub("", line, count=1))[:_MOST]]
    found: list[Author] = []
    for part in parts:
        if found and _INITIALS.match(part):  # "Marsh, A. B.": the family came first
            found[-1] = Author(f"{found[-1].name}, {part}", part, "", found[-1].name)
        elif part and (not found or not part[0].islower() or part.split()[0] in _PARTICLES):  # not "political editor"
            found.append(_author(part))
    return tuple(dict.fromkeys(found))


def _author(name: str) -> Author:
    words = name.split()
    if not 2 <= len(words) <= 6 or not all(map(_is_of_a_name, words)):
        return Author(name)
    first = next((at for at, word in enumerate(words[:-1]) if at and word in _PARTICLES), len(words) - 1)
    last = next(at for at in range(first, len(words)) if words[at] not in _PARTICLES or at == len(words) - 1)
    return Author(name, " ".join(words[:first]), " ".join(words[first:last]), " ".join(words[last:]))


def _is_of_a_name(word: str) -> bool:
    """Whether people are called so: not "Staff", not "4", no word in small letters but "de" and its like."""
    bare = word.strip(".,’'").removesuffix("’s").removesuffix("'s")
    if bare.lower() in _BODIES or not any(map(str.isalpha, bare)):
        return False
    return word in _PARTICLES or not word[0].islower()
