"""The benchmark itself, at a size that says nothing of speed: every measurement gives its figures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_the_benchmark_measures_and_writes_its_table(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    sizes = ["--feeds", "3", "--items", "3", "--runs", "1", "--only", "refresh", "first_paint", "article"]
    command = [sys.executable, "-m", "tests.benchmarks", *sizes, "--json", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=True)
    figures = {one["name"]: one for one in json.loads(out.read_text(encoding="utf-8"))["figures"]}
    assert {"refresh, 9 new articles", "refresh, 3 feeds unchanged", "first paint"} <= set(figures)
    assert all(isinstance(one["median"], float) for one in figures.values())
    assert "| first paint |" in done.stdout
