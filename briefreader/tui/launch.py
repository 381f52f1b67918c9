"""From the shell to the screen: what must be settled before anything of the screen is imported."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable

from briefreader.config.home import Home


def run(home: Home, tell: Callable[[str], object], fresh: bool = False) -> int:
    """Opens the reader on a home; its exit code.  Raises BriefreaderError, in words, where the home cannot be used.

    It opens where the reader was, unless `fresh`.
    `tell` prints a line once the screen is gone: a note that the disk did not take is given back by it.
    """
    os.environ.setdefault("TEXTUAL_FPS", "240")  # read when textual is imported: a key waits 4 ms at most to be shown
    gc.disable()  # nothing of what is imported is ever garbage; the app enables it after the first paint
    from briefreader.tui.running import session

    return asyncio.run(session(home, tell, fresh))
