"""The commands about notes: lines until one with a full stop; what was begun outlives whatever ends it."""

from __future__ import annotations

from briefreader.domain.annotation import Note
from briefreader.plain.command import Command
from briefreader.plain.menu import numbered
from briefreader.plain.refusal import RefusalError
from briefreader.plain.session import Session
from briefreader.plain.target import Target, target

END = "."


def _annotate(session: Session, typed: str) -> None:
    """A new note: what was typed after the word, or lines."""
    about = target(session)
    text = typed or _written(session, about.id, f"Note on {about.words}")
    _done(session, about.id, session.desk.annotate(about.id, text))


def _change(session: Session, typed: str) -> None:
    about = target(session)
    note = _chosen(about, typed)
    session.say("It says:", *filter(str.strip, note.text.splitlines()))
    text = _written(session, note.id, "Write it anew")
    _done(session, note.id, session.desk.edit_note(note.id, text))


def _remove(session: Session, typed: str) -> None:
    session.say(session.desk.remove_note(_chosen(target(session), typed).id))
    session.reload()


def _done(session: Session, draft: str, told: str) -> None:
    session.desk.keep_draft(draft, "")
    session.reload()
    session.say(told)


def _chosen(about: Target, typed: str) -> Note:
    """The note of that number; without one, the only one.  Raises RefusalError."""
    notes = about.marks.notes
    if not notes:
        raise RefusalError(f"There is no note on {about.words}: “annotate” writes one.")
    number = 1 if not typed and len(notes) == 1 else int(typed) if typed.isdecimal() else 0
    if not 1 <= number <= len(notes):
        raise RefusalError(f"Type the number of the note after it, 1 to {len(notes)}.")
    return notes[number - 1]


def _written(session: Session, key: str, heading: str) -> str:
    """The lines that are typed, after those of a draft; each is kept before the next is asked for.

    Raises RefusalError where nothing is written, EOFError and KeyboardInterrupt with what there is kept as a draft.
    """
    lines = _drafted(session, key)
    session.say(f"{heading}. A line with a single full stop ends it, Ctrl-C keeps it as a draft.")
    try:
        while (line := session.terminal.line("Note:")).strip() != END:
            lines.append(line)
            session.desk.keep_draft(key, "\n".join(lines))
    except (EOFError, KeyboardInterrupt):
        if lines:
            session.say("Kept as a draft: “annotate” offers it again.")
        raise
    text = "\n".join(lines).strip()
    if not text:
        raise RefusalError("Nothing was written: all is as it was.")
    return text


def _drafted(session: Session, key: str) -> list[str]:
    """The lines of a draft that the reader goes on with; none where there is no draft, or it is begun anew.

    Raises RefusalError where the reader lets it be.
    """
    lines = session.desk.draft(key).splitlines()
    if not lines:
        return []
    session.say("You began:", *filter(str.strip, lines), *numbered(["Go on with it.", "Begin anew."]))
    answer = session.terminal.ask("1 or 2, an empty line leaves it:")
    if answer not in ("1", "2"):
        raise RefusalError("It stays a draft: “annotate” asks again.")
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
