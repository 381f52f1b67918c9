"""Libraries that report to their makers are told not to, for this process and every process it starts."""

from __future__ import annotations

import os
from collections.abc import Mapping

_OPT_OUTS: Mapping[str, str] = {
    "ORT_DISABLE_TELEMETRY": "1",  # onnxruntime, on by default from 1.32; read when it is imported
}


def turn_off() -> None:
    """Sets the environment variables by which telemetry is refused.  Call it before the libraries are imported."""
    os.environ.update(_OPT_OUTS)


def is_off() -> bool:
    """Whether every opt-out stands in this process's environment."""
    return all(os.environ.get(name) == value for name, value in _OPT_OUTS.items())
