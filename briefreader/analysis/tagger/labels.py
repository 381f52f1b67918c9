"""What a token may be, and the likeliest sequence of it: the first token of a span and its others are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


class Label(IntEnum):
    """The first token of a span; one more is any other of its tokens."""

    NONE = 0
    SOURCE = 1
    CUE = 3
    WORDS = 5


MANY = 7
_NEVER = np.float32(-1e4)


def allowed(start: Scores, transitions: Scores) -> tuple[Scores, Scores]:
    """The scores of a first label (MANY) and of one after another (MANY × MANY), with what cannot be ruled out."""
    start, transitions = start.copy(), transitions.copy()
    for first in (Label.SOURCE, Label.CUE, Label.WORDS):
        other = first + 1
        start[other] = _NEVER
        for before in range(MANY):
            if before not in (first, other):
                transitions[before, other] = _NEVER
    return start, transitions


def best(emissions: Scores, start: Scores, transitions: Scores, lengths: Sequence[int]) -> list[list[int]]:
    """The likeliest labels of each sequence by Viterbi's algorithm; `emissions` are sequences × tokens × MANY."""
    sequences, tokens, _ = emissions.shape
    ends = np.asarray(lengths)
    score = start + emissions[:, 0]
    back = np.zeros((tokens, sequences, MANY), np.int8)
    scores = np.empty((tokens, sequences, MANY), np.float32)
    scores[0] = score
    for at in range(1, tokens):
        through = score[:, :, None] + transitions
        back[at] = through.argmax(1)
        score = through.max(1) + emissions[:, at]
        scores[at] = score
    return [_traced(scores[:, one], back[:, one], int(ends[one])) for one in range(sequences)]


def _traced(scores: Scores, back: NDArray[np.int8], length: int) -> list[int]:
    """The labels of one sequence from its last one back."""
    label = int(scores[length - 1].argmax())
    made = [label]
    for at in range(length - 1, 0, -1):
        label = int(back[at, label])
        made.append(label)
    return made[::-1]


def spans(labels: Sequence[int], tokens: range) -> dict[Label, list[range]]:
    """The spans of each sort among some tokens, in order."""
    found: dict[Label, list[range]] = {Label.SOURCE: [], Label.CUE: [], Label.WORDS: []}
    at = tokens.start
    while at < tokens.stop:
        label = labels[at]
        end = at + 1
        if label:
            first = Label(label if label % 2 else label - 1)
            while end < tokens.stop and labels[end] == first + 1:
                end += 1
            found[first].append(range(at, end))
        at = end
    return found
