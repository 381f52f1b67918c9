"""Hears that the terminal is gone where no signal says so: a reader that nobody sees must end, and free its lock."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Callable


def on_hangup(file: int, gone: Callable[[], object]) -> None:
    """Calls `gone`, from a thread that sleeps until then, when the other end of the terminal `file` is closed.

    A terminal tells it by SIGHUP to those whose terminal it is; started by another program, one may be nobody's.
    """
    if not os.isatty(file):
        return
    watched = select.poll()
    watched.register(file, 0)  # of no interest but for its end, which is always told

    def wait() -> None:
        if watched.poll():
            gone()

    threading.Thread(target=wait, name="hangup", daemon=True).start()
