"""Where the reader's marks stand in an article as it is now, and whether the words there are still the same speaker's.

The speaker belongs to a mark.  A is whom the words were given to when they were marked, B somebody else, C the
reader's own word on it; "nobody" is what analysis cannot attribute.

| then   | now            | same text      | edited text                                                       |
|--------|----------------|----------------|-------------------------------------------------------------------|
| A      | A              | exact, A       | exact or moved, A                                                 |
| A      | B              | changed, A → B | changed, A → B; or orphan, A                                      |
| A      | nobody         | exact, A       | changed, A → nobody                                               |
| A      | not looked for | exact, A       | exact or moved, A; where a name beside has gone: changed          |
| nobody | B              | exact, B       | exact, B, with the same neighbours on both sides; else changed    |
| nobody | nobody         | exact          | exact or moved                                                    |
| C      | A, C, nobody   | exact, C       | exact or moved, C; where a name beside has gone: changed          |
| C      | B              | exact, C       | changed, C → B; or orphan, C                                      |

Other words in the place of the marked ones are "changed" unless they are another's.  A highlight has no speaker.
What is changed waits for the reader's yes or no; an orphan keeps everything as it was marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefreader.domain.marks.annotation import UNMARKED, Anchor, Made, Marks, Place, Placement, Verdict
from briefreader.domain.marks.same_speaker import Whose, agree, is_same
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Handover, ReadStatement
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span, likeness
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.services.reading.cast import Cast

_SAME = 0.5  # of all characters of two places, common to both


def speaker_of(statement: Statement, analysis: Analysis | None, marks: Marks = UNMARKED) -> Speaker | None:
    """Who it is given to: the reader's word first, then analysis where it is sure enough, else nobody."""
    if marks.correction is not None:
        return by_reader(marks, analysis)
    if not statement.attributed or analysis is None:
        return None
    actor = analysis.actor(statement.actor)
    return Speaker(actor.id, actor.name, actor.role) if actor else None


def by_reader(marks: Marks, analysis: Analysis | None) -> Speaker | None:
    """Who said it in the reader's word; None for nobody, and without such a word."""
    if marks.correction is None or marks.correction.actor is None:
        return None
    actor = analysis.actor(marks.correction.actor) if analysis else None
    return Speaker(marks.correction.actor, marks.correction.name, actor.role if actor else None, by_reader=True)


def is_twin(one: Statement, place: Span, exactly: bool) -> bool:
    """Whether analysis has found a marked statement again, be it with a few words more or less.

    What the reader has marked apart, and a highlight, which may be part of anything, must be `exactly` there.
    """
    return one.span == place or (not exactly and likeness(one.span, place) >= _SAME)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A kept statement with what the reader put on it."""

    kept: KeptStatement
    own: Marks
    speaker: Speaker | None  # as it was marked
    corrected: Speaker | None  # the reader's word
    verdicts: Sequence[Verdict]  # the latest first

    @property
    def highlight(self) -> bool:
        return self.own.made is Made.HIGHLIGHT and self.own.correction is None

    @property
    def shown(self) -> Speaker | None:
        """Whose it is without anything that an article says now."""
        return self.corrected if self.own.correction else self.speaker

    def reworded(self, found: Placement) -> bool:
        """Whether other words than the marked ones stand there."""
        return found.place is Place.CHANGED and found.found != self.kept.anchor.exact

    @property
    def speakers(self) -> Sequence[Speaker]:
        """Who may be given the words without a question.

        Nobody in particular for a highlight, nor for what was marked by hand before analysis had looked: the reader
        knew better than it, and how much better is not known.
        """
        if self.highlight or (self.kept.by_hand and self.kept.overruled is None):
            return ()
        return [one for one in (self.speaker, self.corrected, *(self.kept.overruled or ())) if one]


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a mark stands, and what has to be asked about it."""

    placement: Placement
    handover: Handover | None = None
    accepted: bool = False

    @property
    def given(self) -> Speaker | None:
        """Whom the words have gone to."""
        return self.handover.new if self.handover else None

    @property
    def place(self) -> Place:
        """What is told of it."""
        if self.accepted:
            return Place.MOVED
        return Place.CHANGED if self.handover else self.placement.place


