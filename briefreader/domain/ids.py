"""Names for things: short, made from what a thing is, never from where it stood in a list."""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 32
"""Characters on each side of a statement that are part of its identity."""

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


def statement_id(article: str, text: str, start: int, end: int) -> str:
    """From the article's id, the words at [start, end) and 32 characters on each side."""
    return made_from(
        "statement", article, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )
