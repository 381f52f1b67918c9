"""What a mark is put on: the statement that was gone to, or else the open article."""

from __future__ import annotations

from dataclasses import dataclass

from briefreader.domain.marks.annotation import Marks
from briefreader.plain.shell.session import Session


@dataclass(frozen=True, slots=True)
class Target:
    """A statement or an article."""

    id: str
    words: str  # as a sentence names it
    marks: Marks


def target(session: Session) -> Target:
    """Raises RefusalError where no article is open."""
    reading = session.reading
    said = session.selection.picked
    if said is not None:
        return Target(said.id, f"statement {session.number_of(said)}", said.marks)
    return Target(reading.article.id, "the article", reading.marks)
