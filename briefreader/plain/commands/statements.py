"""The commands that go from statement to statement, and choose whose are told."""

from __future__ import annotations

from collections.abc import Callable

from briefreader.domain.reading.reading import ReadStatement
from briefreader.plain.commands.open_article import go_to, look_through, offer_begun
from briefreader.plain.pages.statements import statement_lines, statement_row
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import Menu
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.empty_states import no_statements
from briefreader.wording.statements.explanation import why_sentences
from briefreader.wording.statements.selection import Selection
from briefreader.wording.statements.voices import name_of


def select(session: Session, statement: str) -> None:
    """Goes to a statement and tells it; Enter then reads the paragraph in which it stands."""
    session.selection = session.selection.pick(statement)
    said = session.said
    if said.stretch is not None:
        go_to(session, said.stretch.start)
    _statement(session)


def _statement(session: Session, _: str = "") -> None:
    said = session.said
    session.say(*statement_lines(session.reading, said, session.number_of(said), len(session.statements)))
    offer_begun(session, said.id, said.marks)


def _next(session: Session, _: str) -> None:
    _step(session, lambda chosen: chosen.stepped(1))


def _previous(session: Session, _: str) -> None:
    _step(session, lambda chosen: chosen.stepped(-1))


def _next_by_actor(session: Session, _: str) -> None:
    _step_by_actor(session, 1)


def _previous_by_actor(session: Session, _: str) -> None:
    _step_by_actor(session, -1)


def _step_by_actor(session: Session, by: int) -> None:
    picked = session.selection.picked
    if picked is not None and picked.speaker is None:
        raise RefusalError("Nobody is known to have said this one.")
    _step(session, lambda chosen: chosen.stepped_by_actor(by))


def _step(session: Session, step: Callable[[Selection], Selection | None]) -> None:
    _some(session)
    chosen = step(session.selection)
    if chosen is None or chosen.statement is None:
        unread = session.quoted_word("next_unread")
        raise RefusalError(f"No more statements in this article: {unread} opens the next unread one.")
    select(session, chosen.statement)


def _some(session: Session) -> None:
    """Raises RefusalError where there are no statements to go through, with why."""
    if session.reading.analysis is None:
        look_through(session)
    if not session.selection.statements:
        raise RefusalError(no_statements(session.selection, session.quoted_word))


def _statements(session: Session, _: str = "") -> None:
    """All, or those of the actor that was chosen, under their numbers in the article."""
    _some(session)
    session.tell(_menu(session, session.selection.statements))


def _menu(session: Session, listed: tuple[ReadStatement, ...]) -> Menu:
    reading, everybodys = session.reading, session.statements

    def rows(start: int, count: int) -> list[str]:
        told = listed[start : start + count]
        return [f"{session.number_of(said)}. {statement_row(reading, said)}" for said in told]

    def choose(number: int) -> None:
        select(session, everybodys[number - 1].id)

    name = name_of(reading, session.selection.actor)
    title = f"Statements of {name}" if name else "Statements"
    return Menu("statement", title, len(listed), rows, choose, highest=len(everybodys))


def _why(session: Session, _: str) -> None:
    session.say(*why_sentences(session.reading, session.said))


def _copy(session: Session, _: str) -> None:
    """On lines of its own: those can be selected, and no terminal has to obey anything."""
    session.say(*filter(str.strip, session.desk.copied(session.reading, session.said).split("\n")))


STATEMENTS = (
    Command("statements", "statements", _statements, "All statements of the article, or those of a chosen actor."),
    Command("next_statement", "next", _next, "Goes to the next statement; first to the first.", ("]",)),
    Command("previous_statement", "previous", _previous, "Goes to the statement before.", ("[",)),
    Command("next_by_actor", "next by actor", _next_by_actor, "The next statement of whoever said this.", ("}",)),
    Command("previous_by_actor", "previous by actor", _previous_by_actor, "The one before of the same.", ("{",)),
    Command("statement", "statement", _statement, "The statement you are at, once more."),
    Command("why", "why", _why, "Why it is given to this speaker, and how sure that is.", ("w",)),
    Command("copy", "copy", _copy, "The statement as one cites it, on lines of its own to be copied.", ("y",)),
)
