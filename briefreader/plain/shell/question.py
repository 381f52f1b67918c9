"""Questions with an answer that Enter gives."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.plain.shell.menu import numbered
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.sentence import capital, ended
from briefreader.plain.shell.session import Session

LEAVE = "."
_LEFT = "Nothing was written."


def chosen(session: Session, heading: str, rows: Sequence[tuple[str, str]], suggested: int = 0) -> int:
    """Which of `rows`, from 0; each is what it is typed as and what is told.  The only one needs no question.

    Raises RefusalError where the reader leaves it.
    """
    if len(rows) == 1:
        return 0
    session.say(f"{heading}:", *numbered([ended(capital(words)) for _, words in rows]))
    numbers = f"1 {'or' if len(rows) == 2 else 'to'} {len(rows)}"
    answer = answered(session, f"{numbers}, Enter for {suggested + 1}, a full stop leaves it:")
    if not answer:
        return suggested
    typed = [word for word, _ in rows]
    if answer.casefold() in typed:
        return typed.index(answer.casefold())
    number = as_number(answer)
    if number is None or not 1 <= number <= len(rows):
        raise RefusalError(f"“{answer}” is none of them. {_LEFT}")
    return number - 1


def answered(session: Session, prompt: str) -> str:
    """An answer, empty for what Enter gives.  Raises RefusalError where the reader leaves it."""
    answer = session.terminal.line(prompt).strip()
    if answer == LEAVE:
        raise RefusalError(_LEFT)
    return answer


def agreed(session: Session, question: str) -> None:
    """Raises RefusalError for all but a yes: Enter, pressed once too often, writes nothing."""
    if session.terminal.line(f"{question} y or n:").strip().casefold() not in ("y", "yes"):
        raise RefusalError(_LEFT)
