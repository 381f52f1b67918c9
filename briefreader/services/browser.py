"""The one door out: a link in the person's browser, as an argument and never through a shell."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping

from briefreader.domain.news.address import host_of, openable

_PLACE = "%s"  # where BROWSER wants the address to stand
_SECONDS = 2.0  # in which a program that cannot open anything has said so
_OURS = ("open",) if sys.platform == "darwin" else ("wslview", "xdg-open", "x-www-browser", "firefox", "chromium")


def browser() -> str:
    """The program that would open a link; empty where there is none."""
    return next((words[0] for words in _commands("", os.environ) if shutil.which(words[0])), "")


def open_link(url: str, opens: Callable[[str], bool] | None = None) -> str:
    """Opens an http or https address; what happened, with the host it leads to, in a sentence.

    `opens` says whether it could: this machine's browser, unless the screen has one of its own.
    """
    page = openable(url)
    if not page:
        return "There is no address here that can be opened."
    opened = opens(page) if opens else any(map(_started, _commands(page, os.environ)))
    host = host_of(page)
    return f"Opened {host} in the browser." if opened else f"No browser could be started for {host}: set BROWSER."


def _commands(page: str, environment: Mapping[str, str]) -> Iterator[list[str]]:
    """What may show the page, as words: what BROWSER names, or where it is silent what machines have.

    A word that holds more than the place of the address is a line for a shell, or may be: it is passed over.
    """
    named = environment.get("BROWSER", "")
    for entry in named.split(os.pathsep) if named else _OURS:
        try:
            words = shlex.split(entry.removesuffix("&"))
        except ValueError:  # a quotation mark is missing
            continue
        if words and all(word == _PLACE or _PLACE not in word for word in words):
            words = words if _PLACE in words else [*words, _PLACE]
            yield [page if word == _PLACE else word for word in words]


def _started(words: list[str]) -> bool:
    """Whether the program could be started and did not fail at once; what it says is not for our screen."""
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return process.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:  # it is the browser itself, open as long as the person likes
        threading.Thread(target=process.wait, daemon=True).start()
        return True
