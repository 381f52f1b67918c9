"""The commands that go through what the reader has marked: the list, what changed, and the reader's word on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from textual.app import App

from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.state.session import Session


class Reviewing:
    """Marks are never moved silently: what changed is shown, and waits."""

    def __init__(self, app: App[int], session: Session, keys: Keymap) -> None:
        self._app = app
        self._session = session
        self._desk = session.desk
        self._keys = keys

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "own": self._own,
            "difference": self._difference,
            "accept": partial(self._judge, True),
            "refuse": partial(self._judge, False),
            "clear": self._clear,
        }

    def _own(self) -> None:
        from briefreader.tui.own_marks.screen import OwnScreen

        self._app.push_screen(OwnScreen(self._desk, self._keys), self._chosen)

    def _chosen(self, found: tuple[str, str | None] | None) -> None:
        """An article, and a mark in it, were chosen in the list."""
        if found is not None:
            self._session.open_at(*found)
        self._session.reload()

    def _difference(self) -> None:
        from briefreader.tui.own_marks.changes import Changes

        session = self._session
        said = session.selection.picked
        article = session.article
        found = self._desk.comparison(article, said.id if said else None) if article else None
        if article is None or found is None:
            session.stage.say(
                "Nothing has changed since you marked this article; of others no earlier version is kept."
            )
            return
        self._app.push_screen(Changes(found, said, self._keys, self._desk), self._judged_there)

    def _judged_there(self, accepted: bool | None) -> None:
        if accepted is not None:
            self._judge(accepted)

    def _judge(self, accepted: bool) -> None:
        article, said = self._session.selection.article, self._session.selection.picked
        if article and said:
            self._done(self._desk.judge(article, said.id, accepted))

    def _clear(self) -> None:
        session = self._session
        said = None if session.in_list else session.selection.picked
        target = said.id if said else session.article
        if target:
            self._done(self._desk.clear(target))

    def _done(self, sentence: str) -> None:
        self._session.reload()
        self._session.stage.say(sentence)
