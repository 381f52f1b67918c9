"""A home with one fed article that can be edited as its publisher would."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from briefreader.analysis.analyse import analyse
from briefreader.config.home import Home
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import Entry
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.search.query import parsed
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.library.articles import analyses, store
from briefreader.services.desk import Desk

FEED = "https://news.example/f"
ALIA = Speaker("alia000001", "Alia Reyl")
STORY = (
    "The lane stays closed until the spring, and nobody in the harbour expects it to open before that. "
    "The gate of the old customs house still bears “We will not wait for another winter,” painted by many hands. "
    "The islands have asked for a ferry in its place, three times a week and at the mainland’s cost."
)
BANNER = "bears “We will not wait for another winter,” painted"
EDITED = STORY.replace("wait for another winter", "wait for one more winter")


class Newsroom:
    """Desk, worker's connection, and the article."""

    def __init__(self, folder: Path) -> None:
        home = Home.at(folder).made()
        self.desk = Desk(home)
        self.worker = database.open_library(home.library, home.notes)
        self.publish(STORY)
        (row,) = self.desk.headlines(parsed(f"feed:{FEED}")).window(0, 1)
        self.article = row.id

    def publish(self, words: str) -> None:
        text, blocks = assembled([(BlockKind.PARAGRAPH, words)])
        now = datetime(2026, 1, 10, tzinfo=UTC)
        store.store_entries(self.worker, FEED, "Courier", [Entry("g", "", "Talks", text, blocks)], now)

    def analyse(self) -> None:
        """What the worker would do meanwhile."""
        one = self.reading.article
        analyses.store(self.worker, one.id, one.hash, analyse(one))

    async def close(self) -> None:
        """Lets go of the home."""
        self.worker.close()
        await self.desk.stop()

    @property
    def reading(self) -> Reading:
        found = self.desk.reading(self.article)
        assert found is not None
        return found

    @property
    def one(self) -> ReadStatement:
        (found,) = [one for one in self.reading.statements if one.marks.any]
        return found

    def span(self, words: str) -> Span:
        start = self.reading.article.text.index(words)
        return Span(start, start + len(words))

    def mark(self, words: str, speaker: Speaker | None = None) -> str:
        return self.desk.mark_words(self.article, self.span(words), speaker).id
