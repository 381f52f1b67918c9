"""One line a feed: what a refresh of it gave."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefreader.domain.news.address import without_secret
from briefreader.domain.news.feed import FeedReport
from briefreader.domain.text.clean import clean_line


def row(report: FeedReport) -> dict[str, Any]:
    """The fields of the contract."""
    return {
        "url": report.url,
        "outcome": report.outcome.value,
        "new": report.new,
        "changed": report.changed,
        "error": report.error or None,
    }


def line(told: Mapping[str, Any]) -> str:
    """The same for a person."""
    url = clean_line(without_secret(told["url"]))
    if told["error"]:
        return f"failed     {url}\n{'':11}{clean_line(told['error'])}"
    return f"{told['outcome']:<10} {url}  {told['new']} new, {told['changed']} changed"
