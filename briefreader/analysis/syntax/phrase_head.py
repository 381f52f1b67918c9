"""The head of a speaker's noun phrase: "officials" of "two U.S. officials familiar with the talks"."""

from __future__ import annotations

import re

from briefreader.analysis.text.function_words import number
from briefreader.analysis.text.words import DETERMINERS
from briefreader.domain.text.span import Span

_END = re.compile(
    r",|\(|;|:|\s[—–-]\s|\s(?:of|for|at|in|from|with|on|by|to|as|who|which|that|whose|and|or|near|familiar|close|behind|"
    r"under|about|against|(?P<ing>[a-z]{2,}ing)|[a-z]+(?:ed|en)\sby|told|said|used|released|published)(?=\s)"
)
_BEFORE_NOUN = DETERMINERS | frozenset("several many most other another one former senior".split())
_WORD = re.compile(r"\w+(?:[-'’.&]\w+)*")


def head_span(text: str, phrase: Span) -> Span:
    """Where the head of a noun phrase stands; the phrase itself where it holds no word."""
    words = phrase.of(text)
    nouns = list(_WORD.finditer(words, 0, _end(words)))
    if not nouns:
        return phrase
    return Span(phrase.start + nouns[-1].start(), phrase.start + nouns[-1].end())


def _end(words: str) -> int:
    """Where what stands behind the head begins: "nurses coming off duty", but not "the ruling party"."""
    for found in _END.finditer(words, 2):
        if not (found["ing"] and _describes(words[: found.start()].lower().rpartition(" ")[2])):
            return found.start()
    return len(words)


def _describes(before: str) -> bool:
    """Whether a noun must still come behind a word in small letters: "the", "two", "Norway's"."""
    return before in _BEFORE_NOUN or number(before) or before.endswith(("'s", "’s"))


def head(words: str) -> str:
    """The head of a noun phrase, in lower case, without a possessive."""
    noun = head_span(words, Span(0, len(words))).of(words).lower()
    return noun.removesuffix("'s").removesuffix("’s")
