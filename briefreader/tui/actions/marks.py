"""The commands that leave the reader's marks: bookmark, note, tags, who said it, a copy, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from textual.app import App

from briefreader.domain.marks.annotation import Marks
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.question import Question, Writing
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.state.session import Session
from briefreader.wording.statements.candidates import likeliest
from briefreader.wording.statements.same_reason import offer

_NEW = "new"
_NOBODY = "nobody"
_OWN = "own "


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be marked."""

    id: str
    words: str
    marks: Marks


class Marking:
    """The selected statement is marked; without one, or in the list, the article."""

    def __init__(self, app: App[int], session: Session, asking: Asking) -> None:
        self._app = app
        self._session = session
        self._desk = session.desk
        self._asking = asking

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "bookmark": self._bookmark,
            "annotate": self._annotate,
            "save_note": self._save,
            "tag": self._tag,
            "who_said_it": self._who,
            "who_alike": self._who_alike,
            "copy": self._copy,
            "undo": lambda: self._done(self._desk.undo()),
            "redo": lambda: self._done(self._desk.redo()),
        }

    def _bookmark(self) -> None:
        self._done(self._desk.bookmark(self._target().id))

    def _annotate(self) -> None:
        """A new note at once; where there are notes, which one."""
        target = self._target()
        if not target.marks.notes:
            self._write(target, None)
            return
        drafts = self._desk.drafts.keys()
        rows = [(_NEW, target.id, "A new note"), *((n.id, n.id, f"Change: {n.text}") for n in target.marks.notes)]
        choices = [Choice(id, words, dim="you were writing" if key in drafts else "") for id, key, words in rows]
        self._asking.choose(
            f"Notes on {target.words}", choices, lambda id: self._write(target, None if id == _NEW else id)
        )

    def _write(self, target: Target, note_id: str | None) -> None:
        text = next((note.text for note in target.marks.notes if note.id == note_id), "")
        draft = self._desk.drafts.of(note_id or target.id)
        self._asking.write(Writing(target.id, target.words, text, draft, note_id))

    def _save(self) -> None:
        written = self._asking.written()
        if written is None:
            return
        writing, text = written
        with self._desk.drafts.ended(writing.draft_key):
            if writing.note:
                told = self._desk.edit_note(writing.note, text) if text else self._desk.remove_note(writing.note)
            else:
                told = self._desk.annotate(writing.target, text) if text else "Nothing was written, nothing is kept."
        self._asking.close()
        self._done(told)

    def _tag(self) -> None:
        target = self._target()
        known = ", ".join(target.marks.tags)

        def answer(words: str) -> None:
            self._done(self._desk.tag(target.id, words.split(",")))

        self._asking.ask(
            Question(f"Tags on {target.words}", "Separate tags with commas; leave empty to remove all.", answer, known)
        )

    def _who(self) -> None:
        reading, said = self._session.selection.reading, self._session.selection.picked
        if reading is None or said is None:
            return

        def chosen(id: str) -> None:
            if id.startswith(_OWN):
                told = self._desk.correct_by_name(said.id, id.removeprefix(_OWN))
            else:
                told = self._desk.correct(said.id, None if id == _NOBODY else id, names.get(id, ""))
            self._corrected(said.id, told)

        known = likeliest(reading, said)
        names = {voice.actor: voice.name for voice in known}
        now = said.speaker.actor if said.speaker else ""
        choices = [
            *(Choice(v.actor, v.name, _digit(n), "as it is now" if v.actor == now else v.role or "") for n, v in
              enumerate(known, 1)),
            Choice(_NOBODY, "Not said by anybody", "0"),
        ]  # fmt: skip
        self._asking.choose(
            f"Who said it: {said.words}",
            choices,
            chosen,
            lambda name: Choice(_OWN + name, f"Somebody else: {name}"),
            numbered=True,
            about=lambda: self._session.stage.rows_of_statement(said.id),
        )

    def _corrected(self, statement: str, sentence: str) -> None:
        """Tells it, and what else may be given to the same one; the statement stays selected whoever's are shown."""
        session = self._session
        session.reload()
        if session.selection.statement != statement:
            session.select(session.selection.pick(statement))
        self._told_with_offer(sentence)

    def _told_with_offer(self, sentence: str) -> None:
        chosen = self._session.selection
        more = offer(chosen.picked, chosen.alike, self._session.keys.shown("who_alike")) if chosen.picked else ""
        self._session.stage.say(f"{sentence} {more}".strip())

    def _who_alike(self) -> None:
        """Gives what is like the corrected statement to the same one."""
        chosen = self._session.selection
        if chosen.picked and chosen.picked.marks.correction and chosen.alike:
            ids = [one.id for one in chosen.alike]
            self._corrected(chosen.picked.id, self._desk.correct_alike(ids, chosen.picked.marks.correction))

    def _copy(self) -> None:
        reading, said = self._session.selection.reading, self._session.selection.picked
        if reading and said:
            self._app.copy_to_clipboard(self._session.desk.copied(reading, said))
            self._session.stage.say("Copied, with speaker, source and date.")

    def _target(self) -> Target:
        """The statement that is selected, or the article."""
        session = self._session
        said = None if session.in_list else session.selection.picked
        if said is not None:
            return Target(said.id, said.words, said.marks)
        article = session.article or ""
        reading = session.selection.reading
        title = reading.article.title if reading else ""
        return Target(article, f"“{title}”", reading.marks if reading else Marks())

    def _done(self, sentence: str) -> None:
        self._session.reload()
        self._session.stage.say(sentence)


def _digit(number: int) -> str:
    """The key of a row: there are nine."""
    return str(number) if number <= 9 else ""
