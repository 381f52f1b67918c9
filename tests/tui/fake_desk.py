"""A desk in memory with the real one's methods: marks that stay, a worker that tells what a test says."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from briefreader.config.settings import Settings
from briefreader.domain.disk_size import Size
from briefreader.domain.marks.annotation import UNMARKED, Correction, Marks, Note
from briefreader.domain.news.article import Article
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.news.headline import Headline
from briefreader.domain.reading.reader_state import ReaderState
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.search.query import Query, growing, parsed
from briefreader.domain.search.saved_search import SavedSearch
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.span import Span
from briefreader.export.files.changes import Changes
from briefreader.services.external_changes import Changed
from briefreader.services.processes.events import Event
from briefreader.services.transfer.export_order import ExportOrder, Report
from briefreader.services.transfer.formats import FORMATS, Format
from tests.tui.panes_readings import NOW, headline, reading


@dataclass(frozen=True)
class Counts:
    articles: int
    unread: int


class Source:
    """A list of headlines over the desk's articles."""

    def __init__(self, desk: FakeDesk, ids: Sequence[str]) -> None:
        self.desk, self.ids = desk, list(ids)

    def __len__(self) -> int:
        return len(self.ids)

    def window(self, start: int, count: int) -> list[Headline]:
        return [self.desk.row(id) for id in self.ids[start : start + count] if id in self.desk.base]

    def index_of(self, article_id: str) -> int | None:
        return self.ids.index(article_id) if article_id in self.ids else None

    def next_unread(self, after_id: str | None, step: int = 1) -> str | None:
        at = self.index_of(after_id) if after_id else None
        down, up = (self.ids, self.ids) if at is None else (self.ids[at + 1 :], self.ids[:at])
        rest = down if step > 0 else up[::-1]
        return next((id for id in rest if id not in self.desk.read_ids), None)


class FakeChanges:
    """What another program has done, said once."""

    nothing = Changed(notes=False, library=False, articles=False)

    def __init__(self) -> None:
        self.next = self.nothing

    def poll(self) -> Changed:
        changed, self.next = self.next, self.nothing
        return changed


class FakeDeciding:
    """Nothing was said of who is who."""

    def said_of(self, article: str, actor: str) -> Sequence[object]:
        return ()


class FakeSamples:
    """There are none that could be put away."""

    hidden = False


class FakeSaved:
    """No search is saved."""

    read = staticmethod(parsed)
    growing = staticmethod(growing)

    def all(self) -> list[SavedSearch]:
        return []


class FakeDrafts(dict[str, str]):
    """By what they are about."""

    def of(self, key: str) -> str:
        return self.get(key, "")

    def keep(self, key: str, text: str, lasting: bool = True) -> None:
        if text:
            self[key] = text
        else:
            self.pop(key, None)

    @contextmanager
    def ended(self, key: str) -> Iterator[None]:
        yield
        self.pop(key, None)


