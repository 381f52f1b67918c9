"""What is imported before the first paint: nothing that the first screen does not show."""

from __future__ import annotations

import subprocess
import sys

_PROGRAM = """
import sys
import briefreader.cli, briefreader.cli.screen, briefreader.tui.launch, briefreader.tui.running
print(*sorted(sys.modules))
"""
_HEAVY = "click numpy onnxruntime feedparser aiohttp lxml trafilatura rapidfuzz distributed concurrent.futures.process"
_OURS = 88  # a module of ours costs half a millisecond: whoever adds more asks first whether they can come later


def test_nothing_heavy_is_imported_at_the_start() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    modules = set(done.stdout.split())
    assert not modules & set(_HEAVY.split())
    ours = {name for name in modules if name.startswith("briefreader.")}
    assert not {
        name for name in ours if name.startswith(("briefreader.training", "briefreader.web", "briefreader.plain"))
    }
    assert {name for name in ours if name.startswith("briefreader.analysis.")} == {"briefreader.analysis.method"}
    assert len(ours) <= _OURS
