"""The commands that leave the reader's marks: bookmark, tags, who said it, words marked by hand; and take them back."""

from __future__ import annotations

from briefreader.domain.marks.tag import same
from briefreader.domain.text.span import Span
from briefreader.plain.commands.articles import take_list
from briefreader.plain.commands.speaker_choice import asked, named
from briefreader.plain.pages.statements import mark_line
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.mark_target import target
from briefreader.plain.shell.menu import numbered
from briefreader.plain.shell.number import as_number
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.plain.shell.word_places import around, places
from briefreader.wording.statements.candidates import likeliest
from briefreader.wording.statements.lines import speaker_words
from briefreader.wording.statements.same_reason import offer
from briefreader.wording.statements.voices import voices


def done(session: Session, sentence: str) -> None:
    """Tells what has been changed, once it is so."""
    session.reload()
    session.say(sentence)


def _bookmark(session: Session, _: str) -> None:
    done(session, session.desk.bookmark(target(session).id))


def _tag(session: Session, typed: str) -> None:
    """More tags."""
    about = target(session)
    words = typed or session.terminal.ask(f"Tags on {about.words}, with commas between them:")
    done(session, session.desk.tag(about.id, [*about.marks.tags, *words.split(",")]))


def _untag(session: Session, typed: str) -> None:
    """Without these tags, or without any."""
    about = target(session)
    gone = set(map(same, typed.split(",") if typed else about.marks.tags))
    left = [tag for tag in about.marks.tags if same(tag) not in gone]
    if len(left) == len(about.marks.tags):
        raise RefusalError(f"There is no such tag on {about.words}.")
    done(session, session.desk.tag(about.id, left))


def _who(session: Session, typed: str) -> None:
    said = session.said
    if not typed:
        session.say(f"Now: {speaker_words(said)}.")
    known = likeliest(session.reading, said)
    speaker = named(session, known, typed) if typed else asked(session, known, "where nobody did")
    if speaker is None:
        _corrected(session, said.id, session.desk.correct(said.id, None, ""))
    else:
        _corrected(session, said.id, session.desk.correct(said.id, speaker.actor, speaker.name))


def _corrected(session: Session, statement: str, sentence: str) -> None:
    """Tells it, then which others may be given to the same one; whoever is listened to, the statement stays."""
    done(session, sentence)
    session.selection = session.selection.pick(statement)
    others = session.selection.alike
    if others:
        session.say(offer(session.said, others, session.quoted_word("who_alike")))
        session.say(*(mark_line(one, session.number_of(one)) for one in others))


def _who_alike(session: Session, _: str) -> None:
    said, others = session.said, session.selection.alike
    if said.marks.correction is None or not others:
        who = session.quoted_word("who_said_it")
        raise RefusalError(f"Nothing here is like a statement that you have just corrected: {who} corrects one.")
    done(session, session.desk.correct_alike([one.id for one in others], said.marks.correction))


def _mark(session: Session, typed: str) -> None:
    """A statement that was not found, or a highlight; it is gone to."""
    article = session.reading.article
    span = _place(session, typed or session.terminal.ask("The words, as they stand in the text:"))
    session.say(f"Marking: {span.of(article.text)}")
    known = voices(session.reading, attitudes=True)
    made = session.desk.mark_words(article.id, span, asked(session, known, "for a highlight"))
    done(session, made.sentence)
    session.selection = session.selection.pick(made.id)


def _place(session: Session, typed: str) -> Span:
    """The one place of the words, or the one chosen.  Raises RefusalError where they are nowhere."""
    text = session.reading.article.text
    found = places(text, typed)
    if not found:
        raise RefusalError("These words are not in the article; “first words ... last words” stands for all between.")
    if len(found) == 1:
        return found[0]
    session.say("They stand in several places:", *numbered([around(text, span) for span in found]))
    at = as_number(session.terminal.ask("Number:"))
    if at is None or not 1 <= at <= len(found):
        raise RefusalError("That is none of the places: nothing was marked.")
    return found[at - 1]


def _clear(session: Session, _: str) -> None:
    done(session, session.desk.clear(target(session).id))


def _undo(session: Session, _: str) -> None:
    _done_again(session, session.desk.undo())


def _redo(session: Session, _: str) -> None:
    _done_again(session, session.desk.redo())


def _done_again(session: Session, sentence: str) -> None:
    """With what the library has to do about it: no worker is there to hear of it between two commands."""
    done(session, sentence)
    if session.desk.samples.behind and not session.desk.readonly:
        session.work(session.desk.samples.settle)
        take_list(session, session.query, session.list_name)


MARKS = (
    Command("bookmark", "bookmark", _bookmark, "Bookmarks the statement, or the article; again takes it away.", ("b",)),
    Command("tag", "tag", _tag, "Adds tags, with commas between them.", ("t",), "TAGS"),
    Command("untag", "untag", _untag, "Takes these tags away, or all.", (), "TAGS"),
    Command("who_said_it", "who", _who, "Says who said it: a number, a name, or nobody.", ("c",), "NAME"),
    Command("who_alike", "same", _who_alike, "After “who”: says the same of the statements like it.", ("C",)),
    Command(
        "mark_words",
        "mark",
        _mark,
        "Marks words by hand, a statement that was not found or a highlight: type them, or “first ... last”.",
        ("v",),
        "WORDS",
    ),
    Command("clear", "clear", _clear, "Takes all your marks from the statement, or the article."),
    Command("undo", "undo", _undo, "Takes back your latest change, also one of last week.", ("u",)),
    Command("redo", "redo", _redo, "Makes it again."),
)
