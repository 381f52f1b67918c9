"""Who said what, in small: every way of writing it that the rules know, one case each."""

from __future__ import annotations

import pytest

from tests.analysis.reading import Case, cases, statements_in, told


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_statements_of_a_text(case: Case) -> None:
    assert [told(case.text, one) for one in statements_in(case.text)] == case.expected