_GONE = _Standing(Placement(Place.ORPHAN))


class Placing:
    """Places the marks of one article."""

    def __init__(self, article: Article, analysis: Analysis | None, actors: Cast) -> None:
        self._article = article
        self._analysis = analysis
        self._actors = actors
        self._found = {one.id: one for one in (analysis.statements if analysis else ())}
        self._by_span = {one.span: one for one in self._found.values()}

    def placed(self, kept: KeptStatement, own: Marks, verdicts: Sequence[Verdict]) -> ReadStatement:
        """The marked statement, as it stands now."""
        mark = self._mark(kept, own, verdicts)
        standing = self._as_found(mark) or self._judged(mark, self._standing(mark))
        span, place = standing.placement.span, standing.place
        if span is None:
            gone = kept.statement
            return ReadStatement(gone, mark.shown, own, place, highlight=mark.highlight, then=kept.phrases)
        twin = self._twin(span, mark.highlight)
        asked = place is Place.CHANGED or standing.accepted
        now = self._given(twin)
        speaker = mark.shown if mark.own.correction or place is Place.CHANGED else now or standing.given or mark.shown
        mine = twin is not None and not asked and (now is not None or mark.speaker is None)
        statement = self._as_twin(mark, twin, standing.placement) if twin and mine else self._as_kept(mark, standing)
        then = None if mine or (statement is kept.statement and not asked) else kept.phrases
        return ReadStatement(
            statement,
            speaker,
            own,
            place,
            standing.placement.found if asked else "",
            asked and not mark.reworded(standing.placement),
            standing.accepted,
            mark.highlight and twin is None,
            standing.handover,
            then,
        )

    def _mark(self, kept: KeptStatement, own: Marks, verdicts: Sequence[Verdict]) -> _Mark:
        """With speakers as the library knows them."""
        word = by_reader(own, self._analysis)
        known = self._actors.speaker
        return _Mark(kept, own, kept.speaker and known(kept.speaker), word and known(word), verdicts)

    def _as_found(self, mark: _Mark) -> _Standing | None:
        """Of a statement that analysis finds under its id: its words and neighbours are the same."""
        one = self._found.get(mark.kept.statement.id)
        if one is None:
            return None
        whose = self._whose(one.span, mark.speakers)
        found = Placement(Place.EXACT, one.span, one.span.of(self._article.text), whose)
        return None if self._handover(mark, found) else _Standing(found)

    def _standing(self, mark: _Mark) -> _Standing:
        placement = self._anchored(mark.kept.anchor, mark.speakers)
        return _Standing(placement, self._handover(mark, placement))

    def _judged(self, mark: _Mark, standing: _Standing) -> _Standing:
        """With the reader's answer, where there is one.

        Accepted words are followed like the marked ones; once refused, they are no place for the mark.
        """
        if standing.place in (Place.EXACT, Place.MOVED):
            return standing
        for one in mark.verdicts:
            if one.accepted and (found := self._accepted(mark, one)):
                return found
        return _GONE if any(_refuses(one, standing) for one in mark.verdicts) else standing

    def _accepted(self, mark: _Mark, verdict: Verdict) -> _Standing | None:
        """Where the accepted words stand, still the accepted speaker's."""
        reworded = verdict.anchor.exact != mark.kept.anchor.exact
        speaker = mark.speaker if reworded and verdict.speaker is None else self._known(verdict.speaker)
        taken = replace(mark, kept=replace(mark.kept, anchor=verdict.anchor), speaker=speaker)
        found = self._standing(taken)
        if found.place not in (Place.EXACT, Place.MOVED):
            return None
        handover = Handover(mark.shown, self._known(verdict.speaker)) if verdict.speaker or not reworded else None
        place = Place.CHANGED if reworded else found.placement.place
        return _Standing(replace(found.placement, place=place), handover, accepted=True)

    def _handover(self, mark: _Mark, found: Placement) -> Handover | None:
        """To whom the words have gone, by the table above; None where there is nothing to ask."""
        if found.span is None or mark.highlight:
            return None
        unedited = mark.kept.anchor.text_hash == self._hash
        now = self._given(self._twin(found.span))
        if found.whose is Whose.OTHER:
            return None if unedited and mark.own.correction else Handover(mark.shown, now)
        if unedited or found.whose is Whose.SAME or mark.reworded(found):
            return None
        if mark.speaker is None and not mark.own.correction:
            same = self._found.get(mark.kept.statement.id)
            return Handover(None, now) if now and not (same and same.span == found.span) else None
        lost = not found.beside or (self._looked and not mark.own.correction)
        return Handover(mark.shown, now) if lost else None

    def _anchored(self, anchor: Anchor, speakers: Sequence[Speaker]) -> Placement:
        from briefreader.analysis.anchoring.anchor import anchored  # late: most articles bear no mark

        return anchored(self._article.text, anchor, self._hash, lambda span: self._whose(span, speakers))

    def _whose(self, span: Span, speakers: Sequence[Speaker]) -> Whose:
        now = self._given(self._twin(span))
        actor = self._analysis.actor(now.actor) if self._analysis and now else None
        if not speakers or actor is None or self._analysis is None:
            return Whose.UNKNOWN
        same = any(is_same(one, actor, self._analysis.actors) for one in speakers)
        return Whose.SAME if same else Whose.OTHER

    def _given(self, one: Statement | None) -> Speaker | None:
        """Whom analysis gives a statement to."""
        return speaker_of(one, self._analysis) if one else None

    def _known(self, one: Speaker | None) -> Speaker | None:
        return one and self._actors.speaker(one)

    def _twin(self, place: Span, exactly: bool = False) -> Statement | None:
        """What analysis has found at a place."""
        if exactly or place in self._by_span:
            return self._by_span.get(place)
        twins = [one for one in self._found.values() if is_twin(one, place, exactly)]
        return max(twins, key=lambda one: likeness(one.span, place), default=None)

    def _as_twin(self, mark: _Mark, twin: Statement, now: Placement) -> Statement:
        """What analysis says of it now, under the id and with the words that were marked."""
        kept, there = mark.kept.statement, twin.span == now.span
        kind, content = (twin.kind, twin.content) if there else (kept.kind, self._pieces(mark, now))
        return replace(twin, id=kept.id, text=kept.text, kind=kind, content=content)

    def _as_kept(self, mark: _Mark, standing: _Standing) -> Statement:
        """The statement as it was marked: itself in the text that it was marked in, else its pieces as they stand."""
        kept = mark.kept
        if kept.anchor.text_hash == self._hash and not self._article.excerpt:
            return kept.statement
        return replace(kept.statement, content=self._pieces(mark, standing.placement), speaker=None, cue=None)

    def _pieces(self, mark: _Mark, now: Placement) -> tuple[Span, ...]:
        """Of words that changed, the pieces of the old ones are not theirs."""
        old, new = mark.kept.anchor.span, now.span
        assert new is not None
        if mark.reworded(now) or len(new) != len(old):
            return (new,)
        return tuple(piece.shifted(new.start - old.start) for piece in mark.kept.statement.content)

    @cached_property
    def _hash(self) -> str:
        return self._article.hash

    @property
    def _looked(self) -> bool:
        """Whether statements were looked for in this text."""
        return self._analysis is not None and self._analysis.looked


def _refuses(one: Verdict, standing: _Standing) -> bool:
    """Whether the reader has said no to just these words by just this speaker."""
    if one.accepted or one.anchor.exact != standing.placement.found:
        return False
    now = standing.given
    return one.speaker is None or (now is not None and agree(one.speaker, now))
