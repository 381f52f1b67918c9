"""A run that leaves something in the checkout fails, also where several processes run the tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_KEEPS = "def test_one(tmp_path): (tmp_path / 'mine').touch()"
_LEAVES = "from pathlib import Path\ndef test_one(): (Path(__file__).parent / 'G[vkqf').touch()"
_CACHES = "from pathlib import Path\ndef test_one(): Path(__file__).with_name('.mypy_cache').mkdir()"


@pytest.mark.parametrize("processes", ["0", "2"])
@pytest.mark.parametrize(("test", "code"), [(_KEEPS, 0), (_CACHES, 0), (_LEAVES, 1)], ids=["keeps", "caches", "leaves"])
def test_a_run_fails_for_what_it_leaves(tmp_path: Path, test: str, code: int, processes: str) -> None:
    (tmp_path / "pytest.ini").touch()
    (tmp_path / "test_it.py").write_text(test, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.leftovers", "-n", processes, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, "1 passed" in done.stdout) == (code, True), done.stdout
    assert ("G[vkqf was not there when the tests began" in done.stdout) is bool(code)


def test_the_tests_run_elsewhere() -> None:
    """Whatever a test or a program that it starts writes without naming a folder does not land in the checkout."""
    assert not Path.cwd().is_relative_to(ROOT)
