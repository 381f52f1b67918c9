"""What a report holds."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.report import Evidence, Report, Seen
from briefreader.domain.statements.explanation import FoundBy
from briefreader.domain.text.span import Span

AGREED = {FoundBy.BOTH: True, FoundBy.BORDERS: False, FoundBy.SPEAKERS: False, FoundBy.RULES: False}


@pytest.mark.parametrize(("found_by", "expected"), AGREED.items(), ids=[one.value for one in AGREED])
def test_only_the_same_words_by_the_same_speaker_are_agreed_on(found_by: FoundBy, expected: bool) -> None:
    assert Seen(1.0, 1.0, found_by).agreed is expected


def test_a_report_is_one_of_saying_and_unread_unless_told() -> None:
    one = Report(None, None, (Span(0, 3),), Evidence.LOOSE, 0)
    assert one.speech and one.seen is None
