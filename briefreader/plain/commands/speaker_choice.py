"""Who said it, chosen from those an article knows or named anew."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.actor import Speaker
from briefreader.plain.shell.menu import numbered
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.statements.voices import Voice

NOBODY = "nobody"


def asked(session: Session, known: Sequence[Voice], nobody: str) -> Speaker | None:
    """Tells whom the article knows and asks; None for nobody, which means what `nobody` says.

    Raises RefusalError for an empty answer and as `named`.
    """
    session.say(*numbered([f"{one.name}, {one.role}" if one.role else one.name for one in known]))
    session.say(f"Type a number, a name, or “{NOBODY}” {nobody}; an empty line leaves it.")
    return named(session, known, session.terminal.ask("Who said it:"))


def named(session: Session, known: Sequence[Voice], typed: str) -> Speaker | None:
    """Whom an answer means: a number, a name of the article's or its last word, else somebody new; None for nobody.

    Raises RefusalError for a number that nobody has, and for a name that several have.
    """
    if typed.casefold() == NOBODY:
        return None
    if (at := as_number(typed)) is not None:
        if not 1 <= at <= len(known):
            raise RefusalError(f"There is no actor {at}: 1 to {len(known)} are there, or type a name.")
        return _speaker(known[at - 1])
    meant = _called(session.reading, known, typed)
    if len(meant) > 1:
        raise RefusalError(f"“{typed}” may be {' or '.join(one.name for one in meant)}: type the whole name.")
    if not meant and not any(map(str.isalpha, typed)):
        raise RefusalError("A name has letters.")
    if not meant:
        session.say(f"{typed} is none of the article’s actors, and new: “undo” takes it back.")
    return _speaker(meant[0]) if meant else session.desk.named_by_reader(typed)


def _called(reading: Reading, known: Sequence[Voice], typed: str) -> list[Voice]:
    """Those of exactly that name; else of that other name, or that last word of the name."""
    name = typed.casefold()
    exact = [one for one in known if one.name.casefold() == name]
    others = {one.id: one.aliases for one in reading.analysis.actors} if reading.analysis else {}
    return exact or [
        one
        for one in known
        if one.name.casefold().endswith(f" {name}") or name in map(str.casefold, others.get(one.actor, ()))
    ]


def _speaker(voice: Voice) -> Speaker:
    return Speaker(voice.actor, voice.name, voice.role)
