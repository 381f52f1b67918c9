"""What the reader said where other words stood in the place of marked ones: these are they, or they are not."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefreader.domain import ids
from briefreader.domain.marks.annotation import Verdict
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, row
from briefreader.library.notes.snapshots import anchor_from_json, anchor_to_json
from briefreader.library.sqlite.connection import as_json, writing


def give(db: sqlite3.Connection, target: str, article: str, verdict: Verdict, sentence: str, at: int) -> None:
    """Keeps the verdict; the stored quotation stays as it is, and undo asks again."""
    words = ids.made_from("words", verdict.anchor.exact)
    after = {
        "target": target,
        "words": words,
        "article": article,
        "accepted": int(verdict.accepted),
        "anchor": json.dumps(anchor_to_json(verdict.anchor), ensure_ascii=False),
        "at": at,
    }
    with writing(db):
        journal.do(db, sentence, [Edit("verdicts", row(db, "verdicts", target=target, words=words), after)], at)


def verdicts_of(db: sqlite3.Connection, article: str) -> Mapping[str, Sequence[Verdict]]:
    """The verdicts on an article's marks by target, the latest first."""
    found: dict[str, list[Verdict]] = defaultdict(list)
    for target, anchor, accepted in db.execute(
        "SELECT target, anchor, accepted FROM verdicts WHERE article = ? ORDER BY at DESC", (article,)
    ):
        found[target].append(Verdict(anchor_from_json(as_json(db, anchor)), bool(accepted)))
    return found
