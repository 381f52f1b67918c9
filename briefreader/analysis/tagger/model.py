"""The trained weights, and what they say of tokens.  How they were made: `briefreader.training`; see MODEL_CARD.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from briefreader.analysis.tagger.engine import onnx_runtime
from briefreader.analysis.tagger.features import Tokens
from briefreader.analysis.tagger.labels import MANY, Label, Scores, allowed, best

_TOGETHER = 64  # sequences at a time: what a very long text needs of memory is bounded
_LEAST = 0.005  # a share that is taken for none

FILE = Path(__file__).with_name("tagger.onnx")


@dataclass(frozen=True, slots=True)
class Read:
    """What the net makes of a text's tokens: a label for each, and the log odds of being of a source or of words."""

    labels: list[int]
    source: list[float]
    words: list[float]


@dataclass(frozen=True, slots=True)
class Model:
    """A few small recurrent nets whose scores are averaged, and how likely one label is after another."""

    session: Any  # onnxruntime.InferenceSession
    start: Scores
    transitions: Scores

    def read(self, tokens: Tokens) -> Read:
        """What it makes of `tokens`."""
        made = Read([], [], [])
        for first in range(0, len(tokens.sequences), _TOGETHER):
            self._add(made, tokens, tokens.sequences[first : first + _TOGETHER])
        return made

    def _add(self, made: Read, tokens: Tokens, sequences: Sequence[range]) -> None:
        """Reads some sequences side by side."""
        lengths = [len(one) for one in sequences]
        here = slice(sequences[0].start, sequences[-1].stop)
        all_ids, all_flags = np.asarray(tokens.ids[here], np.int64), np.asarray(tokens.flags[here], np.float32)
        ids = np.zeros((len(lengths), max(lengths), all_ids.shape[1]), np.int64)
        flags = np.zeros((len(lengths), max(lengths), all_flags.shape[1]), np.float32)
        for row, one in enumerate(sequences):
            place = slice(one.start - here.start, one.stop - here.start)
            ids[row, : len(one)], flags[row, : len(one)] = all_ids[place], all_flags[place]
        asked = {"ids": ids, "flags": flags, "lens": np.asarray(lengths, np.int32)}
        scores = self.session.run(None, asked)[0]
        for labels in best(scores, self.start, self.transitions, lengths):
            made.labels.extend(labels)
        flat = np.concatenate([scores[row, :length] for row, length in enumerate(lengths)])
        likely = np.exp(flat - flat.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        made.source.extend(_odds(likely, Label.SOURCE))
        made.words.extend(_odds(likely, Label.WORDS))


def _odds(likely: Scores, label: Label) -> list[float]:
    """The log odds of each token to be of a sort."""
    share = likely[:, label : label + 2].sum(1).clip(_LEAST, 1 - _LEAST)
    odds: list[float] = np.log(share / (1 - share)).tolist()
    return odds


@cache
def model() -> Model:
    """The model of this version, read when it is first needed."""
    onnxruntime = onnx_runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # one article at a time, in a niced process
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights are made whole once, not at each text
    session = onnxruntime.InferenceSession(str(FILE), options, providers=["CPUExecutionProvider"])
    told = session.get_modelmeta().custom_metadata_map
    start = np.array(told["start"].split(), np.float32)
    transitions = np.array(told["transitions"].split(), np.float32).reshape(MANY, MANY)
    return Model(session, *allowed(start, transitions))
