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

_FITTED = {
    "according direct": 0.19,
    "according indirect": 1.07,
    "according mixed": 1.09,
    "always": 0.22,
    "announced direct": 0.28,
    "attitude": -0.73,
    "colon direct": -0.31,
    "following direct": -1.48,
    "inverted direct": 1.61,
    "inverted indirect": 0.30,
    "inverted mixed": 0.25,
    "long": -0.09,
    "long speaker": -0.50,
    "loose direct": -1.55,
    "named after direct": 1.59,
    "named after mixed": -0.18,
    "named before direct": 0.63,
    "named before mixed": -0.50,
    "object direct": -0.12,
    "object indirect": 0.34,
    "object mixed": -0.05,
    "parenthesis direct": 0.11,
    "parenthesis indirect": 0.03,
    "parenthesis mixed": -0.42,
    "participle direct": 0.16,
    "participle indirect": -0.54,
    "participle mixed": -0.15,
    "pieces": 0.35,
    "plain cue": 0.94,
    "relative direct": -0.79,
    "relative indirect": -0.89,
    "relative mixed": -0.88,
    "reported direct": 0.21,
    "reported indirect": 0.40,
    "reported mixed": 0.26,
    "shared direct": -0.63,
    "shared indirect": -0.65,
    "shared mixed": -0.38,
    "short": -0.48,
    "speaker name": 0.48,
    "speaker none": -1.79,
    "speaker noun": -0.07,
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
