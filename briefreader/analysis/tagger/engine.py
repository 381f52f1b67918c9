"""The only way to onnxruntime: its telemetry is turned off before it is loaded, in whichever process that happens."""

from __future__ import annotations

from typing import Any

from briefreader.config import telemetry


def onnx_runtime() -> Any:
    """The onnxruntime module, silent.

    Two switches, because neither is enough: the variable is read at the import alone, and another part of the process
    may have imported it before us; the call comes too late for what is written and planned at the import.
    """
    telemetry.turn_off()
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime
