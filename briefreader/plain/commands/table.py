"""The one table of commands, in the order of the help."""

from __future__ import annotations

from briefreader.manual.pages import TOPICS, text
from briefreader.plain.commands.actor_decisions import DECIDING
from briefreader.plain.commands.actors import ACTORS
from briefreader.plain.commands.articles import LISTS
from briefreader.plain.commands.export import EXPORTING
from briefreader.plain.commands.feeds import FEEDS
from briefreader.plain.commands.links import LEADING
from briefreader.plain.commands.marks import MARKS
from briefreader.plain.commands.notes import WRITING
from briefreader.plain.commands.read_marks import UNREAD
from briefreader.plain.commands.reading import READING
from briefreader.plain.commands.refresh import FETCHING
from briefreader.plain.commands.resume import RESUMING
from briefreader.plain.commands.review import REVIEWING
from briefreader.plain.commands.saved_searches import SAVING
from briefreader.plain.commands.statements import STATEMENTS
from briefreader.plain.pages.help import about, everything, overview
from briefreader.plain.pages.manual import lines
from briefreader.plain.shell.command import Command, QuitError
from briefreader.plain.shell.lookup import found
from briefreader.plain.shell.session import Session
from briefreader.wording.counts import counted


def _help(session: Session, typed: str) -> None:
    if not typed:
        session.say(*overview(GROUPS))
    elif typed in TOPICS:
        session.say(*lines(text(typed)))
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
        Command(
            "help",
            "help",
            _help,
            "The commands; with a command after it, what that does; with a topic, a page of the manual.",
            ("?",),
            "WORD",
        ),
        Command("quit", "quit", _quit, "Ends. So does the end of input, and Ctrl-C pressed twice.", ("Q",)),
    ),
}
COMMANDS = tuple(command for group in GROUPS.values() for command in group)
WORDS = {command.id: command.word for command in COMMANDS}
