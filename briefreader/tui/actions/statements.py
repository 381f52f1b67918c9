"""The commands that go from statement to statement, and what a click in a pane chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from briefreader.tui.present.arrangement import Name
from briefreader.tui.state.session import Session
from briefreader.wording.statements.explanation import links, why_sentences
from briefreader.wording.statements.selection import Selection

Step = Callable[[Selection], Selection | None]


class Choosing:
    """One cursor, in the text and in the list of statements."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stage = session.stage
        self._awaited: tuple[str, Step] | None = None  # a step asked for before the analysis was there

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "next_statement": partial(self._step, lambda chosen: chosen.stepped(1)),
            "previous_statement": partial(self._step, lambda chosen: chosen.stepped(-1)),
            "next_by_actor": partial(self._step, lambda chosen: chosen.stepped_by_actor(1)),
            "previous_by_actor": partial(self._step, lambda chosen: chosen.stepped_by_actor(-1)),
            "why": self._why,
        }

    def pick(self, statement: str, in_text: bool) -> None:
        """A statement was chosen with the mouse or the cursor; `in_text`: it is to be seen there."""
        self._session.select(self._session.selection.pick(statement))
        if in_text:
            self._stage.go(Name.ARTICLE)

    def pick_actor(self, actor: str | None) -> None:
        """Only this actor's statements, or everybody's."""
        self._session.select(self._session.selection.choose_actor(actor))

    def analysed(self, article: str) -> None:
        """An analysis has come: the step that waited for it is made."""
        awaited, self._awaited = self._awaited, None
        if awaited and awaited[0] == article == self._session.selection.article:
            self._step(awaited[1])
        else:
            self._awaited = awaited

    def _step(self, step: Step) -> None:
        session = self._session
        article = session.article
        if article is not None and (session.in_list or article != session.selection.article):
            session.open(article)
        self._awaited = None
        reading = session.selection.reading
        if reading is None:
            return
        if reading.analysis is None:
            self._wait(reading.article.id, step)
            return
        chosen = step(session.selection)
        if chosen is None:
            self._stage.say(self._edge(session.selection))
            return
        session.select(chosen)
        if not self._stage.shown(Name.ARTICLE) and not self._stage.shown(Name.STATEMENTS):
            self._stage.go(Name.ARTICLE)

    def _why(self) -> None:
        """Tells why the statement is given to its speaker, and marks in the text what says so; again: no marks."""
        chosen, pane = self._session.selection, self._stage.article
        if chosen.reading is None or chosen.picked is None:
            return
        if pane.links:
            pane.links = ()
            return
        if not self._stage.shown(Name.ARTICLE):
            self._stage.go(Name.ARTICLE)
        pane.links = links(chosen.reading, chosen.picked)
        pane.call_after_refresh(pane.scroll_to_links)
        self._stage.say(" ".join(why_sentences(chosen.reading, chosen.picked)))

    def _wait(self, article: str, step: Step) -> None:
        if self._session.desk.readonly:
            self._stage.say(f"This article is not analysed yet: {self._session.desk.elsewhere}.")
            return
        self._awaited = (article, step)
        self._session.desk.analyse(article)
        self._stage.say("Looking for statements: the first one is shown as soon as it is found.")

    def _edge(self, chosen: Selection) -> str:
        """Why there is no further statement."""
        if not chosen.statements:
            return "Nobody is quoted in this article."
        unread = self._session.keys.shown("next_unread")
        return f"No more statements in this article: {unread} opens the next unread article."
