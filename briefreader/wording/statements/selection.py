"""What is chosen on the reading screen: the article, a statement in it, an actor.  A value; steps make the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.reading.same_reason import alike
from briefreader.domain.text.span import likeness
from briefreader.wording.statements.lines import is_of, shown
from briefreader.wording.statements.voices import name_of

_SAME = 0.5  # of all characters of two places, common to both


@dataclass(frozen=True, slots=True)
class Selection:
    """One article open, and the cursor among its statements."""

    reading: Reading | None = None
    statement: str | None = None
    actor: str | None = None  # whose statements are shown; None: everybody's
    attitudes: bool = False

    @property
    def article(self) -> str | None:
        """The id of the open article."""
        return self.reading.article.id if self.reading else None

    @property
    def statements(self) -> tuple[ReadStatement, ...]:
        """Those the cursor goes through, in text order."""
        return shown(self.reading, self.actor, self.attitudes)

    @property
    def picked(self) -> ReadStatement | None:
        """The statement under the cursor."""
        return next((said for said in self.statements if said.id == self.statement), None)

    @property
    def alike(self) -> tuple[ReadStatement, ...]:
        """What else was given to the same one for the same reason as the picked one that the reader has corrected."""
        picked = self.picked
        return alike(shown(self.reading, attitudes=self.attitudes), picked) if picked else ()

    def opened(self, reading: Reading | None) -> Selection:
        """Another article: nothing chosen in it yet.  The same again, with new marks: all stays that is still there."""
        if reading is None or reading.article.id != self.article:
            return Selection(reading, attitudes=self.attitudes)
        return self._followed(replace(self, reading=reading))._settled()

    def resumed(self, reading: Reading, statement: str | None, actor: str | None) -> Selection:
        """Another article with what was chosen in it the last time, as far as it is still there."""
        return replace(self, reading=reading, statement=statement, actor=actor)._settled()

    def pick(self, statement: str | None) -> Selection:
        """The cursor on a statement; the actor's filter goes when it would hide it."""
        chosen = replace(self, statement=statement)
        return chosen if statement is None or chosen.picked else replace(chosen, actor=None)

    def choose_actor(self, actor: str | None) -> Selection:
        """Only this actor's statements; a statement of another actor is let go."""
        return replace(self, actor=actor)._settled()

    def stepped(self, by: int) -> Selection | None:
        """The statement `by` further on, the first (or last) one when none is picked; None at the edge."""
        return self._along(self.statements, by)

    def stepped_by_actor(self, by: int) -> Selection | None:
        """The next statement by whoever said the picked one; None at the edge or where nobody is known to have."""
        picked = self.picked
        if picked is None:
            return self.stepped(by)
        if picked.speaker is None:
            return None
        actor = picked.speaker.actor
        return self._along([said for said in self.statements if is_of(said, actor)], by)

    def _along(self, among: Sequence[ReadStatement], by: int) -> Selection | None:
        ids = [said.id for said in among]
        edge = 0 if by > 0 else len(ids) - 1
        at = ids.index(self.statement) + by if self.statement in ids else edge
        return replace(self, statement=ids[at]) if 0 <= at < len(ids) else None

    def _followed(self, now: Selection) -> Selection:
        """A statement that analysis has found anew, with a few words more or less, is still the picked one."""
        before = self.picked
        place = before.stretch if before else None
        if place is None or now.picked or now.reading is None:
            return now
        near = {said.id: likeness(said.stretch, place) for said in now.statements if said.stretch}
        nearest = max(near, key=near.__getitem__, default=None)
        return replace(now, statement=nearest) if nearest and near[nearest] >= _SAME else now

    def _settled(self) -> Selection:
        """Without what is no longer there."""
        settled = self if name_of(self.reading, self.actor) is not None else replace(self, actor=None)
        return settled if settled.picked else replace(settled, statement=None)
