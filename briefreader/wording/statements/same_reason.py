"""The offer that follows a correction: what else was given to the same one for the same reason."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.statements.explanation import Called
from briefreader.wording.counts import counted


def offer(corrected: ReadStatement, others: Sequence[ReadStatement], key: str) -> str:
    """ "3 more statements here were given to X by the same “he”: C gives them to Y as well."; empty for none."""
    because, correction = corrected.statement.because, corrected.marks.correction
    if not others or because is None or correction is None:
        return ""
    number = counted(len(others), "more statement")
    was, has, name, them = ("was", "has", "names", "it") if len(others) == 1 else ("were", "have", "name", "them")
    if because.called is Called.NONE:
        told = f"{number} beside it {name} nobody either"
    elif all(one.speaker for one in others):
        told = f"{number} here {was} given to {because.name} by the same “{sign(corrected)}”"
    else:
        told = f"{number} here {has} the same “{sign(corrected)}”"
    same = f"gives {them} to {correction.name}" if correction.actor else f"says of {them} that nobody did"
    return f"{told}: {key} {same} as well."


def sign(said: ReadStatement) -> str:
    """What the speaker is called beside the words; a name keeps its capitals."""
    because = said.statement.because
    if because is None or not because.chain:
        return ""
    words = because.chain[0].told
    return words.lower() if because.called is Called.PRONOUN else words


def like_it(said: ReadStatement) -> str:
    """What a list says of one that is offered: "same “he”"."""
    words = sign(said)
    return f"same “{words}”" if words else "names nobody either"
