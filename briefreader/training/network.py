"""The net: hashed features, two bidirectional LSTM layers, a linear chain of labels over them (Lample et al. 2016)."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from briefreader.analysis.attribution.report import Evidence
from briefreader.analysis.tagger.features import BEGINNINGS, ENDINGS, SHAPES, WORDS
from briefreader.analysis.tagger.labels import MANY
from briefreader.training.corpus import Marked

TABLES = {
    "word": (WORDS, 32), "beginning": (BEGINNINGS, 8), "ending": (ENDINGS, 16), "shape": (SHAPES, 8),
    "label": (MANY, 8), "evidence": (len(Evidence) + 1, 8),
}  # fmt: skip
"""Rows and columns of each table, in the order of a token's numbers."""

FLAGS = 16
HIDDEN = 80
_DROPPED = 0.35
_UNKNOWN = 0.12  # of the words are unknown while it learns
_UNRULED = 0.1  # of the sequences are read without what the rules say


class Network(nn.Module):
    """Sequences in, scores of labels out."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = nn.ModuleDict({name: nn.Embedding(*size) for name, size in TABLES.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        width = sum(columns for _, columns in TABLES.values()) + FLAGS
        self.lstm = nn.LSTM(width, HIDDEN, 2, batch_first=True, bidirectional=True, dropout=_DROPPED)
        self.out = nn.Linear(2 * HIDDEN, MANY)
        self.drop = nn.Dropout(_DROPPED)
        self.start = nn.Parameter(torch.zeros(MANY))
        self.transitions = nn.Parameter(torch.zeros(MANY, MANY))

    def forward(self, ids: Tensor, flags: Tensor, lengths: Tensor) -> Tensor:
        """Scores (sequences × tokens × MANY) of `ids` (sequences × tokens × tables) and `flags`."""
        if self.training:
            ids = _blurred(ids)
        read = [table(ids[..., number]) for number, table in enumerate(self.tables.values())]
        seen = self.drop(torch.cat([*read, flags], -1))
        packed = nn.utils.rnn.pack_padded_sequence(seen, lengths, batch_first=True, enforce_sorted=False)
        known, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.out(self.drop(known))

    def loss(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """The negative log likelihood of `labels`, over all tokens that `mask` lets count."""
        sums = self.start + scores[:, 0]
        right = self.start[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1]).squeeze(1)
        for at in range(1, scores.shape[1]):
            counts = mask[:, at]
            onward = torch.logsumexp(sums.unsqueeze(2) + self.transitions, 1) + scores[:, at]
            sums = torch.where(counts.unsqueeze(1), onward, sums)
            step = self.transitions[labels[:, at - 1], labels[:, at]]
            step = step + scores[:, at].gather(1, labels[:, at : at + 1]).squeeze(1)
            right = right + torch.where(counts, step, torch.zeros_like(step))
        return (torch.logsumexp(sums, 1) - right).sum()


def _blurred(ids: Tensor) -> Tensor:
    """Some words unknown, and some sequences without what the rules say."""
    ids = ids.clone()
    ids[..., 0][torch.rand(ids.shape[:2]) < _UNKNOWN] = 0
    ids[torch.rand(ids.shape[0]) < _UNRULED, :, 4:] = 0
    return ids


Example = tuple[Tensor, Tensor, Tensor]
"""Numbers, flags and labels of one sequence."""


def sequences(articles: Sequence[Marked]) -> list[Example]:
    """Numbers, flags and labels of every sequence of some articles."""
    made = []
    for one in articles:
        ids, flags = torch.tensor(one.tokens.ids), torch.tensor(one.tokens.flags, dtype=torch.float32)
        labels = torch.tensor(one.labels)
        made += [tuple(each[here.start : here.stop] for each in (ids, flags, labels)) for here in one.tokens.sequences]
    return made


def padded(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """One batch: numbers, flags, labels, mask and lengths."""
    lengths = torch.tensor([len(one[0]) for one in batch])
    ids, flags, labels = (nn.utils.rnn.pad_sequence([one[n] for one in batch], batch_first=True) for n in range(3))
    mask = torch.arange(labels.shape[1]) < lengths.unsqueeze(1)
    return ids, flags, labels, mask, lengths
