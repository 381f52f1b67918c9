"""What is to be exported, and what came of it: values that a screen may hold without knowing how it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefreader.domain.search.query import Query
from briefreader.export.files.changes import Changes


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """One export."""

    format: str  # id of one of FORMATS
    target: Path | None = None  # a folder or a file; None: one text
    scope: Sequence[str] | Query | None = None  # ids of articles, those a query selects, or all that is marked
    everything: bool = False  # all statements of those articles, marked or not


@dataclass(frozen=True, slots=True)
class Report:
    """What an export did, or would do."""

    articles: int
    statements: int
    highlights: int
    changes: Changes  # the files; empty for one text without a target
    sentence: str  # all of it
    text: str = ""  # where there is no target

    @property
    def nothing(self) -> bool:
        """Whether there was nothing to export, and nothing to bring up to date."""
        changes = self.changes
        done = changes.written or changes.unchanged or changes.out_of_date or changes.refused
        return not self.articles and not done
