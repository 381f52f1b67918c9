"""How sure we are of a statement's words and speaker, as a probability, and why, in words.

The figures are ours, and log odds: `tests/benchmarks/fit_confidence.py` counted, over training articles of PolNeAR 1.0
(Newell, Margolin and Ruths 2018), how often each sort of evidence had both right, and added up what the circumstances
change.  Those with the net were counted over a quarter of the articles by nets that had been trained on the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from briefreader.analysis.attribution.report import Evidence
from briefreader.domain.statements.statement import StatementKind

CERTAIN, IMPOSSIBLE = 0.99, 0.02


def probability(features: Mapping[str, float]) -> float:
    """The probability that words and speaker are both right, from what `features` of a report are on."""
    weights = WITH_NET if "net" in features else BY_RULES
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
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
    Evidence.CONTINUED: "same speaker as the paragraph before",
    Evidence.FOLLOWING: "same speaker as the sentence before",
    Evidence.ANNOUNCED: "announced in the paragraph before",
    Evidence.LOOSE: "unclear",
}

_BY_RULES = {
    "according direct": 0.23,
    "according indirect": 1.18,
    "according mixed": 1.09,
    "always": 0.16,
    "announced direct": 0.54,
    "announced mixed": -0.34,
    "attitude": -0.75,
    "colon direct": -0.19,
    "following direct": -1.44,
    "following indirect": -0.07,
    "following mixed": -2.30,
    "inverted direct": 2.00,
    "inverted indirect": 0.72,
    "inverted mixed": 0.25,
    "long": -0.20,
    "long speaker": -0.44,
    "loose direct": -1.38,
    "named after direct": 1.78,
    "named after mixed": 0.09,
    "named before direct": 0.66,
    "named before mixed": -0.23,
    "object direct": -0.11,
    "object indirect": 0.42,
    "object mixed": 0.06,
    "parenthesis direct": 0.11,
    "parenthesis indirect": 0.21,
    "parenthesis mixed": -0.14,
    "participle direct": 0.29,
    "participle indirect": -0.43,
    "participle mixed": -0.02,
    "pieces": 0.10,
    "plain cue": 0.97,
    "relative direct": -0.63,
    "relative indirect": -0.74,
    "relative mixed": -0.69,
    "reported direct": 0.20,
    "reported indirect": 0.49,
    "reported mixed": 0.28,
    "shared direct": -0.59,
    "shared indirect": -0.59,
    "shared mixed": -0.31,
    "short": -0.43,
    "speaker name": 0.44,
    "speaker none": -1.81,
    "speaker noun": -0.07,
    "speaker pronoun": 0.11,
    "unlikely speaker": -0.49,
}
_WITH_NET = {
    "according direct": -0.25,
    "according indirect": 1.06,
    "according mixed": 0.77,
    "always": -0.11,
    "announced direct": 0.10,
    "announced mixed": -0.24,
    "attitude": -0.14,
    "colon direct": -0.34,
    "continued direct": -0.09,
    "continued mixed": -0.58,
    "following direct": -0.23,
    "following mixed": -0.46,
    "inverted direct": 1.29,
    "inverted indirect": -0.15,
    "inverted mixed": -0.47,
    "long": 0.25,
    "long speaker": -0.25,
    "loose direct": -1.07,
    "loose mixed": -0.13,
    "named after direct": 0.58,
    "named after indirect": -0.36,
    "named after mixed": -0.84,
    "named before direct": 0.56,
    "named before indirect": -0.17,
    "named before mixed": 0.75,
    "net": -0.57,
    "net: agreed direct": 2.34,
    "net: agreed indirect": 0.69,
    "net: agreed mixed": 1.26,
    "net: speaker direct": 0.24,
    "net: speaker indirect": 0.34,
    "net: speaker mixed": 0.31,
    "net: words direct": -0.19,
    "net: words indirect": 0.71,
    "net: words mixed": 0.62,
    "object indirect": 0.70,
    "object mixed": -0.21,
    "parenthesis direct": -0.12,
    "parenthesis indirect": 0.28,
    "parenthesis mixed": -0.21,
    "participle direct": -0.51,
    "participle indirect": -0.25,
    "participle mixed": 0.34,
    "pieces": -0.30,
    "plain cue": 0.50,
    "post mixed": -0.23,
    "relative direct": -0.03,
    "relative indirect": -0.15,
    "relative mixed": 0.23,
    "reported indirect": 0.27,
    "reported mixed": 0.12,
    "shared direct": -0.25,
    "shared indirect": -0.24,
    "shared mixed": -0.14,
    "short": -0.48,
    "signed direct": 0.33,
    "speaker name": 0.37,
    "speaker none": -0.44,
    "speaker noun": -0.22,
    "speaker pronoun": -0.17,
    "transcript direct": -0.67,
    "transcript indirect": 0.51,
    "unlikely speaker": 0.05,
}

# Not to be counted there.  A name set beside words by the page's own form is seldom wrong; such forms were too rare.
# A paragraph of quotation after one that ended with its speaker is that speaker's (26 of 28 with a known one), but
# annotators seldom mark it by itself, so the scorer finds no partner for it.
_JUDGED = {
    f"{evidence} {kind}": weight
    for evidence, weight in (
        (Evidence.POST, 1.8),
        (Evidence.SIGNED, 1.8),
        (Evidence.TRANSCRIPT, 1.8),
        (Evidence.CONTINUED, 0.8),
    )
    for kind in StatementKind
}
BY_RULES: dict[str, float] = _BY_RULES | _JUDGED
"""For reports that no net has read: embedded posts, and all where none can be run."""

WITH_NET: dict[str, float] = _WITH_NET | _JUDGED
