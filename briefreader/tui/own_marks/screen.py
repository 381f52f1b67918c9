"""All that the reader has marked, in one list: what waits for a word of the reader's first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial

from textual import on

from briefreader.domain.marks.annotation import Place
from briefreader.services.desk import Desk
from briefreader.services.marks.annotations import Annotation, in_order
from briefreader.tui.base.export import Exporting
from briefreader.tui.base.list_screen import ListScreen
from briefreader.tui.keys.availability import Situation
from briefreader.tui.keys.commands import Where
from briefreader.tui.keys.keymap import Keymap
from briefreader.tui.own_marks.pane import OwnList
from briefreader.tui.own_marks.rows import in_full, matches
from briefreader.wording.counts import counted
from briefreader.wording.marks.export_scopes import Scope, these_marks, this_article
from briefreader.wording.marks.marks import counts, state

Chosen = tuple[str, str | None]
"""An article, and a statement in it."""


class OwnScreen(ListScreen[Chosen | None]):
    """Ends with what is to be read, or None."""

    HINTS = ("open", "difference", "accept", "refuse", "search", "export", "undo", "palette", "back")
    NARROWED_BY = "Words of your marks, notes, #tags, speakers, articles."

    def __init__(self, desk: Desk, keys: Keymap) -> None:
        self._list = OwnList(id="own")
        self._desk = desk
        super().__init__(keys, self._list, "Your marks", desk)
        self._found: list[Annotation] = []

    @property
    def place(self) -> Where:
        """Keys of this list."""
        return Where.OWN

    @property
    def situation(self) -> Situation:
        """What stands under the cursor."""
        one = self._list.current
        return Situation(
            article=one is not None,
            statement=bool(one and one.said),
            changed=bool(one and one.place is Place.CHANGED),
        )

    def own_commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "difference": self._difference,
            "accept": partial(self._judge, True),
            "refuse": partial(self._judge, False),
            "export": Exporting(self, self._desk, self.say, self._scopes).export,
            "undo": lambda: self._done(self._desk.undo()),
            "redo": lambda: self._done(self._desk.redo()),
        }

    def _scopes(self) -> list[Scope]:
        """What is listed, where that is not all, and the article under the cursor."""
        listed = list(dict.fromkeys(one.article for one in self._found if matches(one, self.narrowing.words)))
        one = self._list.current
        return [
            *([these_marks(self.narrowing.words, listed)] if self.narrowing.words else []),
            *([this_article(one.title, one.article)] if one else []),
        ]

    def on_mount(self) -> None:
        """The marks are gone through beside the keys."""
        super().on_mount()
        self._gather()

    def _gather(self) -> None:
        self.run_worker(self._gathered(), exclusive=True, group="marks")

    async def _gathered(self) -> None:
        """Looks at one article after another, so that no key waits; shows them when all are in their order."""
        source = self._desk.annotations()
        found: list[Annotation] = []
        self._list.empty = "" if len(source) else self._nothing
        for number, part in enumerate(source.each(), 1):
            found += part
            if number % 20 == 0:
                self.tell(f"looking through {number} of {len(source)} articles …", in_full(self._list.current))
            await asyncio.sleep(0)
        self._found = in_order(found)
        self.fill()

    def fill(self) -> None:
        """The marks that hold the words typed."""
        shown = [one for one in self._found if matches(one, self.narrowing.words)]
        if self._found and not shown:
            self._list.empty = f"None of your marks holds “{self.narrowing.words}”."
        self._list.show(shown)
        self._tell()
        self.offer()

    def _tell(self) -> None:
        words = [
            counted(len(self._found), "mark"),
            *counts(state(one.place, one.edited) for one in self._found),
            f"“{self.narrowing.words}”" if self.narrowing.words else "",
        ]
        self.tell(" · ".join(word for word in words if word), in_full(self._list.current))

    @property
    def _nothing(self) -> str:
        keys = self.keys.shown
        return f"Nothing is marked yet: {keys('bookmark')} bookmarks, {keys('annotate')} annotates a statement."

    def _difference(self) -> None:
        from briefreader.tui.own_marks.changes import Changes

        one = self._list.current
        found = self._desk.comparison(one.article, one.said.id if one.said else None) if one else None
        if one is None or found is None:
            self.say("This article has not changed since you marked it.")
            return
        self.app.push_screen(Changes(found, one.said, self.keys, self._desk), self._judged_there)

    def _judged_there(self, accepted: bool | None) -> None:
        if accepted is not None:
            self._judge(accepted)

    def _judge(self, accepted: bool) -> None:
        one = self._list.current
        if one and one.said:
            self._done(self._desk.judge(one.article, one.said.id, accepted))

    def _done(self, sentence: str) -> None:
        self._gather()
        self.say(sentence)

    @on(OwnList.Highlighted)
    def _highlighted(self) -> None:
        self._tell()
        self.offer()

    @on(OwnList.Opened)
    def _opened(self) -> None:
        one = self._list.current
        if one:
            self.dismiss((one.article, one.said.id if one.said else None))
