"""Hears that the terminal is gone where no signal says so: a reader that nobody sees must end, and free its lock."""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from collections.abc import Callable

PATIENCE_SECONDS = 4.0
"""For an end in order.  It may not come: what was to be painted fills a queue that nobody empties any more."""


def on_hangup(file: int, gone: Callable[[], object]) -> None:
    """Calls `gone`, from a thread that sleeps until then, when the other end of the terminal `file` is closed.

    A terminal tells it by SIGHUP to those whose terminal it is; started by another program, one may be nobody's.  A
    process that has not ended a while later is ended here: what was being written lies among the drafts already.
    """
    if not os.isatty(file):
        return
    watched = select.poll()
    watched.register(file, 0)  # of no interest but for its end, which is always told

    def wait() -> None:
        if watched.poll():
            gone()
            time.sleep(PATIENCE_SECONDS)
            os._exit(128 + signal.SIGHUP)

    threading.Thread(target=wait, name="hangup", daemon=True).start()
