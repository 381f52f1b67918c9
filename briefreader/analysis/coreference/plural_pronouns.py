"""Whom a "they" may mean that no name tells: "Fishing unions met the minister. They said …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.syntax import phrase_after
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import stretches
from briefreader.domain.text.span import Span

_PLURALS = frozenset("police people officers children women men staff relatives".split())
_NO_PEOPLE = frozenset("talks polls results prices ballots votes figures trains ferries ships roads taps".split())


def groups(text: str, sentences: Sequence[Span], reports: Sequence[Report]) -> Iterator[Span]:
    """The plural common nouns that the sentence before a speaking "they" begins with, or that sentence's own."""
    for one in reports:
        if one.speaker is None or one.speaker.of(text).lower() != "they":
            continue
        here = bisect_right(sentences, one.speaker.start, key=lambda span: span.start) - 1
        for number in (here, here - 1, here - 2):
            found = _subject(text, sentences[number], one.speaker.start) if number >= 0 else None
            if found:
                yield found
                break


def _subject(text: str, sentence: Span, before: int) -> Span | None:
    """The sentence's subject, if it is a plural common noun standing before `before`."""
    for st in stretches(text, sentence, 0, (sentence,), ()):
        phrase = phrase_after.subject(st, min(len(st), 14))
        if phrase is None or st.ends[phrase[1] - 1] > before or st.low[phrase[0]] in function_words.PREPOSITIONS:
            return None
        place = phrase_after.head(st, phrase)
        while place > phrase[0] and st.low[place].endswith("ed"):
            place -= 1  # "states led by"
        word = st.low[place]
        plural = word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "'s")))
        common = not any(st.capital(at) for at in range(max(phrase[0], 1), place + 1))
        return st.span(*phrase) if plural and common and word not in _NO_PEOPLE and word != "they" else None
    return None
