"""An article as the reader marked it beside the one of now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefreader.domain.news.difference import Paragraph


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed since a version was kept."""

    title: str  # as it is now
    title_then: str
    kept_at: datetime  # when that version was marked, by the reader's clock
    paragraphs: tuple[Paragraph, ...]  # old and new in one row
