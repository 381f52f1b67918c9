"""The commands about who is who: one actor with another, another name, not the one of elsewhere, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.question import Question
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.state.session import Session
from briefreader.wording.counts import counted
from briefreader.wording.statements.voices import Voice, voices

_ELSEWHERE = "in other articles"


class Deciding:
    """What is said of the actor under the cursor counts in every article."""

    def __init__(self, session: Session, asking: Asking) -> None:
        self._session = session
        self._asking = asking
        self._said = session.desk.deciding

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "merge_actor": self._about(self._merge),
            "rename_actor": self._about(self._rename),
            "split_actor": self._about(self._split),
            "take_back_actor": self._about(self._take_back),
        }

    def _about(self, do: Callable[[str, Voice], None]) -> Callable[[], None]:
        """A command that wants the open article and the actor."""

        def run() -> None:
            article, actor = self._session.selection.article, self._session.actor
            if article is not None and actor is not None:
                do(article, actor)

        return run

    def _merge(self, _article: str, actor: Voice) -> None:
        names: dict[str, str] = {}

        def offered(id: str, name: str, statements: int, role: str | None) -> Choice:
            names[id] = name
            told = (role or "", counted(statements, "statement") if statements else "")
            return Choice(id, name, dim=" · ".join(filter(None, told)))

        here = [one for one in voices(self._session.selection.reading, attitudes=True) if one.actor != actor.actor]
        choices = [offered(one.actor, one.name, one.statements, one.role) for one in here]

        def elsewhere(typed: str) -> Sequence[Choice]:
            found = (one for one in self._said.known(typed) if one.id != actor.actor)
            return [
                offered(one.id, one.name, one.statements, f"{one.role} · {_ELSEWHERE}" if one.role else _ELSEWHERE)
                for one in found
            ]

        def chosen(id: str) -> None:
            self._done(self._said.merge(actor.actor, actor.name, id, names[id]), id)

        self._asking.choose(f"{actor.name} is the same as", choices, chosen, more=elsewhere)

    def _rename(self, _article: str, actor: Voice) -> None:
        def answer(words: str) -> None:
            self._done(self._said.rename(actor.actor, actor.name, words), actor.actor)

        hint = "In every article; searches find the old name too."
        self._asking.ask(Question(f"Name of {actor.name}", hint, answer, actor.name))

    def _split(self, article: str, actor: Voice) -> None:
        self._done(self._said.split(article, actor.actor, actor.name), actor.actor)

    def _take_back(self, article: str, actor: Voice) -> None:
        """The only thing that was said at once; of several, which one."""
        had = self._said.said_of(article, actor.actor)

        def chosen(id: str) -> None:
            self._done(self._said.take_back(had[int(id)]), had[int(id)].actor)

        if len(had) == 1:
            chosen("0")
            return
        choices = [Choice(str(number), f"{one.words[0].upper()}{one.words[1:]}") for number, one in enumerate(had)]
        self._asking.choose(f"What of your word on {actor.name} to take back", choices, chosen)

    def _done(self, sentence: str, actor: str) -> None:
        """Tells it; the cursor stays with the actor, or where it was."""
        self._session.reload()
        self._session.stage.actors.stand_on(actor)
        self._session.stage.say(f"{sentence} {self._session.keys.shown('undo')} undoes it.")
