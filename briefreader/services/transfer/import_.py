"""Annotations in again: those of another home of ours without loss, those of other programs where their words stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefreader.analysis.anchoring.anchor import anchor, anchored
from briefreader.domain import ids
from briefreader.domain.marks.annotation import Anchor, Made, Marks, Note, Place
from briefreader.domain.news.address import page_of
from briefreader.domain.news.article import Article
from briefreader.domain.reading.portable import Annotations, Carried, CarriedStatement, ForeignMark
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span
from briefreader.library.actors import decisions
from briefreader.library.articles import articles
from briefreader.library.notes import merge_marks
from briefreader.library.notes.merge_marks import Joined
from briefreader.services.home.open import Opened
from briefreader.services.marks.keep_article import dated
from briefreader.services.marks.mark_words import made_by_hand
from briefreader.services.marks.tags import ValidTags
from briefreader.services.messages import counted, told
from briefreader.services.reading.assemble import reading
from briefreader.sources.annotations import web_annotation
from briefreader.sources.feeds import json_feed

_NOUNS = {  # tables, in the order they are told
    "made": "mark by hand|marks by hand",
    "notes": "note|notes",
    "tags": "tag|tags",
    "bookmarks": "bookmark|bookmarks",
    "corrections": "word on who said it|words on who said it",
    "verdicts": "verdict|verdicts",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file of annotations."""

    sentence: str
    refused: tuple[str, ...] = ()  # a sentence for each kind of annotation that found no place


def looks_like_annotations(data: bytes) -> bool:
    """Whether a file is JSON: lists of feeds are not."""
    return json_feed.looks_like_json(data)


def take(opened: Opened, data: bytes) -> Taken:
    """Joins the annotations in `data` with the reader's, as one change; or nothing of them.  Raises ParseError."""
    found = web_annotation.parse(data)
    foreign = _Foreign(opened, opened.now().replace(microsecond=0))
    tags = ValidTags()
    brought = list(map(tags.on, [*(_here(opened, one) for one in found.carried), *foreign.placed(found)]))
    joined = merge_marks.join(opened.notes, brought, _sentence, int(opened.now().timestamp()), found.decisions)
    sentence = _told(joined, bool(brought) or found.decisions.any)
    return Taken(f"{sentence} {tags.told if joined.new['tags'] else ''}".rstrip(), foreign.refused())


def _here(opened: Opened, one: Carried) -> Carried:
    """What bears a mark, on the article as it is here; where it is not, on what came with the marks."""
    there = reading(opened.library, one.article.id)
    marked = tuple(said for said in one.statements if said.marks.any)
    if there is None:
        return replace(one, statements=marked)
    marked_at = one.article.published or opened.now()
    return replace(one, article=dated(there.article, marked_at.tzinfo), statements=marked)


def _sentence(joined: Joined) -> str:
    parts = [_counted(joined.new[table], nouns) for table, nouns in _NOUNS.items() if joined.new[table]]
    listed = " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part) if parts else "nothing"
    articles = f" on {counted(len(joined.articles), 'article')}" if joined.articles else ""
    decided = sum(joined.new[table] for table in decisions.TABLES)
    known = _counted(decided, "word on who is who|words on who is who") if decided else ""
    return f"took in {' and '.join(part for part in (listed + articles if parts or not known else '', known) if part)}"


def _told(joined: Joined, brought: bool) -> str:
    sentences = [told(_sentence(joined))] if joined.new.total() else ["All of it is here already."] if brought else []
    if joined.rewritten:
        sentences.append(f"{counted(joined.rewritten, 'note')} differed from yours: both wordings are kept.")
    if joined.differing:
        sentences.append(f"{counted(joined.differing, 'decision')} differed from yours: yours stay.")
    return " ".join(sentences) or "Nothing was taken in."


def _counted(number: int, nouns: str) -> str:
    one, many = nouns.split("|")
    return f"{number} {one if number == 1 else many}"


class _Foreign:
    """Annotations of other programs, and which of them found no place."""

    def __init__(self, opened: Opened, now: datetime) -> None:
        self._opened = opened
        self._now = now
        self._without: Counter[str] = Counter()

    def refused(self) -> tuple[str, ...]:
        """A sentence for each way to find no place."""
        return tuple(f"{counted(number, 'annotation')} left out: {why}." for why, number in self._without.items())

    def placed(self, found: Annotations) -> list[Carried]:
        """Those whose page is one of our articles, and whose words stand in it, as marks on that article."""
        pages = self._pages({page for one in found.foreign if (page := page_of(one.page))})
        brought: list[Carried] = []
        for one in found.foreign:
            candidates = pages.get(page_of(one.page), ())
            marks = [mark for here in candidates if (mark := self._on(here, one)) is not None]
            if marks:
                brought.append(marks[0])
            elif candidates:
                self._without["the words stand nowhere in the article, or in more than one place"] += 1
            else:
                self._without["no article of that page is here"] += 1
        return brought

    def _pages(self, wanted: set[str]) -> dict[str, Sequence[Reading]]:
        """The articles of these pages, open."""
        if not wanted:
            return {}
        known: dict[str, list[Reading]] = defaultdict(list)
        for article_id, url in articles.addresses(self._opened.library):
            page = page_of(url)
            if page in wanted and (one := reading(self._opened.library, article_id)) is not None:
                known[page].append(one)
        return dict(known)

    def _on(self, here: Reading, one: ForeignMark) -> Carried | None:
        """The annotation as marks on an article: as a whole, or on a statement, or as a highlight of its own."""
        if not one.exact:
            return Carried(here.article, self._marks(one, here.article.id))
        span = _found(here.article, one)
        if span is None:
            return None
        there = next((said for said in here.statements if said.stretch == span), None)
        if there is None:
            made = made_by_hand(here.article, span, None)
            return _carried(here.article, made, None, self._marks(one, made.id, Made.HIGHLIGHT))
        marks = self._marks(one, there.id)
        if not marks.any and there.marks.made is None:  # a statement cannot be highlighted: it is one to come back to
            marks = replace(marks, bookmarked=True)
        return _carried(here.article, there.statement, there.speaker, marks)

    def _marks(self, one: ForeignMark, target: str, made: Made | None = None) -> Marks:
        notes = tuple(
            Note(ids.made_from("note", one.id, str(number)), target, note.text, note.at or self._now)
            for number, note in enumerate(one.notes)
        )
        return Marks(one.bookmarked, notes, one.tags, made=made)


def _carried(article: Article, statement: Statement, speaker: Speaker | None, marks: Marks) -> Carried:
    """One mark on one statement of the article as it is now."""
    here, beside = anchor(article.text, statement.span), statement.phrases(article.text)
    said = CarriedStatement(statement, here, speaker, phrases=beside, marks=marks)
    return Carried(article, statements=(said,))


def _found(article: Article, one: ForeignMark) -> Span | None:
    """Where the words stand in the article, if nothing speaks for another place."""
    if article.excerpt:
        return None
    stood = Anchor(one.exact, one.prefix, one.suffix, Span(one.start, one.start + len(one.exact)), "")
    placement = anchored(article.text, stood, article.hash)
    if placement.span is None or placement.place is Place.CHANGED:
        return None
    span = placement.span.trimmed(article.text)
    return span if any(map(str.isalnum, span.of(article.text))) else None
