"""The actors of the article, the loudest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.message import Message
from textual.reactive import reactive

from briefreader.domain.reading.reading import Reading
from briefreader.tui.present.ink import Runs
from briefreader.tui.present.rows import SPEAKING, actor_lines
from briefreader.tui.widgets.line_list import LineList
from briefreader.tui.widgets.stack import Stack, Uneven
from briefreader.wording.counts import short_name
from briefreader.wording.statements.voices import Voice, letters, voices


class ActorsPane(LineList):
    """Those who speak and those spoken of; choosing one filters and colours the other panes."""

    BORDER_TITLE = "Actors"

    reading: reactive[Reading | None] = reactive(None, init=False, repaint=False)
    actor: reactive[str | None] = reactive(None, init=False, repaint=False)
    attitudes: reactive[bool] = reactive(False, init=False, repaint=False)

    class ActorPicked(Message):
        """An actor was chosen; None: everybody again."""

        def __init__(self, actor_id: str | None) -> None:
            super().__init__()
            self.actor_id = actor_id

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._voices: tuple[Voice, ...] = ()
        self._letters: Mapping[str, str] = {}  # where there are no colours

    @property
    def count(self) -> int:
        """How many actors there are."""
        return len(self._voices)

    @property
    def current(self) -> Voice | None:
        """The actor under the cursor."""
        return self._voices[self.cursor] if self._voices else None

    def stacked(self) -> Stack:
        """Two lines where the role is known."""
        return Uneven(2 if voice.role else 1 for voice in self._voices)

    def drawn(self, row: int) -> Sequence[Runs]:
        """The lines of one actor."""
        voice, most = self._voices[row], max(voice.statements for voice in self._voices)
        letter = self._letters.get(voice.actor, SPEAKING)
        return actor_lines(voice, self.inner_width, most, self.is_lit(row), voice.actor == self.actor, letter)

    def stand_on(self, actor: str | None) -> bool:
        """The cursor on that actor; whether it is here."""
        row = next((row for row, voice in enumerate(self._voices) if voice.actor == actor), None)
        if row is not None:
            self.follow(row)
        return row is not None

    def is_lit(self, row: int) -> bool:
        """The cursor where the keys are, else the chosen actor."""
        return super().is_lit(row) if self.has_focus else self._voices[row].actor == self.actor

    def highlighted(self) -> None:
        """The cursor alone chooses nobody."""

    def choose(self) -> None:
        """Chooses the actor under the cursor, or lets go of the one already chosen."""
        if self.current:
            self.post_message(self.ActorPicked(None if self.current.actor == self.actor else self.current.actor))

    def clicked(self, times: int, _column: int) -> None:
        """One click is enough."""
        if times == 1:
            self.choose()

    def watch_reading(self, before: Reading | None, now: Reading | None) -> None:
        """Another article begins at its first actor; the same one keeps the place."""
        same = before is not None and now is not None and before.article.id == now.article.id
        self._collect(keep=same)

    def watch_attitudes(self) -> None:
        """The counts follow what is shown."""
        self._collect(keep=True)

    def watch_actor(self) -> None:
        """Another one is chosen."""
        self.stand_on(self.actor)
        self.forget_lines()
        self._tell()

    def on_mount(self) -> None:
        """Attributes set before there was a screen count too."""
        self._collect(keep=False)

    def _collect(self, keep: bool) -> None:
        """To `keep` the place: the same actor, or where another came into its place."""
        before, row = (self.current.actor, self.cursor) if keep and self.current else (None, 0)
        self._voices = voices(self.reading, self.attitudes)
        self._letters = letters(self.reading, self.attitudes) if self.app.no_color else {}
        there = min(row, max(0, len(self._voices) - 1))
        self.restack(next((row for row, voice in enumerate(self._voices) if voice.actor == before), there))
        self._tell()

    def _tell(self) -> None:
        """How many in the title, whose statements are shown in the subtitle."""
        chosen = next((voice for voice in self._voices if voice.actor == self.actor), None)
        title = f"Actors {len(self._voices)}" if self._voices else "Actors"
        subtitle = f"{short_name(chosen.name)} only" if chosen else "all actors" if self._voices else ""
        self.say(subtitle, title)
