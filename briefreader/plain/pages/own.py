"""All that the reader has marked, a mark in a line."""

from __future__ import annotations

from briefreader.plain.pages.marks import marks_words
from briefreader.plain.pages.statements import heading
from briefreader.plain.shell.sentence import capital, ended, sentence
from briefreader.services.marks.annotations import Annotation
from briefreader.wording.marks.marks import state
from briefreader.wording.times import day


def own_row(one: Annotation) -> str:
    """What has become of it, whose words, of which article, and what the reader put on them."""
    become = state(one.place, one.edited)
    before = f"{capital(become)}. " if become else ""
    when = day(one.date) if one.date else ""
    if one.said is None:
        about = f"The whole article: {ended(one.title)} {sentence((one.outlet, when))}"
    else:
        words = f"{heading(one.said)}: {ended(one.said.words)}"
        about = f"{words} In: {ended(one.title)} {sentence((one.outlet, when))}"
    notes = [ended(note.text) for note in one.marks.notes]
    told = (
        before + about,
        capital(sentence(marks_words(one.marks, notes_follow=True))),
        *(f"Note: {note}" for note in notes),
    )
    return " ".join(part for part in told if part)
