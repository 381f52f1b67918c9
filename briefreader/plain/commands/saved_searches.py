"""The commands about saved searches: the list's own is saved, the one that is listed is changed or removed."""

from __future__ import annotations

from briefreader.domain.search.query import EVERYTHING
from briefreader.domain.search.saved_search import SavedSearch
from briefreader.plain.commands.articles import take_list
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session


def _listed(session: Session) -> SavedSearch:
    """The saved search whose articles are listed.  Raises RefusalError where none is."""
    found = next((one for one in session.desk.saved.all() if one.query == session.query), None)
    if found is None:
        raise RefusalError("List a saved search first: “sources” and its number.")
    return found


def _save(session: Session, typed: str) -> None:
    if session.query == EVERYTHING:
        raise RefusalError(f"Look for something first: {session.quoted_word('search')} and words.")
    name = typed or session.terminal.ask("A name for this search:")
    _relisted(session, session.desk.saved.save(name, session.query), name)


def _rename(session: Session, typed: str) -> None:
    one = _listed(session)
    name = typed or session.terminal.ask(f"Another name for {one.name}:")
    _relisted(session, session.desk.saved.rename(one.name, name), name)


def _change(session: Session, typed: str) -> None:
    one, saved = _listed(session), session.desk.saved
    words = typed or session.terminal.ask(f"Words to look for, instead of {one.words}:")
    _relisted(session, saved.change(one.name, saved.read(words)), one.name)
    session.tell(session.menu)


def _remove(session: Session, _: str) -> None:
    session.say(session.desk.saved.remove(_listed(session).name))


def _relisted(session: Session, sentence: str, name: str) -> None:
    """The list is that of the search called `name`."""
    one = session.desk.saved.named(name)
    take_list(session, one.query, one.name)
    session.say(sentence)


SAVING = (
    Command(
        "save_search",
        "save",
        _save,
        "Saves the search that is listed under a name: it is told among the sources, and saved:NAME finds it.",
        ("S",),
        "NAME",
    ),
    Command("rename_search", "saved name", _rename, "Gives the saved search another name.", ("W",), "NAME"),
    Command("change_search", "saved words", _change, "Has the saved search look for other words.", ("E",), "WORDS"),
    Command("remove_search", "saved remove", _remove, "Removes the saved search; “undo” brings it back.", ("D",)),
)
