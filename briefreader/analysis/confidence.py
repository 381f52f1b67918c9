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
    Evidence.COLON: "subject before the colon",
    Evidence.SIGNED: "signed with the name",
    Evidence.TRANSCRIPT: "named at the start of the line",
    Evidence.POST: "post by its author",
    Evidence.FOLLOWING: "same speaker as the sentence before",
    Evidence.ANNOUNCED: "announced in the paragraph before",
    Evidence.LOOSE: "unclear",
}

_FITTED = {
    "according direct": 0.21,
    "according indirect": 1.13,
    "according mixed": 1.05,
    "always": 0.19,
    "announced direct": 0.48,
    "announced mixed": -0.35,
    "attitude": -0.72,
    "colon direct": -0.25,
    "following direct": -1.37,
    "following indirect": -0.07,
    "following mixed": -2.43,
    "inverted direct": 1.96,
    "inverted indirect": 0.61,
    "inverted mixed": 0.29,
    "long": -0.18,
    "long speaker": -0.53,
    "loose direct": -1.43,
    "loose mixed": -0.18,
    "named after direct": 1.72,
    "named after mixed": 0.03,
    "named before direct": 0.61,
    "named before mixed": -0.30,
    "object direct": -0.11,
    "object indirect": 0.38,
    "object mixed": 0.00,
    "parenthesis direct": 0.10,
    "parenthesis indirect": 0.14,
    "parenthesis mixed": -0.17,
    "participle direct": 0.24,
    "participle indirect": -0.49,
    "participle mixed": -0.09,
    "pieces": 0.10,
    "plain cue": 0.98,
    "relative direct": -0.67,
    "relative indirect": -0.82,
    "relative mixed": -0.75,
    "reported direct": 0.20,
    "reported indirect": 0.42,
    "reported mixed": 0.21,
    "shared direct": -0.64,
    "shared indirect": -0.62,
    "shared mixed": -0.38,
    "short": -0.46,
    "speaker name": 0.46,
    "speaker none": -1.78,
    "speaker noun": -0.06,
    "speaker pronoun": 0.14,
    "unlikely speaker": -0.50,
}
# Too rare in that corpus to be counted; a name set beside words by the page's own form is seldom wrong.
_JUDGED = {
    f"{evidence} {kind}": 1.8
    for evidence in (Evidence.POST, Evidence.SIGNED, Evidence.TRANSCRIPT)
    for kind in ("direct", "mixed", "indirect")
}
WEIGHTS: dict[str, float] = _FITTED | _JUDGED
