"""kill -9 while a worker refreshes and analyses and two readers annotate and export: nothing acknowledged is lost.

20 kills in the suite; `pytest -m long tests/safety/test_kill.py` makes 200, or as many as BRIEFREADER_KILLS says.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.safety.killing import killed


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    figures = killed(tmp_path, 20, seed=6, most=10)
    assert figures.faults == []
    assert figures.acknowledged > 60, "the readers were killed at work"


@pytest.mark.long
def test_many_kills_lose_nothing(tmp_path: Path) -> None:
    kills = int(os.environ.get("BRIEFREADER_KILLS", "200"))
    figures = killed(tmp_path, kills, seed=kills, most=60)
    print(figures)
    assert figures.faults == []
    assert max(figures.openings) < 2, "seconds until a reader has its list again"
