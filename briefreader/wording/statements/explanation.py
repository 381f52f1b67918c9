"""Why a statement is given to its speaker, told in sentences: on demand, with all that is known."""

from __future__ import annotations

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span
from briefreader.wording.statements.lines import change_sentence
from briefreader.wording.statements.voices import name_of


def why_sentences(reading: Reading, said: ReadStatement) -> list[str]:
    """The reader's word, or the signs, who found them and how often such are right."""
    if said.highlight:
        return ["Your highlight: nobody is said to have said it."]
    if said.marks.made is not None:
        return ["Marked by you."]
    one = said.statement
    if said.handover is not None and not said.accepted:
        return [change_sentence(said), f"When you marked it: {one.traced}."]
    if said.by_reader:
        before = _given(reading, one)
        return [f"As you said. The analysis had {before}: {one.traced}." if before else f"As you said; {one.traced}."]
    told = [f"{said.speaker.name}: {one.traced}." if said.speaker else _unclear(reading, one)]
    if one.because:
        told.append(f"{_capital(one.because.finder)}.")
    if one.actor is not None:
        told.append(f"Of 100 statements like it, {round(100 * one.confidence)} are correct.")
    return told


def links(reading: Reading, said: ReadStatement) -> tuple[Span, ...]:
    """Where in the text the signs stand, from the words that report to the name; only those that stand there still."""
    one, text = said.statement, reading.article.text
    if said.place is not Place.EXACT or said.then is not None:
        return ()
    chain = one.because.chain if one.because else ()
    cue = [said.cue_here] if said.cue_here else []
    return (*cue, *(link.span for link in chain if link.span.of(text) == link.words))


def _unclear(reading: Reading, one: Statement) -> str:
    """Nobody is named: a best guess is told as one, to whoever asks."""
    guess = _given(reading, one)
    if not guess:
        return f"Not attributed: {one.traced}."
    return f"Not attributed: too uncertain. The best guess is {guess}: {one.traced}."


def _given(reading: Reading, one: Statement) -> str:
    """Whom the analysis means."""
    name = one.because.name if one.because else ""
    return name or name_of(reading, one.actor) or ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
