"""The commands about who is who: one actor with another, another name, not the one of elsewhere, and taking it back."""

from __future__ import annotations

from briefreader.domain.marks.actor_decisions import own_id
from briefreader.plain.commands.marks import done
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import numbered
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.question import chosen
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.wording.statements.voices import Voice, voices


def _actor(session: Session) -> Voice:
    """Whom the reader keeps to, else who says the statement gone to.  Raises RefusalError where there is nobody."""
    picked = session.selection.picked
    by = session.selection.actor or (picked.speaker.actor if picked and picked.speaker else None)
    found = next((one for one in voices(session.reading, attitudes=True) if one.actor == by), None)
    if found is None:
        raise RefusalError("Choose an actor first: “actors” and a number, or a statement of theirs.")
    return found


def _merge(session: Session, typed: str) -> None:
    """One with an actor of the article's or of the library's, by number or name."""
    actor = _actor(session)
    here = [one for one in voices(session.reading, attitudes=True) if one.actor != actor.actor]
    if not typed:
        session.say(*numbered([f"{one.name}, {one.role}" if one.role else one.name for one in here]))
        session.say("Type a number, or the name of an actor of any article; an empty line leaves it.")
        typed = session.terminal.ask(f"{actor.name} is the same as:")
    other, name = _meant(session, here, actor, typed)
    _done(session, session.desk.deciding.merge(actor.actor, actor.name, other, name), other)


def _meant(session: Session, here: list[Voice], actor: Voice, typed: str) -> tuple[str, str]:
    """Id and name.  Raises RefusalError for a number that nobody has, for nobody and for several of a name."""
    if (at := as_number(typed)) is not None:
        if not 1 <= at <= len(here):
            raise RefusalError(f"There is no actor {at}: 1 to {len(here)} are there, or type a name.")
        return here[at - 1].actor, here[at - 1].name
    wanted = typed.casefold()
    known = {one.actor: one.name for one in here if wanted in one.name.casefold()}
    known |= {one.id: one.name for one in session.desk.deciding.known(typed) if one.id != actor.actor}
    exact = {id: name for id, name in known.items() if name.casefold() == wanted} or known
    if not exact:
        raise RefusalError(f"Nobody else called “{typed}” speaks in any article.")
    if len(exact) > 1:
        few = [*exact.values()][:5]
        raise RefusalError(f"“{typed}” may be {', '.join(few[:-1])} or {few[-1]}: type the whole name.")
    return next(iter(exact.items()))


def _call(session: Session, typed: str) -> None:
    actor = _actor(session)
    name = typed or session.terminal.ask(f"Name of {actor.name} in every article:")
    _done(session, session.desk.deciding.rename(actor.actor, actor.name, name), actor.actor)


def _apart(session: Session, _: str) -> None:
    actor = _actor(session)
    article = session.reading.article.id
    _done(session, session.desk.deciding.split(article, actor.actor, actor.name), own_id(article, actor.actor))


def _unsay(session: Session, _: str) -> None:
    """The only thing that was said at once; of several, which one."""
    actor = _actor(session)
    had = session.desk.deciding.said_of(session.reading.article.id, actor.actor)
    if not had:
        raise RefusalError(f"You have said nothing of who {actor.name} is.")
    at = chosen(session, "Take back", [(str(number), one.words) for number, one in enumerate(had, 1)])
    _done(session, session.desk.deciding.take_back(had[at]), had[at].actor)


def _done(session: Session, sentence: str, actor: str) -> None:
    """Whom the reader keeps to stays the same person, whatever it is called by now."""
    kept = session.selection.actor is not None
    done(session, sentence)
    if kept:
        session.selection = session.selection.choose_actor(actor)


DECIDING = (
    Command(
        "merge_actor",
        "merge",
        _merge,
        "The actor is one with another, in every article: a number or a name.",
        ("=",),
        "NAME",
    ),
    Command("rename_actor", "call", _call, "Calls the actor so in every article.", ("e",), "NAME"),
    Command("split_actor", "apart", _apart, "The actor is somebody else than that name elsewhere.", ("!",)),
    Command("take_back_actor", "unsay", _unsay, "Takes back what you said of who the actor is.", ("T",)),
)
