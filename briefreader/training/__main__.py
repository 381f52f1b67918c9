"""`python -m briefreader.training FOLDER MODEL`: trains the tagger on FOLDER/train and writes it to MODEL.

With `--without N`, every fourth article from number N on is left out, to be tagged by a net that has not seen it.
With `--unmarked FOLDER`, the plain texts there are tagged by this version's own model and learned from as well.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from briefreader.training.corpus import guessed, marked
from briefreader.training.export import export
from briefreader.training.network import Network
from briefreader.training.training import EPOCHS, trained

SEEDS = (1, 2)
PARTS = 4


def main() -> None:
    """Reads, trains a net for each seed side by side, writes."""
    options = argparse.ArgumentParser(prog="python -m briefreader.training", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("model", type=Path)
    options.add_argument("--without", type=int, choices=range(PARTS))
    options.add_argument("--unmarked", type=Path)
    options.add_argument("--seeds", type=int, nargs="+", default=SEEDS)
    options.add_argument("--epochs", type=int, default=EPOCHS)
    told = options.parse_args()
    with ProcessPoolExecutor() as pool:
        nets = list(pool.map(partial(_net, told.folder, told.without, told.unmarked, told.epochs), told.seeds))
    export(nets, told.model)


def _net(folder: Path, without: int | None, unmarked: Path | None, epochs: int, seed: int) -> Network:
    articles = [one for number, one in enumerate(marked(folder / "train")) if number % PARTS != without]
    articles += guessed(unmarked) if unmarked else ()
    return trained(articles, seed, partial(print, flush=True), epochs)


if __name__ == "__main__":
    main()
