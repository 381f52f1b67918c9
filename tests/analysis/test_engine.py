"""onnxruntime is silent before it is loaded, whichever process loads it and whatever its environment says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefreader.analysis.tagger.tagger import AVAILABLE
from briefreader.cli import main
from briefreader.config import telemetry

_VARIABLE = "ORT_DISABLE_TELEMETRY"


_FAKE = f"""
import os
print(os.environ.get({_VARIABLE!r}))
def disable_telemetry_events(): print("told")
"""


@pytest.mark.parametrize("before", [None, "", "0"])
def test_both_switches_are_set_the_first_before_the_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.delenv(_VARIABLE, raising=False)
    if before is not None:
        monkeypatch.setenv(_VARIABLE, before)
    (tmp_path / "onnxruntime.py").write_text(_FAKE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    program = "from briefreader.analysis.tagger.engine import onnx_runtime; print(onnx_runtime().__name__)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["1", "told", "onnxruntime"]


@pytest.mark.skipif(not AVAILABLE, reason="onnxruntime is not built for this machine")
def test_it_leaves_no_trace_in_a_process_that_nobody_prepared(tmp_path: Path) -> None:
    """A worker of a cluster, for one, starts neither by our command line nor from it."""
    environment = {name: words for name, words in os.environ.items() if name != _VARIABLE}
    environment |= {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path)}
    program = "from briefreader.analysis.tagger.model import model; model()"
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, timeout=60)
    assert not list(tmp_path.iterdir())


def test_what_the_program_starts_inherits_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(_VARIABLE, "0")
    monkeypatch.setattr(sys, "argv", ["briefreader", "--version"])
    assert not telemetry.is_off()
    with pytest.raises(SystemExit):
        main()
    assert telemetry.is_off()
