"""The commands about those who speak: who they are, and keeping to the statements of one."""

from __future__ import annotations

from briefreader.plain.commands.open_article import look_through
from briefreader.plain.pages.actors import actor_row
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import menu
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.counts import counted
from briefreader.wording.empty_states import no_actors
from briefreader.wording.statements.lines import amount
from briefreader.wording.statements.voices import voices


def _actors(session: Session, _: str) -> None:
    reading = session.reading
    if reading.analysis is None:
        look_through(session)
    found = voices(session.reading, session.selection.attitudes)

    def choose(number: int) -> None:
        chosen = found[number - 1]
        if not chosen.statements:
            raise RefusalError(f"{chosen.name} is spoken of and says nothing here.")
        session.selection = session.selection.choose_actor(chosen.actor)
        everybody = session.quoted_word("close")
        of = f"Only {chosen.name} now, {counted(chosen.statements, 'statement')}"
        session.say(f"{of}: “statements” tells them, “next” goes through them, {everybody} ends it.")

    empty = no_actors(session.selection)
    about = "a number keeps to the statements of one"
    session.tell(menu("actor", "Actors", list(map(actor_row, found)), choose, about, empty))


def _everybody(session: Session, _: str) -> None:
    session.selection = session.selection.choose_actor(None)
    session.say(f"Everybody again: {amount(session.selection.statements)}.")


ACTORS = (
    Command("actors", "actors", _actors, "Who speaks and who is spoken of; a number keeps to one of them."),
    Command("close", "everybody", _everybody, "Ends keeping to one actor."),
)
