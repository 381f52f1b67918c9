"""Where tests, benchmarks and fuzzing run: in a folder of their own, so that nothing is left in the checkout."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]


@contextmanager
def away() -> Iterator[Path]:
    """A new folder to be in; programs that are started there find the project all the same."""
    os.environ["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryDirectory(prefix="briefreader-tests-") as folder, chdir(folder):
        yield Path(folder)
