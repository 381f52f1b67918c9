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
    "according direct": 0.19,
    "according indirect": 1.09,
    "according mixed": 0.96,
    "always": 0.22,
    "announced direct": 0.28,
    "attitude": -0.73,
    "colon direct": -0.32,
    "following direct": -1.48,
    "inverted direct": 1.59,
    "inverted indirect": 0.57,
    "inverted mixed": 0.23,
    "long": -0.09,
    "long speaker": -0.47,
    "loose direct": -1.55,
    "named after direct": 1.58,
    "named after mixed": -0.19,
    "named before direct": 0.63,
    "named before mixed": -0.51,
    "object direct": -0.12,
    "object indirect": 0.33,
    "object mixed": -0.05,
    "parenthesis direct": 0.11,
    "parenthesis indirect": 0.04,
    "parenthesis mixed": -0.43,
    "participle direct": 0.15,
    "participle indirect": -0.54,
    "participle mixed": -0.15,
    "pieces": 0.35,
    "plain cue": 0.95,
    "relative direct": -0.80,
    "relative indirect": -0.90,
    "relative mixed": -0.84,
    "reported direct": 0.20,
    "reported indirect": 0.39,
    "reported mixed": 0.25,
    "shared direct": -0.64,
    "shared indirect": -0.64,
    "shared mixed": -0.36,
    "short": -0.47,
    "speaker name": 0.48,
    "speaker none": -1.79,
    "speaker noun": -0.05,
    "speaker pronoun": 0.17,
    "unlikely speaker": -0.50,
}
# Too rare in that corpus to be counted; a name set beside words by the page's own form is seldom wrong.
_JUDGED = {
    f"{evidence} {kind}": 1.8
    for evidence in (Evidence.POST, Evidence.SIGNED, Evidence.TRANSCRIPT)
    for kind in ("direct", "mixed", "indirect")
}
WEIGHTS: dict[str, float] = _FITTED | _JUDGED
