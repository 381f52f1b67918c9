"""The commands that mark words of an article by hand: the cursor among the words, then what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.span import Span
from briefreader.tui.dialogs.choice import Choice
from briefreader.tui.dialogs.stack import Asking
from briefreader.tui.present.arrangement import Name
from briefreader.tui.present.word_selection import Hand
from briefreader.tui.state.session import Session
from briefreader.wording.statements.voices import voices

_HIGHLIGHT = "highlight"
_OWN = "own "


class ByHand:
    """A statement where none was found, or a highlight."""

    def __init__(self, session: Session, asking: Asking) -> None:
        self._session = session
        self._stage = session.stage
        self._asking = asking

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """By id of the table."""
        return {
            "mark_words": self._begin,
            "word_right": partial(self._step, 1),
            "word_left": partial(self._step, -1),
            "line_down": partial(self._line, 1),
            "line_up": partial(self._line, -1),
            "drop_start": lambda: self._now(self._hand.dropped()),
            "whole_sentence": self._sentence,
            "take_words": self._take,
        }

    @property
    def on(self) -> bool:
        """Whether words are being marked."""
        return self._stage.article.hand is not None

    def end(self) -> None:
        """Nothing is marked any more."""
        self._stage.article.hand = None

    @property
    def _hand(self) -> Hand:
        hand = self._stage.article.hand
        assert hand is not None, "these commands are only heard while words are marked"
        return hand

    def _now(self, hand: Hand) -> None:
        self._stage.article.hand = hand

    def _begin(self) -> None:
        session = self._session
        if session.in_list and session.article is not None:
            session.open(session.article)
        self._stage.go(Name.ARTICLE)
        self._stage.article.hand = self._stage.article.begun_by_hand()
        if not self.on:
            self._stage.say("This article has no words to mark.")

    def _step(self, by: int) -> None:
        self._now(self._hand.stepped(by))

    def _line(self, by: int) -> None:
        self._now(self._hand.moved(self._stage.article.offset_beside(self._hand.at, by)))

    def _sentence(self) -> None:
        """The sentence of the word under the cursor; where sentences are not known yet, its paragraph."""
        reading = self._session.selection.reading
        if reading is None:
            return
        blocks = [block.span for block in reading.article.blocks]
        known = reading.analysis.sentences if reading.analysis else ()
        around = next((span for span in (*known, *blocks) if span.start <= self._hand.at < span.end), None)
        if around is not None:
            self._now(self._hand.around(around))

    def _take(self) -> None:
        """Asks what the words are."""
        reading = self._session.selection.reading
        if reading is None:
            return
        article, span = reading.article, self._hand.span
        known = voices(reading, attitudes=True)
        speakers = {voice.actor: Speaker(voice.actor, voice.name, voice.role) for voice in known}

        def chosen(id: str) -> None:
            named = self._session.desk.named_by_reader(id.removeprefix(_OWN)) if id.startswith(_OWN) else None
            self._marked(article.id, span, named or speakers.get(id))

        self._asking.choose(
            f"Who said: {span.of(article.text)}",
            [
                Choice(_HIGHLIGHT, "Nobody: a highlight", dim="worth keeping"),
                *(Choice(voice.actor, voice.name, str(voice.statements or ""), voice.role or "") for voice in known),
            ],
            chosen,
            lambda name: Choice(_OWN + name, f"Somebody else: {name}"),
        )

    def _marked(self, article: str, span: Span, speaker: Speaker | None) -> None:
        """What was chosen is kept; the cursor goes there."""
        done = self._session.desk.mark_words(article, span, speaker)
        self.end()
        self._session.reload()
        self._session.select(self._session.selection.pick(done.id))
        self._stage.say(done.sentence)
