"""The one door out: a link in the person's browser, as an argument and never through a shell."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from urllib.parse import urlsplit


def browser() -> str:
    """What would open a link; empty where nothing would."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return ""
    return str(getattr(found, "name", "") or "the system's")


def open_link(url: str, opens: Callable[[str], bool] | None = None) -> str:
    """Opens an http or https address; what happened, with the host it leads to, in a sentence.

    `opens` says whether it could: this machine's browser, unless the screen has one of its own.
    """
    host = urlsplit(url).hostname if url.lower().startswith(("http://", "https://")) else None
    if not host:
        return "This article has no address that can be opened."
    try:
        shown = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        return "This article's address names no host that can be opened."
    opened = (opens or webbrowser.open)(url)
    return f"Opened {shown} in the browser." if opened else f"No browser could be started for {shown}: set BROWSER."
