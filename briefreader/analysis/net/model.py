"""The trained weights, and what they say of tokens.  How they were made: `briefreader.training`; see MODEL_CARD.md."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from briefreader.analysis.net.labels import MANY, Label, Scores, allowed, best
from briefreader.analysis.net.tokens import Tokens

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
        lengths = [len(one) for one in tokens.sequences]
        if not lengths:
            return Read([], [], [])
        ids = np.asarray(tokens.ids, np.int64)
        flags = np.asarray(tokens.flags, np.float32)
        many, longest = len(lengths), max(lengths)
        padded = np.zeros((many, longest, ids.shape[1]), np.int64)
        marks = np.zeros((many, longest, flags.shape[1]), np.float32)
        for row, one in enumerate(tokens.sequences):
            padded[row, : len(one)] = ids[one.start : one.stop]
            marks[row, : len(one)] = flags[one.start : one.stop]
        told = self.session.run(None, {"ids": padded, "flags": marks, "lens": np.asarray(lengths, np.int32)})[0]
        found = best(told, self.start, self.transitions, lengths)
        flat = np.concatenate([told[row, :length] for row, length in enumerate(lengths)])
        likely = np.exp(flat - flat.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        labels = [label for sequence in found for label in sequence]
        return Read(labels, _odds(likely, Label.SOURCE), _odds(likely, Label.WORDS))


def _odds(likely: Scores, label: Label) -> list[float]:
    """The log odds of each token to be of a sort."""
    share = likely[:, label : label + 2].sum(1).clip(_LEAST, 1 - _LEAST)
    odds: list[float] = np.log(share / (1 - share)).tolist()
    return odds


@cache
def model() -> Model:
    """The model of this version, read when it is first needed."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # one article at a time, in a niced process
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights are made whole once, not at each text
    session = onnxruntime.InferenceSession(str(FILE), options, providers=["CPUExecutionProvider"])
    told = session.get_modelmeta().custom_metadata_map
    start = np.array(told["start"].split(), np.float32)
    transitions = np.array(told["transitions"].split(), np.float32).reshape(MANY, MANY)
    return Model(session, *allowed(start, transitions))
