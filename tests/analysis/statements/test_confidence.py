"""How sure we are, and why, in words."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.report import Evidence
from briefreader.analysis.statements import confidence

SURER = {
    "an inverted quotation is surer than a loose one": ({"inverted direct"}, {"loose direct"}),
    "a named speaker is surer than none": ({"speaker name"}, {"speaker none"}),
    "a plain cue is surer than another": ({"plain cue"}, set()),
    "speech is surer than an attitude": (set(), {"attitude"}),
    "enough words are surer than a few": (set(), {"short"}),
    "a name is surer than a noun": ({"speaker name"}, {"speaker noun"}),
    "a likely speaker is surer": (set(), {"unlikely speaker"}),
    "a post is surer than a quotation after another": ({"post direct"}, {"following direct"}),
}


@pytest.mark.parametrize(("more", "less"), SURER.values(), ids=SURER)
def test_what_makes_a_report_surer(more: set[str], less: set[str]) -> None:
    high, low = (confidence.probability({"always": 1.0} | dict.fromkeys(on, 1.0)) for on in (more, less))
    assert high > low


NET = {
    "both agree": {"net: agreed direct": 1.0},
    "the net is sure of the speaker": {"net: speaker direct": 3.0},
    "the net is sure of reported words": {"net: words indirect": 3.0},
}


@pytest.mark.parametrize("on", NET.values(), ids=NET)
def test_what_the_net_adds(on: dict[str, float]) -> None:
    assert confidence.probability({"net": 1.0} | on) > confidence.probability({"net": 1.0})


LIMITS = {"nothing is certain": (99.0, confidence.CERTAIN), "nothing is impossible": (-99.0, confidence.IMPOSSIBLE)}


@pytest.mark.parametrize(("times", "expected"), LIMITS.values(), ids=LIMITS)
def test_the_limits_of_being_sure(times: float, expected: float) -> None:
    assert confidence.probability({"plain cue": times}) == expected


def test_what_is_not_weighed_changes_nothing() -> None:
    assert confidence.probability({"always": 1.0, "nothing of ours": 1.0}) == confidence.probability({"always": 1.0})


WHY = {
    "nobody": (Evidence.LOOSE, "none", False, "nobody is named for it"),
    "somebody who is not known": (Evidence.REPORTED, "noun", False, "unclear who is meant"),
    "a pronoun": (Evidence.REPORTED, "pronoun", True, "pronoun, last named person"),
    "a relative pronoun": (Evidence.RELATIVE, "pronoun", True, "pronoun, named just before"),
    "a name beside a quotation": (Evidence.INVERTED, "name", True, "named next to the quotation"),
    "a source": (Evidence.ACCORDING, "name", True, "named as the source"),
    "a post": (Evidence.POST, "name", True, "post by its author"),
    "the paragraph before": (Evidence.CONTINUED, "name", True, "same speaker as the paragraph before"),
}


@pytest.mark.parametrize(("evidence", "speaker", "resolved", "expected"), WHY.values(), ids=WHY)
def test_why_in_words(evidence: Evidence, speaker: str, resolved: bool, expected: str) -> None:
    assert confidence.why(evidence, speaker, resolved) == expected


@pytest.mark.parametrize("evidence", Evidence, ids=[one.value for one in Evidence])
def test_every_sort_of_evidence_has_its_words(evidence: Evidence) -> None:
    assert confidence.why(evidence, "name", True)
