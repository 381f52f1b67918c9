"""Which articles an export is about, for the dialog that asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.domain.query import Query


@dataclass(frozen=True, slots=True)
class Scope:
    """Their ids, those of a query, or with None all that is marked."""

    words: str
    what: Sequence[str] | Query | None
