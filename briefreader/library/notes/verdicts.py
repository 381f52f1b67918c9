"""What the reader said of other words in the place of marked ones, or of another speaker of them: yes, or no."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from briefreader.domain.marks.annotation import Verdict
from briefreader.domain.statements.actor import Speaker
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Edit, Row, row
from briefreader.library.notes.snapshots import anchor_from_json, anchor_to_json
from briefreader.library.sqlite.connection import as_json, writing


def give(db: sqlite3.Connection, target: str, article: str, verdict: Verdict, sentence: str, at: int) -> None:
    """Keeps the verdict; the stored quotation stays as it is, and undo asks again."""
    after = row_of(target, article, verdict, at)
    with writing(db):
        before = row(db, "verdicts", target=target, words=after["words"])
        journal.do(db, sentence, [Edit("verdicts", before, after)], at)


def row_of(target: str, article: str, verdict: Verdict, at: int) -> Row:
    """As the table has it."""
    speaker = verdict.speaker and json.dumps(asdict(verdict.speaker), ensure_ascii=False)
    return {
        "target": target,
        "words": verdict.key,
        "article": article,
        "accepted": int(verdict.accepted),
        "anchor": json.dumps(anchor_to_json(verdict.anchor), ensure_ascii=False),
        "speaker": speaker,
        "at": at,
    }


def verdicts_of(db: sqlite3.Connection, article: str) -> Mapping[str, Sequence[Verdict]]:
    """The verdicts on an article's marks by target, the latest first."""
    found: dict[str, list[Verdict]] = defaultdict(list)
    for target, anchor, accepted, speaker in db.execute(
        "SELECT target, anchor, accepted, speaker FROM verdicts WHERE article = ? ORDER BY at DESC", (article,)
    ):
        by = Speaker(**as_json(db, speaker)) if speaker else None
        found[target].append(Verdict(anchor_from_json(as_json(db, anchor)), bool(accepted), by))
    return found
