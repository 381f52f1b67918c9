"""Names for things: short, made from what a thing is, never from where it stood in a list."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 32
"""Characters on each side of a statement that are part of its identity."""

ALIKE = 8
"""Statements with the same words and the same neighbours that are kept apart in one article, at most."""

_PATTERN = re.compile(r"[a-z0-9]{6,32}\Z")
_LENGTH = 16


class Kind(StrEnum):
    """What has an id that a person may type."""

    ARTICLE = "article"
    STATEMENT = "statement"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Identified:
    """Something with an id, and the words by which a reader knows it."""

    id: str
    kind: Kind
    words: str


def is_id(text: str) -> bool:
    """Whether `text` could be an id of ours."""
    return _PATTERN.match(text) is not None


def made_from(*parts: str) -> str:
    """16 characters that the same parts always give: BLAKE2b over the parts with their lengths, in hex."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    data = b"".join([len(part).to_bytes(8, "big") + part for part in encoded])
    return hashlib.blake2b(data, digest_size=_LENGTH // 2).hexdigest()


def random_id() -> str:
    """An id for what the reader makes, a note for instance: two devices never make the same."""
    return secrets.token_hex(_LENGTH // 2)


def text_hash(text: str) -> str:
    """The fingerprint that tells whether a text is still the one that was annotated."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def another(statement: str, taken: Container[str]) -> str:
    """For a statement whose id a mark on somebody else's words bears, the words and neighbours being the same."""
    return next(one for one in others(statement) if one not in taken)


def others(statement: str) -> Iterator[str]:
    """A statement's id, then those that others with the same words and neighbours may bear; without end."""
    while True:
        yield statement
        statement = made_from("another", statement)


def statement_id(article: str, text: str, start: int, end: int) -> str:
    """From the article's id, the words at [start, end) and 32 characters on each side."""
    return made_from(
        "statement", article, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )
