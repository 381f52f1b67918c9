"""The commands about notes: lines until one with a full stop; what was begun outlives whatever ends it."""

from __future__ import annotations

from collections.abc import Callable

from briefreader.domain.errors import LibraryError
from briefreader.domain.marks.annotation import Note
from briefreader.plain.commands.marks import done
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.mark_target import Target, target
from briefreader.plain.shell.menu import numbered
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session

END = "."


def _annotate(session: Session, typed: str) -> None:
    """A new note: what was typed after the word, or lines; a draft outlives the former."""
    about = target(session)
    if typed:
        try:
            done(session, session.desk.annotate(about.id, typed))
        except LibraryError as error:
            before = session.desk.drafts.of(about.id)
            _unsaved(session, about.id, f"{before}\n{typed}".strip(), "annotate", error)
        return
    text = _written(session, about.id, f"Note on {about.words}", "annotate")
    _save(session, about.id, text, "annotate", lambda: session.desk.annotate(about.id, text))


def _change(session: Session, typed: str) -> None:
    about = target(session)
    note = _chosen(about, typed)
    session.say("It says:", *filter(str.strip, note.text.splitlines()))
    text = _written(session, note.id, "Write it anew", "change_note")
    _save(session, note.id, text, "change_note", lambda: session.desk.edit_note(note.id, text))


def _remove(session: Session, typed: str) -> None:
    done(session, session.desk.remove_note(_chosen(target(session), typed).id))


def _save(session: Session, key: str, text: str, command: str, save: Callable[[], str]) -> None:
    """Saves it and ends its draft; where that cannot be, its words are told and stay a draft."""
    try:
        with session.desk.drafts.ended(key):
            told = save()
    except LibraryError as error:
        _unsaved(session, key, text, command, error)
    else:
        done(session, told)


def _unsaved(session: Session, key: str, text: str, command: str, error: LibraryError) -> None:
    _keep(session, key, text)
    again = f"{session.quoted_word(command)} offers it again."
    session.say(str(error), "This note is not saved:", *filter(str.strip, text.splitlines()), again)


def _keep(session: Session, key: str, text: str) -> str:
    """Keeps a draft, in memory at least; what stands against the disk."""
    try:
        session.desk.drafts.keep(key, text)
    except LibraryError as error:
        return str(error)
    return ""


def _chosen(about: Target, typed: str) -> Note:
    """The note of that number; without one, the only one.  Raises RefusalError."""
    notes = about.marks.notes
    if not notes:
        raise RefusalError(f"There is no note on {about.words}: “annotate” writes one.")
    at = 1 if not typed and len(notes) == 1 else as_number(typed)
    if at is None or not 1 <= at <= len(notes):
        raise RefusalError(f"Type the number of the note after it, 1 to {len(notes)}.")
    return notes[at - 1]


def _written(session: Session, key: str, heading: str, command: str) -> str:
    """The lines that are typed, after those of a draft; each is kept before the next is asked for.

    `command` is the id of the one that goes on with a draft.  Raises RefusalError where nothing is written, EOFError
    and KeyboardInterrupt once what there is is kept as a draft.
    """
    lines = _drafted(session, key)
    trouble = ""
    session.say(f"{heading}. A line with a single full stop ends it, Ctrl-C keeps it as a draft.")
    try:
        while (line := session.terminal.line("Note:")).strip() != END:
            lines.append(line)
            before, trouble = trouble, _keep(session, key, "\n".join(lines))
            if trouble and not before:
                session.say(f"{trouble} Write on: your note is kept until you quit.")
    except (EOFError, KeyboardInterrupt):
        if lines:
            session.say(f"Kept as a draft: {session.quoted_word(command)} offers it again.")
        raise
    text = "\n".join(lines).strip()
    if not text:
        if lines:  # of blanks
            _keep(session, key, "")
        raise RefusalError("Nothing was written: all is as it was.")
    return text


def _drafted(session: Session, key: str) -> list[str]:
    """The lines of a draft that the reader goes on with; none where there is no draft, or it is begun anew.

    Raises RefusalError where the reader lets it be.
    """
    lines = session.desk.drafts.of(key).splitlines()
    if not lines:
        return []
    session.say("You began:", *filter(str.strip, lines), *numbered(["Go on with it.", "Begin anew."]))
    answer = session.terminal.ask("1 or 2, an empty line leaves it:")
    if answer not in ("1", "2"):
        raise RefusalError("It stays a draft.")
    return lines if answer == "1" else []


WRITING = (
    Command(
        "annotate",
        "annotate",
        _annotate,
        "Writes a note on the statement, or the article: the words after it, or lines that one with a full stop ends.",
        ("a",),
        "WORDS",
    ),
    Command(
        "change_note", "change note", _change, "Writes a note anew; its number, where there are more.", (), "NUMBER"
    ),
    Command("remove_note", "remove note", _remove, "Takes a note away.", (), "NUMBER"),
)
