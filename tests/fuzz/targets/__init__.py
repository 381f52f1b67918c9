"""All that is fuzzed, by name; the shares are of the inputs, in parts."""

from __future__ import annotations

from tests.fuzz.target import Target
from tests.fuzz.targets import (
    analysis,
    exports,
    feeds,
    lists,
    markup,
    notes,
    pages,
    places,
    queries,
    settings,
    words,
)

TARGETS: dict[str, Target] = {
    one.name: one
    for one in (
        feeds.TARGET,
        pages.TARGET,
        markup.TARGET,
        lists.OPML,
        lists.URLS,
        settings.TARGET,
        notes.TARGET,
        queries.TARGET,
        words.CLEAN,
        words.DATES,
        analysis.TARGET,
        exports.EXPORTS,
        exports.MERGING,
        places.TARGET,
    )
}
