"""Marks from another home joined with the reader's: one change, in which nothing of the reader's is overwritten."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import islice

from briefreader.domain import ids
from briefreader.domain.marks.actor_decisions import UNDECIDED, Decisions, Merge
from briefreader.domain.marks.annotation import Made, Marks, Note
from briefreader.domain.marks.same_speaker import agree
from briefreader.domain.marks.tag import same
from briefreader.domain.reading.portable import Carried, CarriedStatement
from briefreader.domain.statements.actor import Speaker
from briefreader.library.actors import decisions as deciding
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, Row, row
from briefreader.library.notes import snapshots, verdicts
from briefreader.library.notes.marks import moment_row
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.library.sqlite.connection import writing


@dataclass
class Joined:
    """What came of it."""

    new: Counter[str] = field(default_factory=Counter)  # rows by table: "notes", "bookmarks", …
    articles: set[str] = field(default_factory=set)  # those that something new was put on
    rewritten: int = 0  # notes that are here in other words: both are kept
    differing: int = 0  # decisions of the reader's that differ: the reader's stay


def join(
    db: sqlite3.Connection,
    brought: Sequence[Carried],
    sentence: Callable[[Joined], str],
    at: int,
    decisions: Decisions = UNDECIDED,
) -> Joined:
    """Takes `brought` in, with what it hangs on, and what was said of who is who; `sentence` tells it for the journal.

    All of it, or nothing.
    """
    work = _Work(db, at)
    with writing(db):
        for one in brought:
            work.take(one)
        work.take_decisions(decisions)
        journal.do(db, sentence(work.joined), [Edit(table, None, after) for table, after in work.rows()], at)
    return work.joined


class _Work:
    """The rows that are new."""

    def __init__(self, db: sqlite3.Connection, at: int) -> None:
        self._db = db
        self._at = at
        self._rows: dict[tuple[str, ...], tuple[str, Row]] = {}
        self._tags: dict[str, set[str]] = {}  # by target, those there and those to come, as `same` has them
        self.joined = Joined()

    def rows(self) -> list[tuple[str, Row]]:
        """By table, in the order they came."""
        return list(self._rows.values())

    def take(self, one: Carried) -> None:
        """An article's marks, with what has to be kept to show them."""
        before = self.joined.new.total()
        self._marks(one.article.id, one.article.id, one.marks)
        for brought in one.statements:
            said = self._under_its_id(one.article.id, brought)
            had = self.joined.new.total()
            self._decisions(one.article.id, said)
            self._marks(one.article.id, said.statement.id, said.marks)
            if self.joined.new.total() > had:
                snapshots.keep_statement(self._db, one.article.id, _kept(said))
        if self.joined.new.total() > before:
            snapshots.keep_article(self._db, one.article, self._at)

    def _under_its_id(self, article: str, said: CarriedStatement) -> CarriedStatement:
        """What is kept under its id here may be another's words with the same neighbours: then it has another id.

        One that has another id where it comes from, and is kept here, is known by the id that it has here.
        """
        place = said.anchor
        first = ids.made_from("statement", article, place.exact, place.prefix, place.suffix)
        known = (said.statement.id, *islice(ids.others(first), ids.ALIKE))
        own = next((one for one in known if self._is_kept_as(one, said.marked)), None)
        own = own or next(one for one in known if not snapshots.speaker_of(self._db, one)[0])
        return replace(said, statement=replace(said.statement, id=own))

    def _is_kept_as(self, statement: str, speaker: Speaker | None) -> bool:
        there, by = snapshots.speaker_of(self._db, statement)
        return there and (by is None or speaker is None or agree(by, speaker))

    def take_decisions(self, brought: Decisions) -> None:
        """Who is who; what would make one of whom the reader has parted, or go round, is left out."""
        for merge in brought.merges.values():
            here = deciding.decisions(self._db)
            taken = {row["actor"]: Merge(row["actor"], "", row["other"], "") for row in self._taken("actor_merges")}
            if Decisions({**here.merges, **taken}).final(merge.other) != merge.actor:
                self._decide("actor_merges", {**asdict(merge), "at": self._at}, "other", "actor")
        for name in brought.names.values():
            self._decide("actor_names", {**asdict(name), "at": self._at}, "name", "actor")
        for split in brought.splits.values():
            self._decide("actor_splits", {**asdict(split), "at": self._at}, "own", "article", "actor")

    def _taken(self, table: str) -> list[Row]:
        return [wanted for name, wanted in self._rows.values() if name == table]

    def _marks(self, article: str, target: str, marks: Marks) -> None:
        """What is only ever added to."""
        if marks.bookmarked:
            self._put("bookmarks", {"target": target, "article": article, "at": self._at}, "target")
        for tag in marks.tags:
            self._tag(article, target, tag)
        for note in marks.notes:
            self._note(article, target, note)

    def _tag(self, article: str, target: str, tag: str) -> None:
        """A tag, unless it is there already, however it is spelled there."""
        if target not in self._tags:
            rows = self._db.execute("SELECT tag FROM tags WHERE target = ?", (target,))
            self._tags[target] = {same(there) for (there,) in rows}
        if same(tag) not in self._tags[target]:
            self._tags[target].add(same(tag))
            self._put("tags", {"target": target, "tag": tag, "article": article, "at": self._at}, "target", "tag")

    def _note(self, article: str, target: str, note: Note) -> None:
        """A note; where there is one of its id in other words, as a note of its own."""
        told = {"target": target, "article": article, "text": note.text, **moment_row(note.at)}
        there = self._there("notes", {"id": note.id}, "id")
        if there is None or (there["target"], there["text"]) == (target, note.text):
            self._put("notes", {"id": note.id, **told}, "id")
            return
        again = ids.made_from("note", note.id, target, note.text)
        self.joined.rewritten += self._put("notes", {"id": again, **told}, "id")

    def _decisions(self, article: str, said: CarriedStatement) -> None:
        """What a reader decides once: whose words they are, and what became of them."""
        own = {"target": said.statement.id, "article": article, "at": self._at}
        made, correction = said.marks.made, said.marks.correction
        nobodys = made is not Made.HIGHLIGHT and self._is_highlight(own)
        if made is not None:
            self._decide("made", {**own, "kind": made.value}, "kind", "target")
        if correction is not None and not nobodys:
            told = {**own, "actor": correction.actor, "name": correction.name}
            self._decide("corrections", told, "actor", "target")
        elif correction is not None:
            self.joined.differing += made is None
        for number, verdict in enumerate(said.verdicts):
            told = verdicts.row_of(said.statement.id, article, verdict, self._at - number)
            self._decide("verdicts", told, "accepted", "target", "words")

    def _is_highlight(self, own: Row) -> bool:
        """Whether the reader has these words for nobody's."""
        there = self._there("made", own, "target")
        return bool(there and there["kind"] == Made.HIGHLIGHT) and self._there("corrections", own, "target") is None

    def _decide(self, table: str, wanted: Row, decision: str, *keys: str) -> None:
        there = self._there(table, wanted, *keys)
        self.joined.differing += there is not None and there[decision] != wanted[decision]
        self._put(table, wanted, *keys)

    def _there(self, table: str, wanted: Row, *keys: str) -> Row | None:
        """The row of that key, in the reader's file or among those that are to come."""
        name = (table, *(str(wanted[key]) for key in keys))
        if name in self._rows:
            return self._rows[name][1]
        return row(self._db, table, **{key: wanted[key] for key in keys})

    def _put(self, table: str, wanted: Row, *keys: str) -> bool:
        """Adds the row where there is none of its key; whether it was added."""
        if self._there(table, wanted, *keys) is not None:
            return False
        self._rows[(table, *(str(wanted[key]) for key in keys))] = (table, wanted)
        self.joined.new[table] += 1
        if table not in deciding.TABLES:
            self.joined.articles.add(wanted["article"])
        return True


def _kept(said: CarriedStatement) -> KeptStatement:
    by_hand = said.marks.made is not None
    return KeptStatement(said.statement, said.anchor, said.marked, said.phrases, by_hand, said.overruled)
