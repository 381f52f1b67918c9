"""Labels of tokens: which may follow which, the likeliest row of them, and the spans they make."""

from __future__ import annotations

import numpy as np
import pytest

from briefreader.analysis.tagger.labels import MANY, Label, allowed, best, spans

NONE, SOURCE, CUE, WORDS = Label
START, TRANSITIONS = allowed(np.zeros(MANY, np.float32), np.zeros((MANY, MANY), np.float32))

BEGUN = {
    "nothing": (NONE, True),
    "a source": (SOURCE, True),
    "words": (WORDS, True),
    "more of a source": (SOURCE + 1, False),
    "more of words": (WORDS + 1, False),
}


@pytest.mark.parametrize(("label", "expected"), BEGUN.values(), ids=BEGUN)
def test_what_a_text_may_begin_with(label: int, expected: bool) -> None:
    assert (START[label] > -1) is np.bool_(expected)


FOLLOWING = {
    "a source goes on": (SOURCE, SOURCE + 1, True),
    "a source goes on and on": (SOURCE + 1, SOURCE + 1, True),
    "a source does not go on as a cue": (SOURCE, CUE + 1, False),
    "nothing does not go on": (NONE, WORDS + 1, False),
    "a cue may follow a source": (SOURCE + 1, CUE, True),
    "words may follow words": (WORDS + 1, WORDS, True),
}


@pytest.mark.parametrize(("before", "label", "expected"), FOLLOWING.values(), ids=FOLLOWING)
def test_what_may_follow_a_label(before: int, label: int, expected: bool) -> None:
    assert (TRANSITIONS[before, label] > -1) is np.bool_(expected)


ROWS = {
    "a row that is allowed": ([0, 1, 2, 3, 5, 6, 0], [0, 1, 2, 3, 5, 6, 0]),
    "what has not begun does not go on": ([0, 2, 2], [0, 0, 0]),
    "two spans side by side": ([5, 6, 5, 6], [5, 6, 5, 6]),
}


@pytest.mark.parametrize(("wanted", "expected"), ROWS.values(), ids=ROWS)
def test_the_likeliest_row(wanted: list[int], expected: list[int]) -> None:
    scores = np.full((1, len(wanted), MANY), -3, np.float32)
    scores[0, :, 0] = 2
    for at, label in enumerate(wanted):
        scores[0, at, label] = 3
    (labels,) = best(scores, START, TRANSITIONS, [len(wanted)])
    assert labels == expected


SPANS = {
    "a span of two": ([0, 1, 2, 0], {SOURCE: [range(1, 3)], CUE: [], WORDS: []}),
    "two spans of a sort": ([5, 5, 6], {SOURCE: [], CUE: [], WORDS: [range(1), range(1, 3)]}),
    "a span to the end": ([0, 3, 4], {SOURCE: [], CUE: [range(1, 3)], WORDS: []}),
    "nothing": ([0, 0], {SOURCE: [], CUE: [], WORDS: []}),
}


@pytest.mark.parametrize(("labels", "expected"), SPANS.values(), ids=SPANS)
def test_the_spans_that_labels_make(labels: list[int], expected: dict[Label, list[range]]) -> None:
    assert spans(labels, range(len(labels))) == expected


def test_only_the_spans_among_some_tokens() -> None:
    assert spans([1, 2, 0, 1], range(2, 4))[SOURCE] == [range(3, 4)]
