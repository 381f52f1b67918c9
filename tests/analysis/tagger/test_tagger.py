"""Rules and net together, and the rules alone where no net can be run."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.tagger import tagger
from briefreader.domain.statements.explanation import FoundBy
from tests.analysis.reading import read, report

TEXT = "Dorn Haviq said that the ferry would sail."
RULES = [report(TEXT, "the ferry would sail", "Dorn Haviq", "said")]


def test_without_the_net_the_reports_are_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "AVAILABLE", False)
    one = read(TEXT)
    assert tagger.refined(one.text, one.blocks, one.sentences, one.quoted, RULES) == tuple(RULES)


NET = {
    "what the rules found is read with the net": (RULES, FoundBy.BOTH),
    "what the rules missed is the net's": ([], FoundBy.TAGGER),
}


@pytest.mark.skipif(not tagger.AVAILABLE, reason="onnxruntime is not built for this machine")
@pytest.mark.parametrize(("rules", "found_by"), NET.values(), ids=NET)
def test_with_the_net_reports_say_what_it_makes_of_them(rules: list[Report], found_by: FoundBy) -> None:
    one = read(TEXT)
    (found,) = tagger.refined(one.text, one.blocks, one.sentences, one.quoted, rules)
    assert found.seen and found.seen.found_by is found_by
    assert found.speaker and found.speaker.of(TEXT) == "Dorn Haviq"