class FakeDesk:
    """Articles art000001 … in the order of the list; the first has the statements."""

    def __init__(self, settings: Settings | None = None, titles: Sequence[str] = (), first_start: bool = False) -> None:
        self.settings = settings or Settings()
        self.first_start = first_start
        self.readonly = ""
        self.unwritable = False
        self.elsewhere = "the other open reader does it"
        self.news: tuple[str, ...] = ()
        self.calls: list[tuple[str, object]] = []
        self.told: asyncio.Queue[Event] = asyncio.Queue()
        self.rows_of_feeds: list[FeedRow] = []
        self.read_ids: set[str] = set()
        self.drafts = FakeDrafts()
        self.remembered: dict[str, str] = {}
        self.positions: dict[str, int] = {}
        self.unanalysed: set[str] = set()
        self.outdated_ids: set[str] = set()
        self.deciding = FakeDeciding()
        self.external_changes = FakeChanges()
        self.states: list[ReaderState] = []
        self.saved = FakeSaved()
        self.samples = FakeSamples()
        self.undone: list[dict[str, Marks]] = []
        self.marks: dict[str, Marks] = {}
        titles = titles or (
            "Strait ministry repeats its objection to foreign patrols",
            "Harbour talks resume after three weeks of silence",
            "Fisheries board denies it set the quota in secret",
        )
        self.base: dict[str, tuple[Headline, Reading]] = {}
        for number, title in enumerate(titles, 1):
            row = headline(number, title, hours=number)
            self.base[row.id] = (row, self._reading(row))

    @staticmethod
    def _reading(row: Headline) -> Reading:
        made = reading(marked=False)
        article = Article(
            id=row.id, title=row.title, text=made.article.text, blocks=made.article.blocks, outlet=row.outlet,
            byline=made.article.byline, published=row.published, url=f"https://alder.example/{row.id}",
            feed="https://alder.example/feed",
        )  # fmt: skip
        said = tuple(replace(one, statement=replace(one.statement, id=row.id[-4:] + one.id)) for one in made.statements)
        return replace(made, article=article, statements=said)

    # what is shown

    def now(self) -> datetime:
        return NOW

    def row(self, id: str) -> Headline:
        row, made = self.base[id]
        own = [self.marks.get(target, UNMARKED) for target in (id, *(one.id for one in made.statements))]
        return replace(
            row, read=id in self.read_ids, statements=None if id in self.unanalysed else row.statements,
            notes=sum(len(one.notes) for one in own), bookmarks=sum(one.bookmarked for one in own),
        )  # fmt: skip

    def headlines(self, query: Query, best: bool = False) -> Source:
        words = [term.value.lower().rstrip("*") for term in query.terms if not term.field]
        ids = [id for id, (row, _) in self.base.items() if all(word in row.title.lower() for word in words)]
        if "unread" in query.values("is"):
            ids = [id for id in ids if id not in self.read_ids]
        return Source(self, ids)

    def size(self) -> Size:
        return Size(84_000_000, 0, 300_000, len(self.base))

    def totals(self) -> Counts:
        return Counts(len(self.base), len(self.base) - len(self.read_ids))

    def feeds(self) -> list[FeedRow]:
        return self.rows_of_feeds

    def last_refresh(self) -> datetime | None:
        return None

    def reading(self, article_id: str) -> Reading | None:
        self.calls.append(("reading", article_id))
        if article_id not in self.base:
            return None
        made = self.base[article_id][1]
        if article_id in self.unanalysed:
            return replace(made, analysis=None, statements=())
        return replace(
            made,
            statements=tuple(self._marked(one) for one in made.statements),
            marks=self.marks.get(article_id, UNMARKED),
            read=article_id in self.read_ids,
            position=self.positions.get(article_id, 0),
        )

    def _marked(self, said: ReadStatement) -> ReadStatement:
        own = self.marks.get(said.id, UNMARKED)
        speaker = said.speaker
        if own.correction:
            chosen = own.correction
            speaker = Speaker(chosen.actor, chosen.name, None, True) if chosen.actor else None
        return replace(said, marks=own, speaker=speaker)

    def outdated(self, one: Reading) -> bool:
        return one.analysis is None or one.article.id in self.outdated_ids

    def brief(self, one: Reading) -> tuple[Span, ...]:
        return one.analysis.summary if one.analysis else ()

    def copied(self, one: Reading, said: ReadStatement) -> str:
        return f"{said.statement.text} — {said.speaker.name if said.speaker else 'unattributed'}"

    # what the reader does

    def _change(self, target: str, **values: Any) -> None:
        self.undone.append(dict(self.marks))
        self.marks[target] = replace(self.marks.get(target, UNMARKED), **values)

    def mark_opened(self, article: str) -> None:
        self.read_ids.add(article)

    def mark_read(self, ids: Sequence[str], on: bool = True) -> str:
        self.read_ids = self.read_ids | set(ids) if on else self.read_ids - set(ids)
        return f"Marked {len(ids)} article {'read' if on else 'unread'}."

    def mark_all_read(self, query: Query) -> str:
        return self.mark_read(self.headlines(query).ids)

    def bookmark(self, target: str, on: bool | None = None) -> str:
        had = self.marks.get(target, UNMARKED).bookmarked
        self._change(target, bookmarked=not had)
        return "Bookmark removed." if had else "Bookmarked."

    def annotate(self, target: str, text: str) -> str:
        had = self.marks.get(target, UNMARKED).notes
        self._change(target, notes=(*had, Note(f"note{len(had):04}", target, text, NOW)))
        return "Note saved."

    def edit_note(self, note_id: str, text: str) -> str:
        return self._notes(note_id, text)

    def remove_note(self, note_id: str) -> str:
        return self._notes(note_id, None)

    def _notes(self, note_id: str, text: str | None) -> str:
        for target, marks in self.marks.items():
            if any(note.id == note_id for note in marks.notes):
                changed = (replace(n, text=text) if n.id == note_id and text else n for n in marks.notes)
                self._change(target, notes=tuple(n for n in changed if text or n.id != note_id))
                return "Note saved." if text else "Removed the note."
        raise AssertionError(note_id)

    def tag(self, target: str, tags: Sequence[str]) -> str:
        self._change(target, tags=tuple(tag.strip() for tag in tags))
        return "Tagged."

    def correct(self, statement: str, actor: str | None, name: str) -> str:
        self._change(statement, correction=Correction(actor, name))
        return f"Said by {name or 'nobody'}."

    def correct_by_name(self, statement: str, name: str) -> str:
        return self.correct(statement, "own" + name.lower(), name)

    def correct_alike(self, statements: Sequence[str], correction: Correction) -> str:
        before = dict(self.marks)
        for one in statements:
            self._change(one, correction=correction)
        self.undone[-len(statements) :] = [before]
        return f"{len(statements)} more."

    def undo(self) -> str:
        if not self.undone:
            return "Nothing to undo."
        self.marks = self.undone.pop()
        return "Undone."

    def redo(self) -> str:
        return "Nothing to redo."

    def keep_position(self, article_id: str, offset: int) -> None:
        self.positions[article_id] = offset

    def recall(self, key: str) -> str:
        return self.remembered.get(key, "")

    def remember(self, key: str, value: str) -> None:
        self.remembered[key] = value

    def keep_state(self, state: ReaderState) -> None:
        self.states.append(state)

    def greeted(self) -> None:
        self.first_start = False

    def export_form(self) -> Format:
        return FORMATS[0]

    def export_place(self, form: Format) -> Path:
        return Path("/notes") if form.folder else form.file_in(Path("/notes"))

    async def preview_export(self, order: ExportOrder) -> Report:
        return Report(2, 3, 0, Changes(), f"3 statements of 2 articles: 2 files to write to {order.target}.")

    async def run_export(self, order: ExportOrder) -> Report:
        self.calls.append(("export", order))
        return Report(2, 3, 0, Changes(), f"2 files written to {order.target}.")

    # the worker

    async def start(self) -> None:
        self.calls.append(("start", None))

    async def stop(self) -> None:
        self.calls.append(("stop", None))

    async def events(self) -> AsyncIterator[Event]:
        while True:
            yield await self.told.get()

    def refresh(self, urls: Sequence[str] | None = None) -> None:
        self.calls.append(("refresh", urls))

    def tidy(self) -> None:
        self.calls.append(("tidy", None))

    def refresh_due(self) -> None:
        self.calls.append(("due", None))

    def cancel(self) -> None:
        self.calls.append(("cancel", None))

    def add_feed(self, url: str) -> None:
        self.calls.append(("add", url))

    def remove_feed(self, url: str) -> str:
        self.calls.append(("remove", url))
        return "Removed."

    def prefer(self, articles: Sequence[str]) -> None:
        self.calls.append(("prefer", tuple(articles)))

    def analyse(self, article_id: str | None = None) -> None:
        self.calls.append(("analyse", article_id))
