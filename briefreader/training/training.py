"""One net, learned from articles: seeded, so that the same articles and seed make the same net."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

import torch
from torch import nn

from briefreader.training.corpus import Marked
from briefreader.training.network import Network, padded, sequences

EPOCHS = 8
_BATCH = 32
_RATE = 4e-3
_DECAY = 1e-2
_SPREAD = 40  # tokens by which sequences of a batch may differ in length


def trained(articles: Sequence[Marked], seed: int, tell: Callable[[str], None], epochs: int = EPOCHS) -> Network:
    """A net that has read `articles` as often as `epochs` says."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    torch.set_num_threads(1)
    data = sequences(articles)
    net = Network()
    net.train()
    steps = epochs * math.ceil(len(data) / _BATCH)
    rates = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(rates, _RATE, total_steps=steps + 1, pct_start=0.1)
    for epoch in range(epochs):
        losses = []
        for batch in _batches([len(one[0]) for one in data], chance):
            ids, flags, labels, mask, lengths = padded([data[number] for number in batch])
            loss = net.loss(net(ids, flags, lengths), labels, mask) / mask.sum()
            rates.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            rates.step()
            schedule.step()
            losses.append(loss.item())
        tell(f"seed {seed}, epoch {epoch + 1} of {epochs}: {sum(losses) / len(losses):.4f}")
    net.eval()
    return net


def _batches(lengths: Sequence[int], chance: random.Random) -> list[list[int]]:
    """The numbers of the sequences, about as long ones together, in no order."""
    order = list(range(len(lengths)))
    order.sort(key=lambda number: lengths[number] + chance.random() * _SPREAD)
    made = [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]
    chance.shuffle(made)
    return made
