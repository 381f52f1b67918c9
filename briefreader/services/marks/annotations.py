"""Everything the reader has marked, article by article: what has lost its place or its words comes first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from briefreader.domain.errors import NotFoundError
from briefreader.domain.marks.annotation import Marks, Place
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.search.dates import by_clock
from briefreader.library.notes import marks
from briefreader.services.home.open import Opened
from briefreader.services.marks.annotate import owner
from briefreader.services.marks.drafts import Drafts
from briefreader.services.reading.assemble import reading

_FIRST = (Place.CHANGED, Place.ORPHAN)  # what waits for the reader's word, then what is gone


@dataclass(frozen=True, slots=True)
class Annotation:
    """One marked statement or highlight, or an article marked as a whole."""

    article: str  # id
    title: str
    outlet: str
    date: datetime | None  # by the reader's clock
    marks: Marks
    said: ReadStatement | None = None  # None for marks on the article as a whole
    edited: bool = False  # those marks stand on a text that has been edited since
    draft: str = ""  # a note on it that was begun and not saved

    @property
    def place(self) -> Place:
        """How well it found its place; the article as a whole is always there."""
        return self.said.place if self.said else Place.EXACT


class Annotations:
    """Gone through one article at a time, so that a long list never holds up a key."""

    def __init__(self, opened: Opened, drafts: Drafts) -> None:
        self._opened = opened
        self._drafts = {key: drafts.of(key) for key in sorted(drafts.keys())}
        self._articles = sorted({*marks.marked_articles(opened.notes), *self._begun_in()})

    def __len__(self) -> int:
        """How many articles bear a mark or a draft."""
        return len(self._articles)

    def _begun_in(self) -> Iterator[str]:
        """The articles in which a note was begun; that of a note that is being changed is marked anyway."""
        for key in self._drafts:
            with suppress(NotFoundError):
                yield owner(self._opened, key)

    def each(self) -> Iterator[tuple[Annotation, ...]]:
        """The marks of one article after another."""
        for article_id in self._articles:
            yield self._of(article_id)

    def _of(self, article_id: str) -> tuple[Annotation, ...]:
        found = reading(self._opened.library, article_id)
        if found is None:
            return ()
        article = found.article
        date = article.published and by_clock(article.published, self._opened.now().tzinfo)
        about = (article.id, article.title, article.outlet, date)
        draft = self._draft(article.id, found.marks)
        whole = [Annotation(*about, found.marks, edited=found.edited and found.marks.any, draft=draft)]
        said = (Annotation(*about, one.marks, one, draft=self._draft(one.id, one.marks)) for one in found.statements)
        return tuple(one for one in (*whole, *said) if one.marks.any or one.draft)

    def _draft(self, target: str, own: Marks) -> str:
        """The words of a note on `target`, or of a change of one that is there, that were begun and not saved."""
        keys = (target, *(note.id for note in own.notes))
        return next((self._drafts[key] for key in keys if self._drafts.get(key)), "")


def in_order(found: list[Annotation]) -> list[Annotation]:
    """Changed ones first, then those whose words are gone, then edited articles, then all others.

    Of each the newest articles come first, and in an article the marks by their places.
    """
    ordered = sorted(found, key=lambda one: one.date.timestamp() if one.date else 0.0, reverse=True)
    return sorted(
        ordered, key=lambda one: _FIRST.index(one.place) if one.place in _FIRST else len(_FIRST) + (not one.edited)
    )
