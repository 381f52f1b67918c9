"""A web page or a recording opened from the screens: on this machine, or in the browser that shows this reader."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence

from textual.app import App


def open_page(app: App[int], url: str, say: Callable[[str], None]) -> None:
    """Opens an http or https address; `say` hears what happened, with the host it leads to, in a sentence."""
    from briefreader.services.browser import open_link  # late: most readers open none

    def beside(page: str) -> bool:
        """In another tab; the page around the reader says so when the browser refuses."""
        app.open_url(page)
        return True

    if app.is_web:
        say(open_link(url, beside))
    else:
        _aside(app, lambda: open_link(url), say)


def play(app: App[int], url: str, player: Sequence[str], allowed: Sequence[str], say: Callable[[str], None]) -> None:
    """Plays what is at an address with the person's player; a browser that shows the reader plays it by itself."""
    from briefreader.services import browser  # late, likewise

    if app.is_web:
        open_page(app, url, say)
    else:
        _aside(app, lambda: browser.play(url, player, allowed), say)


def _aside(app: App[int], do: Callable[[], str], say: Callable[[str], None]) -> None:
    """Lets `say` hear the sentence that `do` gives: a program may take its time, or all the time that it is open."""

    def elsewhere() -> None:
        sentence = do()
        with contextlib.suppress(RuntimeError):  # the reader has ended before the program came
            app.call_later(say, sentence)

    threading.Thread(target=elsewhere, daemon=True).start()
