"""Statements in lines: who, with which verb, the words, the evidence, the reader's marks."""

from __future__ import annotations

import re

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import Reading, ReadStatement, cue_words
from briefreader.domain.statements.statement import BETWEEN_PIECES
from briefreader.plain.pages.marks import marks_words, notes_lines
from briefreader.plain.shell.sentence import capital, ended, sentence
from briefreader.wording.statements.lines import change_sentence, change_words, evidence, speaker_words

_FEW = 8  # words that are told whole where a place is told; of more, the first and the last
_EDGE = 3
_QUOTES = re.compile('[“”„‟«»"]')


def statement_lines(reading: Reading, said: ReadStatement, number: int, count: int) -> list[str]:
    """One that was gone to: its words, then what is known of it, then the notes on it."""
    return [
        f"Statement {number} of {count}, {speaker_words(said)}{_role(said)}: {ended(said.words)}",
        capital(sentence((*_known(reading, said), *marks_words(said.marks, notes_follow=True)))),
        *changed_lines(said),
        *notes_lines(said.marks),
    ]


def statement_row(reading: Reading, said: ReadStatement) -> str:
    """The same in one line of a list."""
    known = sentence((*_known(reading, said), *marks_words(said.marks)))
    return f"{heading(said)}{_role(said)}: {ended(said.words)} {capital(known)}"


def mark_line(said: ReadStatement, number: int) -> str:
    """Where a statement stands in the paragraph that was told before: its first and its last words."""
    state = [*_state(said), *marks_words(said.marks)]
    return sentence((f"Statement {number}, {speaker_words(said)}", _place(said.now or said.statement.text), *state))


def changed_lines(said: ReadStatement) -> list[str]:
    """The words that stand in the place of the marked ones, and what to say of them where that is open."""
    now = [f"Now it says: {ended(said.now)}"] if said.now and not said.same_words else []
    if said.place is not Place.CHANGED:
        return now
    if said.handover is not None:
        return [
            change_sentence(said),
            "“accept” says that these are still the words you marked, “refuse” that they are not; “changes” tells all.",
        ]
    return [*now, "“accept” takes the new wording for the one you marked, “refuse” does not; “changes” tells all."]


def heading(said: ReadStatement) -> str:
    """Whose words they are, where that begins a line; a name keeps the letters it has."""
    return said.speaker.name if said.speaker and not said.highlight else capital(speaker_words(said))


def _role(said: ReadStatement) -> str:
    return f", {said.speaker.role}" if said.speaker and said.speaker.role and not said.highlight else ""


def _known(reading: Reading, said: ReadStatement) -> list[str]:
    """The verb where the words are not led in by it, the kind and the evidence."""
    cue = "" if said.lead_in else cue_words(reading.article, said)
    known = evidence(said)[1:] if said.highlight else evidence(said)
    return [*([f"verb “{cue}”"] if cue else []), *known]


def _state(said: ReadStatement) -> list[str]:
    return [change_words(said)] if said.place is Place.CHANGED else []


def _place(text: str) -> str:
    """From which words to which, without the quotation marks among them; each end within one piece of the words."""
    pieces = [_QUOTES.sub("", piece).split() for piece in text.split(BETWEEN_PIECES)]
    if len(pieces) == 1 and len(pieces[0]) <= _FEW:
        return f"“{' '.join(pieces[0])}”"
    return f"from “{' '.join(pieces[0][:_EDGE])}” to “{' '.join(pieces[-1][-_EDGE:])}”"
