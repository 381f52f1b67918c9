"""The worker's log holds what went wrong, and nothing that a terminal that shows it would obey."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO

from briefreader.services.processes.log import Log
from tests.hostile import SEQUENCES, obeyed


def test_a_fault_that_quotes_a_stranger() -> None:
    file = StringIO()
    print(*SEQUENCES.values(), "end", file=Log(file))
    assert file.getvalue().endswith("end\n")
    assert not set("\x1b\x07\x08\x7f\x9b\x9d\r") & set(file.getvalue())


def test_a_process_that_ends_by_a_fault_tells_it_there() -> None:
    program = "from briefreader.services.processes import log; log.begun(); raise ValueError('\\x1b]0;x\\x07 \\x9b2J')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert "ValueError: ]0;x 2J" in done.stderr and not obeyed(done.stderr)
