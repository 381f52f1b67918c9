"""A web page opened from the screens: in the browser of this machine, or in the one that shows this reader."""

from __future__ import annotations

from textual.app import App


def opened(app: App[int], url: str) -> str:
    """Opens an http or https address; what happened, with the host it leads to, in a sentence."""
    from briefreader.services.browsing import open_link  # late: most readers open none

    return open_link(url, lambda page: _beside(app, page)) if app.is_web else open_link(url)


def _beside(app: App[int], url: str) -> bool:
    """In another tab; the page around the reader says so when the browser refuses."""
    app.open_url(url)
    return True
