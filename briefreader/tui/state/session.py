"""What is open: the list, the article, the statement.  Everything that changes them goes through here."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefreader.domain.errors import LibraryError
from briefreader.domain.news.address import shown
from briefreader.domain.news.feed import FeedRow
from briefreader.domain.search.query import EVERYTHING, Query
from briefreader.domain.search.saved_search import SavedSearch
from briefreader.domain.text.span import Span
from briefreader.services.desk import Desk
from briefreader.services.reading.headline_source import HeadlineSource
from briefreader.tui.chrome.banner import moment
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.present.arrangement import LISTS, Name
from briefreader.tui.state.panes import Stage
from briefreader.wording.empty_states import no_headlines
from briefreader.wording.marks.drafts import offered
from briefreader.wording.marks.export_scopes import Scope, this_article, this_list
from briefreader.wording.news.hits import hits
from briefreader.wording.news.sources import HOME_LIST, Source, sources, unread_in
from briefreader.wording.statements.lines import shown as shown_statements
from briefreader.wording.statements.selection import Selection
from briefreader.wording.statements.voices import Voice, voices

_FOLDED = "folded folders"
_BEFORE = Span(-1, -1)
_LOOKED_THROUGH = 50


class Session:
    """One reader at one desk: keeps what is chosen, and shows it on the stage."""

    def __init__(self, desk: Desk, stage: Stage, keys: Keymap) -> None:
        self.desk = desk
        self.stage = stage
        self.keys = keys
        self.query: Query = EVERYTHING
        self.list_name = HOME_LIST
        self.best = False  # whether the list begins with the best one, not with the newest
        self.selection = Selection(attitudes=desk.settings.analysis.attitudes)
        self.folded: frozenset[str] = frozenset(json.loads(desk.recall(_FOLDED) or "[]"))
        self._source: HeadlineSource | None = None
        self._first = ("", 0)  # where the cursor goes in the first list: an article, else a row
        self._brief: tuple[Span, ...] = ()
        self._feeds: list[FeedRow] = []
        self._saved: list[SavedSearch] = []
        self._sources: tuple[Source, ...] = ()
        self._unread = 0
        self.recount: Callable[[], None] = lambda: None  # what is unread in saved searches may be another number
        self._marked_for: tuple[str, Query] = ("", EVERYTHING)
        self.trying = False  # whether a search is being typed: its list is not where the reader is yet
        self._hit = _BEFORE  # the hit that was gone to last
        self.read_article = ""  # the one that was opened to be read, not merely shown beside the list

    @property
    def source(self) -> HeadlineSource:
        """The list on the screen."""
        if self._source is None:
            self._source = self.desk.headlines(self.query)
        return self._source

    @property
    def in_list(self) -> bool:
        """Whether the keys are in a list: then commands are about the article under its cursor."""
        return self.stage.current in LISTS

    @property
    def article(self) -> str | None:
        """The article that commands are about."""
        current = self.stage.headlines.current
        if self.in_list or self.selection.article is None:
            return current.id if current else None
        return self.selection.article

    @property
    def actor(self) -> Voice | None:
        """The actor that commands are about: under the cursor among the actors, else who says the picked statement."""
        if self.stage.current is Name.ACTORS:
            return self.stage.actors.current
        picked = None if self.in_list else self.selection.picked
        by = picked.speaker.actor if picked and picked.speaker else None if self.in_list else self.selection.actor
        return next((one for one in voices(self.selection.reading, attitudes=True) if one.actor == by), None)

    @property
    def saved(self) -> SavedSearch | None:
        """The saved search at hand: that under the cursor among the sources, else the one that is listed."""
        if self.stage.current is Name.SOURCES:
            row = self.stage.sources.current
            return next((one for one in self._saved if row and one.name == row.saved), None)
        return next((one for one in self._saved if one.query == self.query), None)

    @property
    def feeds(self) -> Sequence[FeedRow]:
        """The subscriptions, as they were counted last."""
        return self._feeds

    def scopes(self) -> list[Scope]:
        """What may be exported beside everything that is marked."""
        lists = [] if self.query == EVERYTHING else [this_list(self.list_name, self.query)]
        article = self.article
        row = self.stage.headlines.current
        reading = self.selection.reading
        title = reading.article.title if reading and reading.article.id == article else row.title if row else ""
        return [*lists, *([this_article(title, article)] if article else [])]

    def begin(self, query: Query, name: str, best: bool, keep: str, row: int) -> None:
        """The first list, the cursor on the article `keep`, else on `row`; all articles where it holds none."""
        self.query, self.list_name, self.best = query, name or HOME_LIST, best
        self._source, self._first = None, (keep, row)
        self.stage.headlines.asked = query
        self.relist()
        if query != EVERYTHING and not len(self.source):
            self.begin(EVERYTHING, HOME_LIST, False, keep, 0)

    def resume(self, article_id: str, statement: str, actor: str, opened: bool) -> bool:
        """Shows an article with what was chosen in it, read on where it was `opened`; whether it is there."""
        reading = self.desk.reading(article_id)
        if reading is None:
            return False
        self.read_article = article_id if opened else ""
        self.select(self.selection.resumed(reading, statement or None, actor or None), still=True)
        return True

    def follow(self) -> None:
        """The open article again: another program may have marked something in it.  One that is gone stays shown."""
        article = self.selection.article
        reading = self.desk.reading(article) if article is not None else None
        if reading is not None and reading != self.selection.reading:
            self.select(self.selection.opened(reading), still=True)

    def list_(self, query: Query, name: str, best: bool = False) -> None:
        """Another list, newest or best first; the cursor stays on its article where the list has it."""
        self.query, self.list_name, self.best = query, name, best
        self.stage.headlines.asked = query
        self._mark_hits()
        self._list_again(self._tell_counts)

    def list_feed(self, url: str) -> None:
        """The articles of one feed."""
        name = next((one.title for one in self.desk.feeds() if one.url == url), "") or shown(url)
        self.list_(EVERYTHING.and_("feed", url), name)
        self.stage.go(Name.HEADLINES)

    def relist(self) -> None:
        """The list again: articles may have come."""
        self._list_again(self.count)

    def _list_again(self, count: Callable[[], None]) -> None:
        before, cursor = self._source, self.stage.headlines.cursor
        self._source = self.desk.headlines(self.query, self.best)
        count()
        self.stage.headlines.empty = no_headlines(
            self.query, len(self._feeds), self.keys.shown, self.desk.samples.hidden
        )
        keep, row = self._first if before is None else (_kept(before, cursor, self._source), 0)
        self.stage.headlines.show(self._source, keep, row)
        if self.in_list and not len(self._source):
            self.leave()
            self.select(self.selection.opened(None))

    def count(self) -> None:
        """The counts of the sources and the header; those of saved searches follow a moment later."""
        self.show_counts()
        self.recount()

    def show_counts(self) -> None:
        """The counts as far as they are known."""
        self._unread = self.desk.totals().unread
        self._feeds = self.desk.feeds()
        self._saved = self.desk.saved.all()
        self._sources = sources(self._feeds, self._unread, self.folded, self._saved)
        self._tell_counts()

    def _tell_counts(self) -> None:
        """What was counted last, in the sources and, for the list on the screen, in the header."""
        rows = self._sources
        self.stage.sources.show(rows, self.query, len(self._feeds))
        # A feed's own title may have come since its list was opened, a search may have been given another name.
        named = (row.name for row in rows if (row.url or row.saved) and row.query == self.query)
        self.list_name = next(named, self.list_name)
        header = self.stage.header
        header.banner = replace(
            header.banner,
            name=self.list_name,
            unread=self._unread if self.query == EVERYTHING else unread_in(rows, self.query),
            articles=len(self.source),
            best=self.best,
            refreshed=moment(self.desk.last_refresh(), self.desk.now()),
            readonly=_nothing_fetched(self.desk),
        )

    def fold(self, folder: str) -> None:
        """Leaves out what lies in a folder of sources, or shows it again; remembered over a restart."""
        self.folded ^= {folder}
        self.in_passing(lambda: self.desk.remember(_FOLDED, json.dumps(sorted(self.folded))))
        self.count()

    def preview(self, article_id: str) -> None:
        """Shows an article beside the list, unread as it is."""
        if article_id != self.selection.article:
            self._load(article_id)

    def open(self, article_id: str) -> None:
        """Shows an article to be read: the keys go to its text, at the line where the reader stopped."""
        stage = self.stage
        self.leave()
        if article_id != self.selection.article:
            self._load(article_id)
        self.read_article = article_id
        stage.go(Name.ARTICLE)
        reading = self.selection.reading
        if reading is None:
            stage.say("This article is no longer there.", trouble=True)
        else:
            position = reading.position
            stage.article.call_after_refresh(self._arrived, article_id, position)

    def open_at(self, article_id: str, statement_id: str | None) -> None:
        """Shows an article to be read, and a statement in it."""
        self.open(article_id)
        if statement_id is not None:
            self.select(self.selection.pick(statement_id))

    def to_hit(self, by: int) -> bool:
        """Goes to the next (or previous) place that holds what is searched for; whether there is one."""
        places = self.stage.article.hits
        at = bisect_right(places, self._hit) if by > 0 else bisect_left(places, self._hit) - 1
        if not 0 <= at < len(places):
            return False
        self._hit = places[at]
        self.stage.article.scroll_into_view(places[at])
        return True

    def reload(self) -> None:
        """The open article and its row again: the reader marked something."""
        article = self.selection.article
        if article is not None:
            self.select(self.selection.opened(self.desk.reading(article)))
        self.stage.headlines.refresh_rows()
        self.count()

    def analysed(self) -> None:
        """The open article was analysed, or analysed again: what is chosen stays, and nothing moves under the eye."""
        article = self.selection.article
        if article is not None:
            self.select(self.selection.opened(self.desk.reading(article)), still=True)
        self.stage.headlines.refresh_rows()
        self.count()

    def select(self, selection: Selection, still: bool = False) -> None:
        """Another statement or actor, or the same article with other marks; `still`: it is not brought into view."""
        if selection.reading is not self.selection.reading:
            self._brief = self.desk.brief(selection.reading) if selection.reading else ()
        before, self.selection = self.selection.statement, selection
        self.stage.show(selection, self._brief, still)
        if selection.statement not in (None, before):
            self.offer_begun()
        self._mark_hits()

    def leave(self) -> None:
        """Remembers where in the article the reader stopped."""
        if self.read_article and self.read_article == self.selection.article:
            self.in_passing(lambda: self.desk.keep_position(self.read_article, self.stage.article.offset_at_top))

    def in_passing(self, do: Callable[[], object]) -> None:
        """Remembers what nobody asked for with a key: where the disk does not take it, that is told, and is all."""
        try:
            do()
        except LibraryError as error:
            self.stage.say(str(error), trouble=True)

    def _mark_hits(self) -> None:
        """The words searched for, in the article that is shown."""
        reading = self.selection.reading
        about = (reading.article.hash if reading else "", self.query)
        if about != self._marked_for:
            self._marked_for = about
            self._hit = _BEFORE
            self.stage.article.hits = hits(reading.article.text, self.query) if reading else ()

    def _load(self, article_id: str) -> None:
        reading = self.desk.reading(article_id)
        if reading is not None and self.desk.outdated(reading):
            self.desk.analyse(article_id)  # before all others, and while the text is laid out
        self.select(self.selection.opened(reading))
        unanalysed = [row.id for row in self.stage.headlines.on_screen if row.statements is None]
        if unanalysed:
            self.desk.prefer(unanalysed)

    def _arrived(self, article_id: str, position: int) -> None:
        """The article is on the screen: to its line, and it counts as read."""
        if article_id != self.selection.article:
            return
        if self.selection.statement is None:
            self.stage.article.scroll_to_offset(position)
            if not position:
                self.to_hit(1)
        self.in_passing(lambda: self.desk.mark_opened(article_id))
        self.reload()
        self.offer_begun()

    def offer_begun(self) -> None:
        """A note that was begun on what has just been opened, or gone to, is offered again."""
        reading = self.selection.reading
        if reading is None:
            return
        told = offered(
            reading,
            self.selection.picked,
            self.desk.drafts.keys(),
            self.keys.shown("annotate"),
            lambda: shown_statements(reading, attitudes=self.selection.attitudes),
        )
        if told:
            self.stage.say(told)


def _kept(before: HeadlineSource | None, cursor: int, after: HeadlineSource) -> str | None:
    """The article under the cursor, or the next one below it that the new list has."""
    rows = before.window(cursor, _LOOKED_THROUGH) if before is not None else ()
    return next((row.id for row in rows if after.index_of(row.id) is not None), None)


def _nothing_fetched(desk: Desk) -> str:
    """Why, for the header."""
    return "read-only" if desk.unwritable else "another window refreshes the feeds" if desk.readonly else ""
