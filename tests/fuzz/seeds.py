"""The documents that are made worse: our own always, real and hostile ones where the development data is."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.conftest import ROOT
from tests.fuzz.mutation import LARGEST

SHARED = ROOT.parent / "shared" / "data"
NO_SHARED = "BRIEFREADER_FUZZ_OWN_ONLY"
"""Set in the environment, only our own documents count, so that a check is the same everywhere."""


def ours(*patterns: str) -> list[bytes]:
    """Files of fixtures/."""
    return _read(ROOT / "fixtures", patterns)


def found(*patterns: str) -> list[bytes]:
    """Files of the development data; none where it is not there."""
    return _read(SHARED, patterns) if SHARED.is_dir() and not own_only() else []


def own_only() -> bool:
    """Whether only our own documents count."""
    return bool(os.environ.get(NO_SHARED))


@cache
def _read(folder: Path, patterns: Iterable[str]) -> list[bytes]:
    files = [file for pattern in patterns for file in sorted(folder.glob(pattern)) if file.is_file()]
    return [_data(file)[:LARGEST] for file in files]


def _data(file: Path) -> bytes:
    data = file.read_bytes()
    return gzip.decompress(data) if file.suffix == ".gz" else data
