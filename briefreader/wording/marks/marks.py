"""The reader's marks in words, and whether one holds the words that are looked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefreader.domain.marks.annotation import Made, Marks, Place
from briefreader.domain.marks.tag import valid
from briefreader.domain.reading.reading import ReadStatement
from briefreader.wording.counts import counted
from briefreader.wording.statements.lines import speakers_words

_STATES = {Place.CHANGED: "changed", Place.ORPHAN: "gone", Place.MOVED: "moved"}
_EDITED = "edited"


def state(place: Place, edited: bool = False) -> str:
    """What has become of the words that were marked, or of an article; what is as it was needs no word."""
    return _STATES.get(place, _EDITED if edited else "")


def counts(states: Iterable[str]) -> list[str]:
    """ "2 changed", "1 gone": how many of a list ask for a look."""
    found = Counter(states)
    return [f"{found[word]} {word}" for word in (_STATES[Place.CHANGED], _STATES[Place.ORPHAN], _EDITED) if found[word]]


def reasons(marks: Marks, draft: str) -> list[str]:
    """Why something is among the reader's marks: "bookmarked", "2 notes", "a draft"."""
    return [
        word
        for word, there in (
            ("highlighted", marks.made is Made.HIGHLIGHT),
            ("marked by hand", marks.made is Made.STATEMENT),
            ("bookmarked", marks.bookmarked),
            (counted(len(marks.notes), "note"), marks.notes),
            ("a draft", draft),
            ("tagged", marks.tags),
            ("speaker corrected", marks.correction),
        )
        if there
    ]


def holds(words: str, marks: Marks, said: ReadStatement | None, *about: str) -> bool:
    """Whether all of `words` are in a mark, its notes and tags, its speaker, or what is told `about` its article."""
    of = (said.words, speakers_words(said)) if said else ()
    notes = (note.text for note in marks.notes)
    tags = (f"#{one}" for tag in marks.tags for one in (tag, valid(tag)))
    held = " ".join((*of, *notes, *tags, *about)).casefold()
    return all(word in held for word in words.casefold().split())
