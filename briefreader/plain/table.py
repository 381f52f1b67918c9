"""The one table of commands, in the order of the help."""

from __future__ import annotations

from briefreader.plain.actors import ACTORS
from briefreader.plain.command import Command, QuitError
from briefreader.plain.deciding import DECIDING
from briefreader.plain.exporting import EXPORTING
from briefreader.plain.feeds import FEEDS
from briefreader.plain.fetching import FETCHING
from briefreader.plain.finding import found
from briefreader.plain.leading import LEADING
from briefreader.plain.lists import LISTS
from briefreader.plain.marks import MARKS
from briefreader.plain.pages.help import about, everything, overview
from briefreader.plain.reading import READING
from briefreader.plain.resuming import RESUMING
from briefreader.plain.reviewing import REVIEWING
from briefreader.plain.saving import SAVING
from briefreader.plain.session import Session
from briefreader.plain.statements import STATEMENTS
from briefreader.plain.unread import UNREAD
from briefreader.plain.writing import WRITING
from briefreader.wording.words import counted


def _help(session: Session, typed: str) -> None:
    if not typed:
        session.say(*overview(GROUPS))
    elif typed == "all":
        session.say(*everything(GROUPS))
    else:
        session.say(about(found(typed, COMMANDS)[0]))


def _where(session: Session, _: str) -> None:
    """The list, the article, the statement and whom the reader keeps to."""
    size = counted(len(session.source), "article")
    session.say(f"List: {session.list_name}, {size}.")
    reading, said = session.selection.reading, session.selection.picked
    if reading:
        session.say(f"Article: {reading.article.title}")
    if said:
        session.say(f"Statement {session.number_of(said)} of {len(session.statements)}.")


def _quit(_session: Session, _typed: str) -> None:
    raise QuitError


GROUPS: dict[str, tuple[Command, ...]] = {
    "Lists": (*LISTS, *SAVING, *UNREAD),
    "An article": READING,
    "Statements and actors": (*STATEMENTS, *ACTORS, *DECIDING),
    "Your marks": (*MARKS, *WRITING, *REVIEWING),
    "Out of here": (*LEADING, *EXPORTING),
    "Feeds": (*FEEDS, *FETCHING),
    "The reader": (
        *RESUMING,
        Command("where", "where", _where, "What is open."),
        Command("help", "help", _help, "The commands; with the word of one, what it does.", ("?",), "WORD"),
        Command("quit", "quit", _quit, "Ends. So does the end of input, and Ctrl-C pressed twice.", ("Q",)),
    ),
}
COMMANDS = tuple(command for group in GROUPS.values() for command in group)
WORDS = {command.id: command.word for command in COMMANDS}
