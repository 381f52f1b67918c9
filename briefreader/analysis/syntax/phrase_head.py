"""The head of a speaker's noun phrase: "officials" of "two U.S. officials familiar with the talks"."""

from __future__ import annotations

import re

from briefreader.domain.text.span import Span

_END = re.compile(
    r",|\(|;|:|\s[—–-]\s|\s(?:of|for|at|in|from|with|on|by|to|as|who|which|that|whose|and|or|near|familiar|close|behind|"
    r"under|about|against|[a-z]{2,}ing|[a-z]+(?:ed|en)\sby|told|said|used|released|published)\s"
)
_WORD = re.compile(r"\w+(?:[-'’.&]\w+)*")


def head_span(text: str, phrase: Span) -> Span:
    """Where the head of a noun phrase stands; the phrase itself where it holds no word."""
    words = phrase.of(text)
    found = _END.search(words, 2)
    nouns = list(_WORD.finditer(words, 0, found.start() if found else len(words)))
    if not nouns:
        return phrase
    return Span(phrase.start + nouns[-1].start(), phrase.start + nouns[-1].end())


def head(words: str) -> str:
    """The head of a noun phrase, in lower case, without a possessive."""
    noun = head_span(words, Span(0, len(words))).of(words).lower()
    return noun.removesuffix("'s").removesuffix("’s")
