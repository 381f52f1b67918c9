"""Who said what, in small: every way of writing it that the rules know, one case each."""

from __future__ import annotations

import pytest

from briefreader.analysis.tagger.tagger import AVAILABLE
from tests.analysis.reading import Case, cases, statements_in, told


@pytest.mark.skipif(not AVAILABLE, reason="onnxruntime is not built for this machine")
@pytest.mark.parametrize("case", cases("whole"), ids=lambda case: case.name)
def test_statements_of_a_text_by_rules_and_nets(case: Case) -> None:
    assert [told(case.text, one) for one in statements_in(case.text, whole=True)] == case.expected


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_statements_of_a_text(case: Case) -> None:
    assert [told(case.text, one) for one in statements_in(case.text)] == case.expected
