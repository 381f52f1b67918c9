"""The commands that go through what the reader has marked: all of it, what changed, and the reader's word on that."""

from __future__ import annotations

from briefreader.plain.commands.marks import done
from briefreader.plain.commands.open_article import open_article
from briefreader.plain.commands.statements import select
from briefreader.plain.pages.changes import change_lines
from briefreader.plain.pages.own import own_row
from briefreader.plain.pages.statements import changed_lines
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.menu import menu
from briefreader.plain.shell.progress import Progress
from briefreader.plain.shell.refusal import RefusalError
from briefreader.plain.shell.session import Session
from briefreader.services.marks.annotations import Annotation, in_order
from briefreader.wording.marks.export_scopes import these_marks
from briefreader.wording.marks.marks import counts, holds, state


def _own(session: Session, typed: str) -> None:
    """All marks, or those that hold the words."""
    found = [one for one in in_order(_gathered(session)) if holds(typed, one.marks, one.said, one.title, one.outlet)]

    def choose(number: int) -> None:
        one = found[number - 1]
        open_article(session, one.article)
        if one.said is not None:
            select(session, one.said.id)

    bookmark, annotate = session.quoted_word("bookmark"), session.quoted_word("annotate")
    nothing = f"Nothing is marked yet: {bookmark} bookmarks, {annotate} annotates a statement."
    empty = f"None of your marks holds “{typed}”." if typed else nothing
    told = ", ".join(counts(state(one.place, one.edited) for one in found))
    rows = menu("mark", "Your marks", list(map(own_row, found)), choose, told, empty)
    if typed and found:
        rows.scope = these_marks(typed, list(dict.fromkeys(one.article for one in found)))
    session.tell(rows)


def _gathered(session: Session) -> list[Annotation]:
    """Article by article, which takes a while where there are many."""
    source, show = session.desk.annotations(), Progress(session.say)
    found: list[Annotation] = []
    for number, part in enumerate(source.each(), 1):
        found += part
        show(f"{number} of {len(source)} articles looked through")
    return found


def _difference(session: Session, _: str) -> None:
    article, said = session.reading.article, session.selection.picked
    found = session.desk.comparison(article.id, said.id if said else None)
    if found is None:
        raise RefusalError("Nothing has changed since you marked this article; of others no earlier version is kept.")
    session.say(*change_lines(found), *(changed_lines(said) if said else ()))


def _accept(session: Session, _: str) -> None:
    done(session, session.desk.judge(session.reading.article.id, session.said.id, True))


def _refuse(session: Session, _: str) -> None:
    done(session, session.desk.judge(session.reading.article.id, session.said.id, False))


REVIEWING = (
    Command(
        "own",
        "marks",
        _own,
        "Everything you marked, or what holds the words; changed and gone first.",
        ("A",),
        "WORDS",
    ),
    Command(
        "difference",
        "changes",
        _difference,
        "What the publisher changed since you marked something in it, word by word.",
        ("d",),
    ),
    Command("accept", "accept", _accept, "What stands there now is what you marked.", ("Y",)),
    Command("refuse", "refuse", _refuse, "What stands there now is something else: the mark stays as it was.", ("N",)),
)
