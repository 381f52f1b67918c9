"""What the fetcher needs of the network, so that a test can stand in for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of one server."""

    status: int
    headers: Mapping[str, str]  # names in small letters; the first of several with one name, but all of Link
    body: bytes = b""  # decoded and whole; empty unless the status comes with a document


class Exchange(Protocol):
    """Asks one address once, follows nothing; raises FetchError in words."""

    async def get(self, url: str, headers: Mapping[str, str], allowed: bool) -> Reply:
        """`allowed`: the person has named this origin, it may be private."""
