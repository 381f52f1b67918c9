"""A home with feeds in folders, marks, and an article that was edited after it was marked: what the pictures show.

Places, papers and people are invented, as in the bundled samples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from briefreader.analysis.analyse import analyse
from briefreader.analysis.method import METHOD
from briefreader.config.home import Home
from briefreader.domain.news.article import BlockKind, assembled
from briefreader.domain.news.feed import NO_VALIDATORS, Entry, Subscription
from briefreader.domain.reading.reading import Reading
from briefreader.domain.search.query import EVERYTHING, parsed
from briefreader.domain.text.span import Span
from briefreader.library import database
from briefreader.library.articles import analyses, articles, fetch_state, store
from briefreader.library.notes import subscriptions
from briefreader.services.desk import Desk

NOW = datetime(2026, 1, 10, 18, tzinfo=UTC)


class StillDesk(Desk):
    """A desk whose clock stands, so that ages are the same in every picture."""

    def now(self) -> datetime:
        """The evening of the day of the newest article."""
        return NOW

    def _at(self) -> int:
        return int(NOW.timestamp())


@dataclass(frozen=True)
class Story:
    """One article of a feed: its paragraphs, and how many hours old it is."""

    title: str
    hours: float
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    """One feed; `trouble` and since how many days, where it cannot be fetched."""

    name: str
    folder: str
    stories: tuple[Story, ...] = ()
    trouble: str = ""
    days: int = 0

    @property
    def url(self) -> str:
        """Where nobody is asked."""
        return f"https://{self.name.lower().replace(' ', '-')}.example/feed.xml"


_LANE = (
    "Port Alder’s council will keep the northern shipping lane closed until the spring, its chair said on Saturday, "
    "after a third tug was lost in the ice.",
    "“We will not send another crew into that water before the thaw,” Alia Reyl told reporters at the harbour office. "
    "She added that the islands would get a second ferry in its place.",
    "Over the gate of the old customs house somebody has painted that the sea belongs to no council, in letters as "
    "tall as a man.",
    "The shipowners’ league disagrees. Its secretary, Dorn Haviq, called the decision “a winter’s wages thrown "
    "overboard”.",
)
_LANE_EDITED = (*_LANE[:2], _LANE[2].replace("belongs to no council", "belongs to no council and no king"), _LANE[3])

PAPERS = (
    Paper(
        "Alder Courier",
        "The coast",
        (
            Story("Northern lane stays closed until the spring", 2, _LANE),
            Story(
                "Harbour pilots vote for a slower winter",
                9,
                ("Pilots in Port Alder voted on Friday to sail at half speed until March.",),
            ),
        ),
    ),
    Paper(
        "Tolvany Tidings",
        "The coast",
        (
            Story(
                "Cod board asks for a count of the spawn",
                5,
                ("The cod board said on Saturday that it would count the spawn again before it speaks of quotas.",),
            ),
        ),
    ),
    Paper(
        "Sarnova Wire",
        "Capitals",
        (
            Story(
                "Karvelia’s rail talks enter a second night",
                3,
                (
                    "Talks on the rail strike went on past midnight in Sarnova.",
                    "“Nobody leaves this room before the trains do,” the transport minister, Ilse Torvan, said.",
                ),
            ),
            Story(
                "Court sets a date for the bridge hearing",
                20,
                ("The court in Sarnova will hear the bridge case on 2 February.",),
            ),
        ),
    ),
    Paper(
        "Vellmar Herald",
        "Capitals",
        (
            Story(
                "Dorsenia puts its balloon questions in writing",
                7,
                ("Dorsenia’s defence ministry sent forty-one questions to the upper house on Saturday.",),
            ),
        ),
    ),
    Paper("Imra Valley Radio", "", trouble="The server answered 503, it is overloaded.", days=2),
    Paper("Old Bridge Gazette", "", trouble="There is no such page any more (410).", days=40),
)
"""The first story of the first paper is the one that is marked, and then edited."""


def furnished(desk: Desk) -> None:
    """Bookmarks and a note, so that the margin has something to show."""
    newest = desk.headlines(EVERYTHING).window(0, 1)[0].id
    reading = _open(desk, newest)
    first, second = reading.statements[0].id, reading.statements[1].id
    desk.bookmark(first)
    desk.bookmark(second)
    desk.annotate(second, "Compare with the wording of the declaration itself.")


def subscribed(desk: Desk, home: Home) -> None:
    """All the papers, fetched; words of the first story marked by hand, and edited by its paper since."""
    worker = database.open_library(home.library, home.notes)
    notes = database.open_notes(home.notes)
    for paper in PAPERS:
        subscriptions.add(notes, Subscription(paper.url, paper.name, paper.folder))
        if paper.trouble:
            fetch_state.record_failure(worker, paper.url, paper.trouble, NOW - timedelta(days=paper.days))
        else:
            _fetched(worker, paper, paper.stories)
    _mark(desk)
    first = PAPERS[0]
    _fetched(worker, first, (Story(first.stories[0].title, first.stories[0].hours, _LANE_EDITED),))
    notes.close()
    worker.close()


def _fetched(worker: database.Connection, paper: Paper, stories: Sequence[Story]) -> None:
    store.store_entries(worker, paper.url, paper.name, [_entry(paper, one) for one in stories], NOW)
    fetch_state.record_success(worker, paper.url, NO_VALIDATORS, "", NOW - timedelta(minutes=4))
    for id in articles.unanalysed(worker, METHOD, 100):
        article = articles.article(worker, id)
        assert article is not None
        analyses.store(worker, id, article.hash, analyse(article))


def _mark(desk: Desk) -> None:
    """A highlight with a tag, and a bookmarked statement with a note."""
    reading = _open(desk, desk.headlines(parsed(f"feed:{PAPERS[0].url}")).window(0, 1)[0].id)
    words = "the sea belongs to no council, in letters as tall"
    start = reading.article.text.index(words)
    made = desk.mark_words(reading.article.id, Span(start, start + len(words)), None)
    desk.tag(made.id, ["sea"])
    said = reading.statements[0].id
    desk.bookmark(said)
    desk.annotate(said, "Ask the pilots.")


def _open(desk: Desk, article: str) -> Reading:
    reading = desk.reading(article)
    assert reading is not None
    return reading


def _entry(paper: Paper, one: Story) -> Entry:
    text, blocks = assembled([(BlockKind.PARAGRAPH, words) for words in one.paragraphs])
    slug = "-".join(one.title.lower().replace("’", "").split())
    page = f"https://{paper.name.lower().replace(' ', '-')}.example/{slug}"
    return Entry(slug, page, one.title, text, blocks, published=NOW - timedelta(hours=one.hours), language="en")
