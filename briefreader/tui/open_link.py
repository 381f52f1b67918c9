"""A web page opened from the screens: in the browser of this machine, or in the one that shows this reader."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from textual.app import App


def open_page(app: App[int], url: str, say: Callable[[str], None]) -> None:
    """Opens an http or https address; `say` hears what happened, with the host it leads to, in a sentence."""
    from briefreader.services.browser import open_link  # late: most readers open none

    def beside(page: str) -> bool:
        """In another tab; the page around the reader says so when the browser refuses."""
        app.open_url(page)
        return True

    def elsewhere() -> None:
        sentence = open_link(url)
        with contextlib.suppress(RuntimeError):  # the reader has ended before the browser came
            app.call_later(say, sentence)

    if app.is_web:
        say(open_link(url, beside))
    else:  # a browser may take its time, or all the time that it is open
        threading.Thread(target=elsewhere, daemon=True).start()
