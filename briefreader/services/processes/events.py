"""What the worker tells while it works: frozen values, one JSON object a line on the pipe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from briefreader.domain.news.feed import FeedReport, Outcome


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is: feeds done of all, and how many of those failed."""

    done: int
    total: int
    failed: int


@dataclass(frozen=True, slots=True)
class FeedDone:
    """One feed is through."""

    report: FeedReport


@dataclass(frozen=True, slots=True)
class Analysed:
    """One article is analysed and stored; `left` are still to come.

    After the method has grown, `done` of the `of` articles that were analysed before have been analysed again.
    """

    article: str
    left: int
    done: int = 0
    of: int = 0  # 0: none is analysed again


@dataclass(frozen=True, slots=True)
class PageDone:
    """The page of one article was fetched for its full text; `left` are still to come."""

    article: str
    error: str  # one sentence; empty where its text is here and shown
    left: int


@dataclass(frozen=True, slots=True)
class Ended:
    """A job is through: "refresh", "due" (a refresh that nobody asked for), "tidy", "add", "remove", "full", "analyse"
    or "analyse all"; `failed` of its parts failed."""

    job: str
    sentence: str
    failed: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """A job could not be done; the sentence says why and what to do."""

    job: str
    sentence: str
    pid: int = 0  # who holds the library, when that is why


Event = Progress | FeedDone | PageDone | Analysed | Ended | Trouble


def as_json(event: Event) -> dict[str, Any]:
    """The object that stands for `event` on the pipe."""
    return {"event": _NAMES[type(event)], **asdict(event)}


def from_json(told: dict[str, Any]) -> Event:
    """The event that `as_json` made this object from."""
    fields = dict(told)
    return _MAKERS[fields.pop("event")](**fields)


def _feed_done(report: dict[str, Any]) -> FeedDone:
    return FeedDone(FeedReport(**{**report, "outcome": Outcome(report["outcome"])}))


_MAKERS: dict[str, Callable[..., Event]] = {
    "progress": Progress,
    "feed": _feed_done,
    "page": PageDone,
    "analysed": Analysed,
    "ended": Ended,
    "trouble": Trouble,
}
_NAMES = {
    Progress: "progress",
    FeedDone: "feed",
    PageDone: "page",
    Analysed: "analysed",
    Ended: "ended",
    Trouble: "trouble",
}
