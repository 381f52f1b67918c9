"""Those who speak and those who are spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefreader.domain.text.span import Span


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    GROUP = "group"  # several people without one name: "officials", "Republicans"
    DOCUMENT = "document"  # a ruling, a poll, a letter
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of one article.  Spans count in the article's text."""

    id: str  # the same in every article where the evidence is clear (a full name), else the article's own
    name: str  # the fullest form the article gives
    kind: ActorKind
    named: bool = True  # False for "officials", "a spokesman", "polls"
    role: str | None = None  # as the article first gives it: "British Prime Minister"
    aliases: tuple[str, ...] = ()  # the other forms of the name, without `name` itself
    mentions: tuple[Span, ...] = ()  # in text order
    statements: int = 0  # how many of the article's statements are this actor's


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a statement is given to on screens, in lists and in exports: an actor, or the reader's correction."""

    actor: str  # id
    name: str
    role: str | None = None
    by_reader: bool = False  # set by the reader with "who said it"
