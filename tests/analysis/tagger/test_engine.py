"""onnxruntime comes silent: what its processes do is tested in `tests/analysis/test_engine.py`."""

from __future__ import annotations

import os
import sys
from types import ModuleType

import pytest

from briefreader.analysis.tagger.engine import onnx_runtime
from briefreader.config import telemetry


def test_its_reports_are_turned_off_in_two_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[bool] = []
    fake = ModuleType("onnxruntime")
    fake.disable_telemetry_events = lambda: called.append(telemetry.is_off())  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "onnxruntime", fake)
    monkeypatch.setattr(os, "environ", {})
    assert onnx_runtime() is fake
    assert called == [True]
